import type { LedgerPlan, PlannedField, PlannedRow, RowDecision } from '../../../shared/ledger-import.ts';

/** By the first row of each. */
export type Decisions = Readonly<Record<string, RowDecision>>;

export type RowFilter = 'all' | PlannedRow['kind'] | 'noted';

/** What is left open in a row; the import waits until nothing is. */
export function openIn(row: PlannedRow, decision: RowDecision | undefined): number {
  if (row.kind !== 'conflict' || decision?.action === 'skip') return 0;
  if (row.doubt !== null && decision?.action === undefined) return 1;
  if (decision?.action === 'add' || row.issueId === null) return 0;
  return row.changes.filter(({ conflict, field }) => conflict && decision?.fields?.[field] === undefined)
    .length;
}

export function openInAll({ rows }: LedgerPlan, decisions: Decisions): number {
  return rows.reduce((sum, row) => sum + openIn(row, decisions[String(row.row)]), 0);
}

export function decided(decisions: Decisions, row: PlannedRow, decision: RowDecision): Decisions {
  const key = String(row.row);
  return { ...decisions, [key]: { ...decisions[key], ...decision } };
}

export function decidedField(
  decisions: Decisions,
  row: PlannedRow,
  field: PlannedField,
  side: 'ledger' | 'library',
): Decisions {
  const fields = { ...decisions[String(row.row)]?.fields, [field]: side };
  return decided(decisions, row, { fields });
}

/** The same word for every conflict of fields; what a row belongs to is decided one by one. */
export function decidedAll(
  { rows }: LedgerPlan,
  decisions: Decisions,
  side: 'ledger' | 'library',
): Decisions {
  return rows.reduce(
    (all, row) =>
      row.changes
        .filter(({ conflict }) => conflict)
        .reduce((each, { field }) => decidedField(each, row, field, side), all),
    decisions,
  );
}

/** How many issues an import would add and change as things are decided. */
export function countsOf({ rows }: LedgerPlan, decisions: Decisions): { added: number; changed: number } {
  let [added, changed] = [0, 0];
  for (const row of rows) {
    const decision = decisions[String(row.row)];
    if (row.kind === 'unusable' || decision?.action === 'skip') continue;
    const isNew =
      row.issueId === null ? row.doubt === null || decision?.action === 'add' : decision?.action === 'add';
    if (isNew) added += 1;
    else if (row.doubt !== null && decision?.action !== 'update') continue;
    else if (row.changes.some(({ conflict, field }) => !conflict || decision?.fields?.[field] === 'ledger')) {
      changed += 1;
    }
  }
  return { added, changed };
}
