import { STAGE_NAMES, type Stage } from '../../../shared/vocabulary.ts';
import style from './badge.module.css';

/** The stage's sign: a ring that fills as the work goes on, an arrow for what was sent back, a tick for what is closed. */
export function StageMark({ stage }: { stage: Stage }) {
  return (
    <svg viewBox="0 0 12 12" className={`${style.mark} ${style[stage]}`} aria-hidden="true">
      {stage === 'closed' ? (
        <>
          <circle cx="6" cy="6" r="5.5" />
          <path d="M3.4 6.2 5.3 8 8.7 4.2" className={style.tick} />
        </>
      ) : (
        <circle cx="6" cy="6" r="4.75" className={style.ring} />
      )}
      {stage === 'rectifying' ? <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z" /> : null}
      {stage === 'underReview' ? <circle cx="6" cy="6" r="2.5" /> : null}
      {stage === 'returned' ? <path d="M8.6 6H3.8M5.6 4 3.6 6l2 2" className={style.arrow} /> : null}
    </svg>
  );
}

/** 办理状态, as a sign and its word. */
export function StageBadge({ stage }: { stage: Stage }) {
  return (
    <span className={`${style.badge} ${style[stage]}`}>
      <StageMark stage={stage} />
      {STAGE_NAMES[stage]}
    </span>
  );
}
