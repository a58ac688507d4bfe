import type { Database } from 'better-sqlite3';
import { netChanges, type Row, type RowChange } from './row-change.ts';
import { type Table, undoableTables } from './tables.ts';

/** The tables of a connection that is set up to capture. */
const prepared = new WeakMap<Database, Map<string, Table>>();

/**
 * Sets a connection up to log what changes in its rows, by triggers of its own that leave nothing in the file. Call it
 * before the transaction.
 */
export function prepareCapture(db: Database): Map<string, Table> {
  const known = prepared.get(db);
  if (known) return known;
  // Otherwise a row that REPLACE puts out of the way would leave no trace in the log.
  db.pragma('recursive_triggers = ON');
  db.exec(`
    CREATE TEMP TABLE undo_capturing (is_on INTEGER) STRICT;
    CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, name TEXT, old TEXT, new TEXT) STRICT;`);
  const tables = undoableTables(db);
  for (const table of tables) db.exec(triggersFor(table));
  const byName = new Map(tables.map((table) => [table.name, table]));
  prepared.set(db, byName);
  return byName;
}

function triggersFor(table: Table): string {
  const { name } = table;
  const log = (event: string, old: string, fresh: string): string => `
    CREATE TEMP TRIGGER undo_${name}_${event} AFTER ${event.toUpperCase()} ON main."${name}"
      WHEN EXISTS (SELECT 1 FROM temp.undo_capturing)
      BEGIN INSERT INTO undo_log (name, old, new) VALUES ('${name}', ${old}, ${fresh}); END;`;
  const [old, fresh] = [rowJson(table, 'OLD'), rowJson(table, 'NEW')];
  return [
    table.takesOutAdded ? log('insert', 'NULL', fresh) : '',
    log('update', old, fresh),
    log('delete', old, 'NULL'),
  ].join('');
}

/** SQL for a row as JSON text, column by column. */
export function rowJson({ columns }: Table, of: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${of}."${column}"`).join(', ')})`;
}

/** Runs `work` in the transaction at hand. @returns its result, and what it changed in the rows, net */
export function captured<T>(db: Database, work: () => T): { result: T; changes: RowChange[] } {
  const tables = prepareCapture(db);
  db.exec('DELETE FROM undo_log; INSERT INTO undo_capturing (is_on) VALUES (1);');
  const result = work();
  db.exec('DELETE FROM undo_capturing;');
  const log = db
    .prepare<[], { name: string; old: string | null; new: string | null }>(
      'SELECT name, old, new FROM undo_log ORDER BY seq',
    )
    .all();
  db.exec('DELETE FROM undo_log;');
  const images = log.flatMap(({ name, old, new: fresh }) => {
    const table = tables.get(name);
    return table ? [{ table, before: parse(old), after: parse(fresh) }] : [];
  });
  return { result, changes: netChanges(images) };
}

function parse(json: string | null): Row | null {
  return json === null ? null : (JSON.parse(json) as Row);
}
