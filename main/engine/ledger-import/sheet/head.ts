import { columnLetter } from '../book/grid.ts';
import { type SheetView, textOf } from './view.ts';
import { bare, meaningOf } from './words.ts';

/** Where the head of a table stands; rows from 0. */
export interface Head {
  row: number;
  rows: number;
  /** By column. */
  paths: ReadonlyMap<number, string[]>;
}

/** A head stands near the top. */
const ROWS_SEARCHED = 40;
const MOST_HEAD_ROWS = 3;
const LONGEST_HEAD = 40;

/** The head that names the most things a ledger has; `null` where no row names three of them, or two with the problem. */
export function findHead(view: SheetView): { head: Head; score: number } | null {
  let best: { head: Head; score: number } | null = null;
  for (const { index } of view.rows.slice(0, ROWS_SEARCHED)) {
    for (const rows of depthsAt(view, index)) {
      const head = headAt(view, index, rows);
      const score = scoreOf(head);
      if (score > (best?.score ?? 0)) best = { head, score };
    }
  }
  return best;
}

/** The head in given rows. */
export function headAt(view: SheetView, row: number, rows: number): Head {
  const columns = new Set<number>();
  for (const { index, cells } of view.rows) {
    if (index < row || index >= row + rows) continue;
    for (const [column] of cells) {
      const merge = view.mergeAt(index, column);
      for (let each = column; each <= (merge?.right ?? column); each += 1) columns.add(each);
    }
  }
  const paths = new Map<number, string[]>();
  const last = row + rows - 1;
  let group = '';
  for (const column of [...columns].sort((a, b) => a - b)) {
    const path: string[] = [];
    const own = view.text(row, column).replaceAll(/\s+/gu, '');
    const isLeaf = rows > 1 && view.text(last, column) !== '' && !view.mergeAt(last, column);
    if (own !== '' || !isLeaf) group = isLeaf ? own : '';
    // A group that is not merged stands over its first column alone.
    else if (group !== '') path.push(group);
    for (let each = row; each < row + rows; each += 1) {
      const text = view.text(each, column).replaceAll(/\s+/gu, '');
      if (text !== '' && text !== path.at(-1)) path.push(text);
    }
    if (path.length > 0) paths.set(column, path);
  }
  return { row, rows, paths };
}

/** How many rows a head that begins here may have; its merged cells tell. */
function depthsAt(view: SheetView, row: number): number[] {
  const own = view.rows.find(({ index }) => index === row);
  if (!own || own.cells.some(([, cell]) => textOf(cell).length > LONGEST_HEAD)) return [];
  const merges = own.cells.flatMap(([column]) => view.mergeAt(row, column) ?? []);
  const starting = merges.filter(({ top }) => top === row);
  const depth = Math.min(MOST_HEAD_ROWS, Math.max(1, ...starting.map(({ bottom }) => bottom - row + 1)));
  // Groups over several columns are not merged in every ledger.
  return depth === 1 ? [1, 2] : [depth];
}

function scoreOf({ rows, paths }: Head): number {
  const fields = new Set<string>();
  let certain = 0;
  for (const path of paths.values()) {
    const meaning = meaningOf(path);
    if (!meaning || meaning.field === null || fields.has(meaning.field)) continue;
    fields.add(meaning.field);
    if (meaning.certainty === 'certain') certain += 1;
  }
  const speaksOfProblems = fields.has('statement') || fields.has('measures');
  if (fields.size < 2 || (fields.size < 3 && !speaksOfProblems)) return 0;
  // A title line over the whole width repeats itself; a second row must earn its place.
  return fields.size + certain * 0.5 - rows * 0.1;
}

/** Whether a row repeats the head, as tables do that were put together from pages. */
export function repeatsHead(
  head: Head,
  texts: readonly (readonly [column: number, text: string])[],
): boolean {
  const same = texts.filter(([column, text]) =>
    (head.paths.get(column) ?? []).some((each) => bare(each) === bare(text) && bare(text) !== ''),
  );
  return same.length >= 2 && same.length * 10 >= texts.length * 6;
}

/** How a column is called: its head, or its letter. */
export function headName(head: Head, column: number): string {
  return head.paths.get(column)?.join('/') ?? `${columnLetter(column)}列`;
}
