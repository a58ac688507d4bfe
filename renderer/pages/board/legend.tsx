import type { Board } from '../../../shared/board.ts';
import { LIGHTS, lightMeaning } from '../../../shared/light.ts';
import { STAGE_NAMES, STAGES } from '../../../shared/vocabulary.ts';
import { LightMark, StageMark } from '../../components/badge/index.ts';
import { type Highlight, isSame } from './highlight.ts';
import style from './legend.module.css';

export interface PickProps {
  board: Board;
  highlight: Highlight | null;
  onPick: (highlight: Highlight) => void;
}

/** What colours and signs mean, with how many there are of each; a click lets those stand out. */
export function Legend({ board, highlight, onPick }: PickProps) {
  const { lights, stages } = board.totals;
  return (
    <fieldset className={style.legend}>
      <legend className="unseen">图例，点击可突出显示</legend>
      {LIGHTS.map((light) => (
        <button
          key={light}
          type="button"
          className={style.light}
          data-light={light}
          aria-pressed={isSame(highlight, { by: 'light', light })}
          onClick={() => onPick({ by: 'light', light })}
        >
          <LightMark light={light} />
          {lightMeaning(light, board.lights)}
          <strong>{lights[light]}</strong>
        </button>
      ))}
      <span className={style.divider} />
      {STAGES.map((stage) => (
        <button
          key={stage}
          type="button"
          className={style.stage}
          aria-pressed={isSame(highlight, { by: 'stage', stage })}
          onClick={() => onPick({ by: 'stage', stage })}
        >
          <StageMark stage={stage} />
          {STAGE_NAMES[stage]}
          <strong>{stages[stage]}</strong>
        </button>
      ))}
      <Beyond board={board} />
    </fieldset>
  );
}

/** Says where the calendar ends if working days were counted beyond it. */
function Beyond({ board: { on, lights, calendarKnownUntil, sections } }: { board: Board }) {
  const days = sections.flatMap(({ tiles }) =>
    tiles.flatMap(({ deadline, daysLeft }) => (deadline === null || daysLeft === null ? [] : [deadline, on])),
  );
  if (lights.counting !== 'working' || days.every((day) => day <= calendarKnownUntil)) return null;
  return <span className={style.beyond}>节假日历只到 {calendarKnownUntil}</span>;
}
