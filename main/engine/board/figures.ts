import type { Database } from 'better-sqlite3';
import type { Board, Waiting } from '../../../shared/board.ts';
import type { LedgerRow } from '../../../shared/ledger.ts';
import { LIVE_LINKS } from '../evidence/index.ts';

const PIECES = `SELECT count(DISTINCT evidence_id) AS pieces FROM ${LIVE_LINKS} WHERE case_file_id = ?`;

/** The sums of a case file; one piece of evidence counts once however many issues it proves. */
export function totalsOf(
  db: Database,
  caseFileId: string,
  stated: number | null,
  rows: readonly LedgerRow[],
): Board['totals'] {
  const totals: Board['totals'] = {
    stated,
    issues: rows.length,
    withheld: 0,
    closed: 0,
    measures: 0,
    measuresDone: 0,
    evidence: db.prepare<[string], { pieces: number }>(PIECES).get(caseFileId)?.pieces ?? 0,
    completion: { completed: 0, basicallyCompleted: 0, notCompleted: 0, ongoing: 0, notStated: 0 },
    stages: { notStarted: 0, rectifying: 0, underReview: 0, returned: 0, closed: 0 },
    lights: { red: 0, yellow: 0, green: 0, none: 0 },
  };
  for (const row of rows) {
    if (row.disclosure === 'withheld') totals.withheld += 1;
    if (!row.isOpen) totals.closed += 1;
    totals.measures += row.measures;
    totals.measuresDone += row.measuresDone;
    totals.completion[row.completion ?? 'notStated'] += 1;
    totals.stages[row.stage] += 1;
    totals.lights[row.light ?? 'none'] += 1;
  }
  return totals;
}

/** What falls due soon, the nearest first. */
export function dueOf(rows: readonly LedgerRow[]): Board['due'] {
  const ahead = rows
    .flatMap(({ id, number, daysLeft }) =>
      daysLeft !== null && daysLeft >= 0 ? [{ id, number, daysLeft }] : [],
    )
    .sort((a, b) => a.daysLeft - b.daysLeft || a.number - b.number);
  return ([7, 15, 30] as const).map((within) => ({
    within,
    issues: ahead.filter((row) => row.daysLeft <= within).map((row) => row.id),
  }));
}

/** What waits for each lead department and each handler; who has most overdue comes first, nobody last. */
export function waitingOf(rows: readonly LedgerRow[]): Board['waiting'] {
  return {
    departments: waitingBy(rows, (row) => row.leadDepartment),
    handlers: waitingBy(rows, (row) => row.handler),
  };
}

function waitingBy(rows: readonly LedgerRow[], nameOf: (row: LedgerRow) => string | null): Waiting[] {
  const groups = new Map<string | null, Waiting>();
  for (const row of rows) {
    if (!row.isOpen) continue;
    const name = nameOf(row);
    const group = groups.get(name) ?? { name, open: 0, overdue: 0, returned: 0, underReview: 0 };
    group.open += 1;
    if (row.daysLeft !== null && row.daysLeft < 0) group.overdue += 1;
    if (row.stage === 'returned') group.returned += 1;
    if (row.stage === 'underReview') group.underReview += 1;
    groups.set(name, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.overdue - a.overdue ||
      b.open - a.open ||
      (a.name ?? '').localeCompare(b.name ?? '', 'zh'),
  );
}

/** Open issues that nobody can be asked about, or at no time. */
export function gapsOf(rows: readonly LedgerRow[]): Board['gaps'] {
  const open = rows.filter((row) => row.isOpen);
  return {
    noLeadDepartment: open.filter((row) => row.leadDepartment === null).map((row) => row.id),
    noDueDate: open.filter((row) => row.deadline === null).map((row) => row.id),
  };
}
