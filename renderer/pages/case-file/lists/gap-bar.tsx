import { GAP_NAMES, GAPS, type Gap, type List } from '../../../../shared/list.ts';
import type { ListFilter } from './index.tsx';
import style from './lists.module.css';

interface GapBarProps {
  gaps: List['gaps'];
  chosen: ListFilter['gap'];
  /** `undefined` for all lines again. */
  onChoose: (gap: Gap | undefined) => void;
}

/** What is missing and how often; pressing one leaves only the lines that it is missing in. */
export function GapBar({ gaps, chosen, onChoose }: GapBarProps) {
  const shown = GAPS.filter((gap) => gaps[gap] > 0 || gap === chosen);
  if (shown.length === 0) return <p className={style.whole}>没有缺项</p>;
  return (
    <ul className={style.gaps} aria-label="缺项">
      {shown.map((gap) => (
        <li key={gap}>
          <button
            type="button"
            className={style.gapCount}
            aria-pressed={gap === chosen}
            onClick={() => onChoose(gap === chosen ? undefined : gap)}
          >
            {GAP_NAMES[gap]} {gaps[gap]}
          </button>
        </li>
      ))}
    </ul>
  );
}
