/** From what SheetJS reads of a workbook to grids. Formulas are never computed: what counts is the result in the file. */
import { type CellObject, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, GridRow, Merge } from './grid.ts';
import {
  MOST_CELLS,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_MERGED_CELLS,
  MOST_ROWS,
  MOST_SHEETS,
  TooLarge,
} from './limits.ts';

/** @throws TooLarge */
export function gridsOf(book: WorkBook): Grid[] {
  if (book.SheetNames.length > MOST_SHEETS) throw new TooLarge();
  const budget = { cells: MOST_CELLS, characters: MOST_CHARACTERS };
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [gridOf(sheet, { name, hidden, from1904 }, budget)];
  });
}

interface Budget {
  cells: number;
  characters: number;
}

function gridOf(
  sheet: WorkSheet,
  { name, hidden, from1904 }: { name: string; hidden: boolean; from1904: boolean },
  budget: Budget,
): Grid {
  const data: unknown = sheet['!data'];
  const lines: (CellObject | undefined)[][] = Array.isArray(data) ? data : [];
  const rows: GridRow[] = [];
  // `forEach` visits what is there: a cell that claims to stand a million rows down costs nothing.
  lines.forEach((line, index) => {
    const cells: GridRow['cells'] = [];
    line.forEach((object, column) => {
      const cell = object && cellOf(object, from1904);
      if (!cell) return;
      budget.cells -= 1;
      budget.characters -= 'text' in cell ? cell.text.length : 0;
      if (budget.cells < 0 || budget.characters < 0 || column >= MOST_COLUMNS) throw new TooLarge();
      cells.push([column, cell]);
    });
    if (cells.length === 0) return;
    if (rows.length >= MOST_ROWS) throw new TooLarge();
    rows.push({ index, hidden: sheet['!rows']?.[index]?.hidden === true, cells });
  });
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden === true && index < MOST_COLUMNS ? [index] : [],
  );
  return { name, hidden, rows, merges: mergesOf(sheet, rows.at(-1)?.index ?? 0), hiddenColumns };
}

/** Merged cells as far as the sheet reaches. */
function mergesOf(sheet: WorkSheet, lastRow: number): Merge[] {
  let left = MOST_MERGED_CELLS;
  return (sheet['!merges'] ?? []).flatMap(({ s, e }) => {
    const merge = {
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, lastRow),
      right: Math.min(e.c, MOST_COLUMNS - 1),
    };
    if (merge.bottom < merge.top || merge.right < merge.left) return [];
    left -= (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (left < 0) throw new TooLarge();
    return [merge];
  });
}

function cellOf(object: CellObject, from1904: boolean): Cell | null {
  const { t, v, w, f, z } = object;
  const isFormula = f !== undefined && f !== '';
  // SheetJS calls an empty result, as openpyxl writes it, a blank with the value 0.
  if (t === 'z' || v === undefined || v === '' || (typeof v === 'number' && Number.isNaN(v))) {
    return isFormula ? { kind: 'formula' } : null;
  }
  if (t === 'e') return { kind: 'error', text: w ?? '#ERROR' };
  if (t === 'b') return { kind: 'text', text: v === true ? '是' : '否' };
  if (v instanceof Date) return { kind: 'date', text: v.toISOString().slice(0, 10) };
  if (typeof v === 'number') return numberCell(v, w, typeof z === 'string' ? z : '', from1904);
  const text = plain(String(v));
  return text === '' ? null : { kind: 'text', text };
}

function numberCell(value: number, shown: string | undefined, format: string, from1904: boolean): Cell {
  const text = plain(shown ?? '') || String(value);
  if (value < 1 || !SSF.is_date(format)) return { kind: 'number', text, value };
  const day = dayOfSerial(value, from1904);
  if (day === null) return { kind: 'number', text, value };
  // What shows a month alone says no day, whatever lies beneath it.
  const letters = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  return { kind: 'date', text: /d/iu.test(letters) ? day : day.slice(0, 7) };
}

const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;

/** The day that a spreadsheet counts by a number, as `2021-03-18`; `null` where that is none of our time. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const time = DAY_ZERO + (Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0)) * DAY_MS;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  const day = date.toISOString().slice(0, 10);
  return day >= '1949-01-01' && day <= '2199-12-31' ? day : null;
}

/** Line ends as `\n`, without what cannot be seen. */
function plain(text: string): string {
  return text
    .replace(/\r\n?|[\v\u2028\u2029]/gu, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}|[\u200b\ufeff]/gu, '')
    .toWellFormed()
    .trim();
}
