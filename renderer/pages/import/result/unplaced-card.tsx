import { useMemo } from 'react';
import { select, useChecking } from '../model/wizard.ts';
import style from './result.module.css';

/** The lines that intake could not place and nobody has placed yet. */
export function UnplacedCard() {
  const doubts = useChecking((checking) => checking.doubts);
  const settled = useChecking(({ check }) => check.settled);
  const piece = useChecking(({ selection }) => selection?.piece);
  const open = useMemo(
    () => doubts.filter(({ kind, key }) => kind === 'unplaced' && !settled.has(key)),
    [doubts, settled],
  );
  if (open.length === 0) return null;
  return (
    <section className={style.card} aria-label="没有归入栏目的文字">
      <h3 className={style.cardTitle}>没有归入栏目的文字（{open.length}处）</h3>
      <p className={style.quiet}>点击一处，再用左侧下方的按钮列为问题、措施等，或选“不收录”。</p>
      <ul className={style.unplaced}>
        {open.slice(0, MOST).map((doubt) => (
          <li key={doubt.key}>
            <button
              type="button"
              className={`${style.piece} ${style.doubtful} ${doubt.piece === piece ? style.markedField : ''}`}
              data-piece={doubt.piece}
              onClick={() => select(doubt.piece, 'result')}
            >
              {doubt.text}
            </button>
          </li>
        ))}
      </ul>
      {open.length > MOST ? (
        <p className={style.quiet}>其余 {open.length - MOST} 处按“下一处”逐个查看。</p>
      ) : null}
    </section>
  );
}

const MOST = 30;
