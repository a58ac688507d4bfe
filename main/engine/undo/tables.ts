import type { Database } from 'better-sqlite3';

/**
 * What no undo ever touches: the trace itself, the papers that were issued and their numbers, and the files under their hashes. Every
 * other table takes part, so that one that comes later is not forgotten.
 */
const UNTOUCHED = new Set([
  'audit_event',
  'official_document',
  'document_number',
  'template',
  'template_version',
  'evidence_file',
  'pending_file',
]);

/** A piece of evidence, once recorded, stays; its place is taken back by way of the recycle bin. */
const KEPT_ONCE_ADDED = new Set(['evidence']);

/** A table whose rows an undo puts back as they were. */
export interface Table {
  name: string;
  columns: string[];
  key: string[];
  /** Columns that decide whether two rows are too much alike; rows that trade places in them are taken out first. */
  unique: Set<string>;
  /** Those of them that may be empty, and then are alike to none. */
  emptied: Set<string>;
  /** Whether rows that were added are taken out again. */
  takesOutAdded: boolean;
}

/** The tables that take part in undo, as this library has them. */
export function undoableTables(db: Database): Table[] {
  return db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .all()
    .filter(({ name }) => !UNTOUCHED.has(name))
    .map(({ name }) => describeTable(db, name));
}

function describeTable(db: Database, name: string): Table {
  const columns = db
    .prepare<[string], { name: string; pk: number; needed: 0 | 1 }>(
      'SELECT name, pk, "notnull" AS needed FROM pragma_table_info(?)',
    )
    .all(name);
  const indexes = db
    .prepare<[string], { column: string | null; sql: string | null }>(
      `SELECT info.name AS column, schema.sql
       FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info
         JOIN main.sqlite_schema AS schema ON schema.name = list.name
       WHERE list."unique" = 1 AND list.origin <> 'pk'`,
    )
    .all(name);
  // What an index computes with, and where it applies at all, is only in its text.
  const unique = columns.filter((each) =>
    indexes.some(({ column, sql }) => column === each.name || sql?.split(/\W+/u).includes(each.name)),
  );
  const emptied = columns.filter(
    ({ name, pk, needed }) => pk === 0 && needed === 0 && indexes.some(({ column }) => column === name),
  );
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    unique: new Set(unique.map((column) => column.name)),
    emptied: new Set(emptied.map((column) => column.name)),
    takesOutAdded: !KEPT_ONCE_ADDED.has(name),
  };
}
