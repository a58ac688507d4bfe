/** Pieces of column definitions. What an older migration wrote stays in that file as it was. */

export const id = 'id TEXT PRIMARY KEY CHECK (length(id) = 36)';

/** A day as `2021-03-18`. */
export const day = (column: string, needed: 'needed' | 'optional' = 'optional'): string =>
  needed === 'needed'
    ? `${column} TEXT NOT NULL CHECK (length(${column}) = 10 AND date(${column}) IS ${column})`
    : `${column} TEXT CHECK (${column} IS NULL OR (length(${column}) = 10 AND date(${column}) IS ${column}))`;

/** Spaces of both widths, tabs and line ends do not make a text. */
const BLANKS = 'char(32, 9, 10, 13, 160, 12288)';
export const filled = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (trim(${column}, ${BLANKS}) <> '')`;

export const oneOf = (column: string, values: readonly string[]): string =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;

/** In the recycle bin since when, and by whom it was put there. */
export const trashed = 'trashed_at TEXT,\n  trashed_by TEXT';
