import type { Database } from 'better-sqlite3';
import type { Row, RowChange } from './row-change.ts';

/** The issues of which a change has touched the row itself or that of one of their measures; issues that are gone are none. */
export function issuesTouched(db: Database, changes: readonly RowChange[]): Set<string> {
  const touched = new Set<string>();
  for (const change of changes) {
    const id = issueOf(db, change);
    if (id !== null) touched.add(id);
  }
  return touched;
}

function issueOf(db: Database, change: RowChange): string | null {
  const row: Row = change.kind === 'update' ? change.key : change.row;
  if (change.table.name === 'issue') return textIn(row, 'id');
  if (change.table.name !== 'measure') return null;
  return textIn(row, 'issue_id') ?? issueOfMeasure(db, textIn(row, 'id'));
}

function issueOfMeasure(db: Database, id: string | null): string | null {
  const row = db
    .prepare<[string | null], { issueId: string }>('SELECT issue_id AS issueId FROM measure WHERE id = ?')
    .get(id);
  return row?.issueId ?? null;
}

function textIn(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}
