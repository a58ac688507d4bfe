import type { Database } from 'better-sqlite3';
import { rowJson } from './capture.ts';
import { pick, type Row, type RowChange, type Value } from './row-change.ts';
import type { Table } from './tables.ts';

/** Somebody has changed since what is to be taken back. */
export class RowConflict extends Error {}

/**
 * Takes changes of rows back, in the transaction at hand. Columns that a change did not touch keep what they hold now.
 * @param trash when and by whom evidence is put in the recycle bin that would be left without a place
 * @throws RowConflict where a row is no longer as the changes left it
 */
export function revert(db: Database, changes: readonly RowChange[], trash: { at: string; by: string }): void {
  db.pragma('defer_foreign_keys = ON');
  const plans = changes.flatMap((change) => planFor(db, change));
  const added = plans.filter((plan) => plan.kind === 'remove');
  for (const plan of plans) {
    if (plan.kind === 'replace') remove(db, plan.table, plan.row);
    else if (plan.kind === 'update') empty(db, plan);
  }
  takeOut(db, added, trash);
  for (const plan of plans) {
    if (plan.kind === 'update') update(db, plan.table, plan.row, plan.values);
    else if (plan.kind !== 'remove') insert(db, plan.table, plan.row);
  }
  takeOffRegisters(db, added);
}

type Plan =
  | { kind: 'remove' | 'insert' | 'replace'; table: Table; row: Row }
  | { kind: 'update'; table: Table; row: Row; values: Row };

function planFor(db: Database, change: RowChange): Plan[] {
  const { table } = change;
  if (change.kind === 'insert') {
    const { row } = change;
    const current = read(db, table, row);
    if (!current || table.columns.some((column) => current[column] !== row[column])) throw new RowConflict();
    return [{ kind: 'remove', table, row }];
  }
  if (change.kind === 'delete') {
    if (read(db, table, change.row)) throw new RowConflict();
    return [{ kind: 'insert', table, row: change.row }];
  }
  const { key, before, after } = change;
  const current = read(db, table, key);
  const columns = Object.keys(after);
  if (!current || columns.some((column) => current[column] !== after[column])) throw new RowConflict();
  const row = { ...current, ...before };
  return columns.some((column) => table.unique.has(column) && !table.emptied.has(column))
    ? [{ kind: 'replace', table, row }]
    : [{ kind: 'update', table, row, values: before }];
}

/** Names that others use by now stay in the register; departments come last, for people belong to them. */
const REGISTERS: [name: string, users: string][] = [
  [
    'person',
    `SELECT 1 FROM issue_person WHERE person_id = @id
     UNION ALL SELECT 1 FROM case_file WHERE first_responsible_id = @id
     UNION ALL SELECT 1 FROM account WHERE person_id = @id`,
  ],
  [
    'department',
    `SELECT 1 FROM issue_department WHERE department_id = @id
     UNION ALL SELECT 1 FROM person WHERE department_id = @id
     UNION ALL SELECT 1 FROM self_check WHERE department_id = @id`,
  ],
];

interface AddedRow {
  table: Table;
  row: Row;
}

function takeOut(db: Database, added: readonly AddedRow[], trash: { at: string; by: string }): void {
  const registers = new Set(REGISTERS.map(([name]) => name));
  const links = added.filter(({ table }) => table.name === 'evidence_link').map(({ row }) => row);
  const lastPlaces = links.filter((link) => isLastPlace(db, link, links));
  for (const { table, row } of added) {
    if (lastPlaces.includes(row)) update(db, table, row, { trashed_at: trash.at, trashed_by: trash.by });
    else if (!registers.has(table.name)) remove(db, table, row);
  }
}

/** When everything else is as it was: only then is it known who is still named. */
function takeOffRegisters(db: Database, added: readonly AddedRow[]): void {
  for (const [name, users] of REGISTERS) {
    const inUse = db.prepare(users);
    for (const { table, row } of added) {
      if (table.name === name && !inUse.get(pick(row, ['id']))) remove(db, table, row);
    }
  }
}

/** Whether a piece of evidence would have no place at all without the links that go. */
function isLastPlace(db: Database, { evidence_id: evidenceId = null }: Row, going: readonly Row[]): boolean {
  const ids = new Set(going.map(({ id }) => id));
  return db
    .prepare<[Value], { id: string }>('SELECT id FROM evidence_link WHERE evidence_id = ?')
    .all(evidenceId)
    .every(({ id }) => ids.has(id));
}

function read(db: Database, table: Table, key: Row): Row | null {
  const found = db
    .prepare<Row, { row: string }>(
      `SELECT ${rowJson(table, `"${table.name}"`)} AS row FROM main."${table.name}" WHERE ${keyIs(table)}`,
    )
    .get(pick(key, table.key));
  return found ? (JSON.parse(found.row) as Row) : null;
}

function remove(db: Database, table: Table, row: Row): void {
  db.prepare(`DELETE FROM main."${table.name}" WHERE ${keyIs(table)}`).run(pick(row, table.key));
}

function insert(db: Database, table: Table, row: Row): void {
  const names = table.columns.map((column) => `"${column}"`).join(', ');
  const values = table.columns.map((column) => `@${column}`).join(', ');
  db.prepare(`INSERT INTO main."${table.name}" (${names}) VALUES (${values})`).run(pick(row, table.columns));
}

function update(db: Database, table: Table, row: Row, values: Row): void {
  const columns = Object.keys(values);
  const set = columns.map((column) => `"${column}" = @${column}`).join(', ');
  db.prepare(`UPDATE main."${table.name}" SET ${set} WHERE ${keyIs(table)}`).run({
    ...pick(row, table.key),
    ...values,
  });
}

/** Rows that trade places in a column that may be empty give it up first. */
function empty(db: Database, { table, row, values }: { table: Table; row: Row; values: Row }): void {
  const columns = Object.keys(values).filter((column) => table.emptied.has(column));
  if (columns.length > 0) update(db, table, row, Object.fromEntries(columns.map((column) => [column, null])));
}

function keyIs({ key }: Table): string {
  return key.map((column) => `"${column}" = @${column}`).join(' AND ');
}
