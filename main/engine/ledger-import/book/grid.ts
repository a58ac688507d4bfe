/** What stands in a cell: text as it is shown, a date as `2021-03-18` or `2021-03`, or why there is nothing to read. */
export type Cell =
  | { kind: 'text' | 'date'; text: string }
  | { kind: 'number'; text: string; value: number }
  /** A formula whose result the file does not hold. */
  | { kind: 'formula' }
  /** #REF! and its like. */
  | { kind: 'error'; text: string };

export interface GridRow {
  /** From 0. */
  index: number;
  hidden: boolean;
  /** By column, from 0; only those that hold something. */
  cells: [column: number, cell: Cell][];
}

/** Inclusive, from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The cells of one sheet that hold something. */
export interface Grid {
  name: string;
  hidden: boolean;
  rows: GridRow[];
  merges: Merge[];
  hiddenColumns: number[];
}

/** A, B … Z, AA: the name of a column, from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** C12: a place as a spreadsheet names it; both from 0. */
export function placeName(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}
