/** What stands in a cell of a sheet, before the table of texts is read. */
export type CellValue = { kind: 'shown'; text: string } | { kind: 'string'; place: number };

export interface RawCell {
  /** As in the file: of a text in the table, a number, a truth value, and so on. */
  type: string;
  style: number;
  value: string;
  /** Text that stands in the cell itself. */
  inline: string;
}

export interface CellRules {
  /** Styles that show a number as a date. */
  dates: ReadonlySet<number>;
  from1904: boolean;
}

/** What a cell shows; none for an empty one. */
export function valueOfCell({ type, style, value, inline }: RawCell, rules: CellRules): CellValue | null {
  if (type === 's') return /^\s*\d{1,9}\s*$/u.test(value) ? { kind: 'string', place: Number(value) } : null;
  const text = shown(type, style, type === 'inlineStr' ? inline : value, rules);
  return text === '' ? null : { kind: 'shown', text };
}

function shown(type: string, style: number, value: string, rules: CellRules): string {
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return shownDate(new Date(/[zZ]$/u.test(value) ? value : `${value}Z`)) || value;
  if (type !== 'n') return value;
  if (value.trim() === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return (rules.dates.has(style) && shownDate(dateOf(number, rules.from1904))) || shownNumber(number);
}

/** As a spreadsheet program shows it without a format: 15 significant digits. */
function shownNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

const DAY_MS = 86_400_000;
const DAYS_FROM_1900_TO_1904 = 1_462;
/** 1900 counts as a leap year there, which it was not. */
const DAYS_BEFORE_1970 = 25_569;

function dateOf(days: number, from1904: boolean): Date {
  const since1970 = days + (from1904 ? DAYS_FROM_1900_TO_1904 : 0) - DAYS_BEFORE_1970;
  return new Date(Math.round(since1970 * DAY_MS));
}

/** Dates of a workbook know no time zone; here they are taken for UTC. `''` where there is no such day. */
function shownDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  return clock === '00:00' ? day : `${day} ${clock}`;
}
