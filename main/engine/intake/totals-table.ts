import type { StatedTotals } from '../../../shared/notice.ts';
import type { Range } from './leads.ts';
import { numeral } from './numerals.ts';

const COLUMNS: [field: keyof StatedTotals | 'other', pattern: RegExp][] = [
  ['other', /率|时限|单位|备注|序号/],
  ['notCompleted', /未(?:完成|整改|办结|销号)/],
  ['other', /正在|持续|推进/],
  ['basicallyCompleted', /基本(?:完成|整改)|阶段性/],
  ['completed', /(?:完成|办结|销号|整改到位)/],
  ['measures', /措施|举措/],
  ['other', /任务/],
  ['issues', /问题|^(?:总数|数量|个数|合计|小计)$/],
];
const MOST_CELLS = 400;

/** The totals from the row 合计 of a table in the text, its cells in one line each or parted by white space. */
export function tableTotalsIn(shadow: string, sources: Range[]): StatedTotals | null {
  const cells = sources
    .flatMap((source) => cellsOf(shadow.slice(source.start, source.end)))
    .slice(0, MOST_CELLS);
  const row = cells.findIndex((cell, i) => /^(?:合计|总计|共计)$/.test(cell) && isCount(cells[i + 1]));
  if (row < 0) return null;
  const behind = cells.slice(row + 1);
  const width = behind.findIndex((cell) => !isCount(cell));
  const counts = width < 0 ? behind : behind.slice(0, width);
  const columns = headIn(cells.slice(0, row), counts.length);
  if (columns === null || !columns.includes('issues')) return null;
  const totals: StatedTotals = {
    issues: null,
    completed: null,
    basicallyCompleted: null,
    notCompleted: null,
    measures: null,
  };
  columns.forEach((column, i) => {
    if (column !== 'other') totals[column] ??= numeral((counts[i] ?? '').replace(/[个项条件]$/, ''));
  });
  return totals;
}

/** A line is a row of a table, or one cell of it, when none of its pieces is a sentence. */
function cellsOf(text: string): string[] {
  const cells = text
    .replaceAll(/合\s+计/g, '合计')
    .replaceAll(/总\s+计/g, '总计')
    .split(/[\s|]+/)
    .filter((cell) => cell !== '');
  return cells.some((cell) => cell.length > 24 || /[。;,]/.test(cell)) ? [] : cells;
}

function isCount(cell: string | undefined): boolean {
  return cell !== undefined && /^[0-9]{1,4}[个项条件]?$/.test(cell);
}

/** The columns behind the one with the names of the rows. */
function headIn(cells: string[], width: number): (keyof StatedTotals | 'other')[] | null {
  for (let at = 1; width > 0 && at + width <= cells.length; at++) {
    const columns = cells
      .slice(at, at + width)
      .map((cell) => COLUMNS.find(([, pattern]) => pattern.test(cell))?.[0]);
    const known = columns.filter((column) => column !== undefined);
    if (known.length === width && known.includes('issues')) return known;
  }
  return null;
}
