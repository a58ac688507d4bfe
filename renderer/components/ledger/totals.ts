import type { LedgerLine } from './use-ledger.ts';

/** The sums of some lines of the ledger. */
export interface Totals {
  issues: number;
  closed: number;
  completed: number;
  red: number;
  yellow: number;
  green: number;
  measures: number;
  measuresDone: number;
}

export function totalsOf(lines: readonly LedgerLine[]): Totals {
  const totals = {
    issues: 0,
    closed: 0,
    completed: 0,
    red: 0,
    yellow: 0,
    green: 0,
    measures: 0,
    measuresDone: 0,
  };
  for (const { stage, completion, light, measures, measuresDone } of lines) {
    totals.issues += 1;
    if (stage === 'closed') totals.closed += 1;
    if (completion === 'completed') totals.completed += 1;
    if (light !== null) totals[light] += 1;
    totals.measures += measures;
    totals.measuresDone += measuresDone;
  }
  return totals;
}
