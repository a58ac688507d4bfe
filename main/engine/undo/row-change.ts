import type { Table } from './tables.ts';

export type Value = string | number | null;
/** A row, or a part of it, by column. */
export type Row = Record<string, Value>;

/** What became of one row; of an update only the columns that differ, and those that make up its key. */
export type RowChange =
  | { kind: 'insert'; table: Table; row: Row }
  | { kind: 'delete'; table: Table; row: Row }
  | { kind: 'update'; table: Table; key: Row; before: Row; after: Row };

/** One step in the life of a row; `null` where it does not exist. */
export interface RowImages {
  table: Table;
  before: Row | null;
  after: Row | null;
}

/** Sums up what happened to rows, step by step, into one change a row. */
export function netChanges(images: readonly RowImages[]): RowChange[] {
  const net = new Map<string, RowImages>();
  for (const image of images.flatMap(split)) {
    const { table, before, after } = image;
    const row = before ?? after;
    if (!row) continue;
    const key = JSON.stringify([table.name, ...table.key.map((column) => row[column])]);
    net.set(key, { table, before: (net.get(key) ?? image).before, after });
  }
  return [...net.values()].flatMap(changeOf);
}

/** A row whose key changes is another row. */
function split(image: RowImages): RowImages[] {
  const { table, before, after } = image;
  if (!before || !after || table.key.every((column) => before[column] === after[column])) return [image];
  return [
    { table, before, after: null },
    { table, before: null, after },
  ];
}

function changeOf({ table, before, after }: RowImages): RowChange[] {
  if (!before) return after ? [{ kind: 'insert', table, row: after }] : [];
  if (!after) return [{ kind: 'delete', table, row: before }];
  const changed = table.columns.filter((column) => before[column] !== after[column]);
  if (changed.length === 0) return [];
  return [
    {
      kind: 'update',
      table,
      key: pick(after, table.key),
      before: pick(before, changed),
      after: pick(after, changed),
    },
  ];
}

export function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
