import { type ColumnKey, FIXED_COLUMNS } from './columns.tsx';

/** What a row is made of: a column's cell, or one empty cell in the place of several columns. */
export type Cell = { kind: 'column'; key: ColumnKey } | { kind: 'room'; key: number; span: number };

/** Every column has its cell. */
export function allCells(columns: readonly ColumnKey[]): Cell[] {
  return columns.map((key) => ({ kind: 'column', key }));
}

/** For rows that fly past: only what tells where one is, and as few cells as that takes. */
export function fewCells(columns: readonly ColumnKey[]): Cell[] {
  const cells: Cell[] = [];
  for (const [at, key] of columns.entries()) {
    const last = cells.at(-1);
    if (FIXED_COLUMNS.includes(key)) cells.push({ kind: 'column', key });
    else if (last?.kind === 'room') last.span += 1;
    else cells.push({ kind: 'room', key: at, span: 1 });
  }
  return cells;
}
