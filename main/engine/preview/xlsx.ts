import readSheets from 'read-excel-file/node';
import type { Preview, PreviewSheet } from '../../../shared/preview.ts';
import { tamed } from './archive.ts';
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS } from './limits.ts';

/**
 * The values in a workbook, sheet by sheet.
 * @throws TooLarge; any other error where the file is damaged
 */
export async function readXlsx(bytes: Buffer): Promise<Preview> {
  const clean = await tamed(bytes, (path) => /\.(xml|rels)$/i.test(path));
  const sheets = await readSheets(clean, { trim: false, parseNumber: shownNumber });
  return {
    kind: 'sheets',
    sheets: sheets.slice(0, MOST_SHEETS).map(({ sheet, data }) => shownSheet(sheet, data)),
    truncated: sheets.length > MOST_SHEETS,
  };
}

function shownSheet(name: string, data: readonly (readonly unknown[])[]): PreviewSheet {
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Math.min(width, MOST_COLUMNS);
  const limit = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / Math.max(columns, 1)));
  const rows = data
    .slice(0, limit)
    .map((row) => Array.from({ length: columns }, (_, column) => shownValue(row[column])));
  return { name, rows, truncated: data.length > limit || width > columns };
}

/** As a spreadsheet program shows it without a format: 15 significant digits. */
function shownNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return shownDate(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

/** Dates of a workbook know no time zone; the library hands them out as UTC. */
function shownDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  return clock === '00:00' ? day : `${day} ${clock}`;
}
