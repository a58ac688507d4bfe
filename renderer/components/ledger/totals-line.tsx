import { lightMeaning } from '../../../shared/light.ts';
import { useLightTable } from '../light/index.ts';
import style from './ledger.module.css';
import { totalsOf } from './totals.ts';
import type { LedgerLine } from './use-ledger.ts';

export interface TotalsLineProps {
  /** Those that the filter leaves. */
  lines: readonly LedgerLine[];
  /** How many there are without the filter. */
  all: number;
  selected: number;
}

/** The sums of what is in the table. */
export function TotalsLine({ lines, all, selected }: TotalsLineProps) {
  const totals = totalsOf(lines);
  const table = useLightTable();
  return (
    <div className={style.totals} role="status">
      <span>
        {totals.issues === all ? '共' : `共 ${all} 个，筛出`} <strong>{totals.issues}</strong> 个
        {selected > 0 ? (
          <>
            ，已选 <strong>{selected}</strong> 个
          </>
        ) : null}
      </span>
      <span className={totals.red > 0 ? style.red : undefined}>
        {lightMeaning('red', table)} {totals.red}
      </span>
      <span>
        {lightMeaning('yellow', table)} {totals.yellow}
      </span>
      <span>
        {lightMeaning('green', table)} {totals.green}
      </span>
      <span>
        已销号 {totals.closed}，已完成 {totals.completed}
      </span>
      <span>
        措施已完成 {totals.measuresDone}/{totals.measures}
      </span>
    </div>
  );
}
