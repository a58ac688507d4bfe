import { completionOf } from './completion.ts';
import { joinedLine, type Line, type Text } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import { type LabelKind, labelOf } from './wording.ts';

/** What a column of a table of problems holds. */
type Column = 'number' | LabelKind;

/** The table head begins here, or one that is printed again. */
interface Head {
  from: number;
  to: number;
  columns: Column[];
}

const LONE_NUMBER = /^[0-9]{1,3}[.、。]?$/;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;

/**
 * Reads the tables of problems among the lines, one line a paragraph of a cell: a cell that holds only a number
 * belongs to the cell behind it, and the other lines of the row are marked with their column. Cells before that of
 * the measures and behind it hold one paragraph each; that of the measures holds what is left.
 */
export function withTables(text: Text, lines: Line[]): Line[] {
  const heads = headsIn(lines);
  if (heads.length === 0) return lines;
  const read = lines.slice(0, heads[0]?.from);
  heads.forEach((head, i) => {
    for (const line of lines.slice(head.from, head.to)) read.push({ ...line, cell: 'head' });
    const body = lines.slice(head.to, heads[i + 1]?.from);
    for (const line of rowsOf(text, body, head.columns)) read.push(line);
  });
  return read;
}

function headsIn(lines: Line[]): Head[] {
  const heads: Head[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!NUMBER_COLUMN.test(lines[from]?.text ?? '')) continue;
    let to = from + 1;
    while (to < from + MOST_COLUMNS && isName(lines[to])) to++;
    const columns = lines.slice(from, to).map(columnOf);
    const told = columns.includes('problem') && columns.some((column) => WORK_COLUMNS.has(column));
    if (columns.length < FEWEST_COLUMNS || !told || !LONE_NUMBER.test(lines[to]?.text ?? '')) continue;
    heads.push({ from, to, columns });
    from = to - 1;
  }
  return heads;
}

const NUMBER_COLUMN = /^(?:序\s*号|编\s*号|序)$/;
const WORK_COLUMNS: ReadonlySet<Column> = new Set<Column>(['measures', 'either', 'outcome', 'status']);

function isName(line: Line | undefined): boolean {
  return (
    line !== undefined && line.text.length <= 16 && !LONE_NUMBER.test(line.text) && !/[。;]/.test(line.text)
  );
}

/** What a column with such a name holds; a name that is not known holds some detail. */
function columnOf({ text }: Line): Column {
  const name = text.replaceAll(/\s+/g, '');
  if (NUMBER_COLUMN.test(name)) return 'number';
  if (
    /^(?:(?:巡[察视])?(?:反馈|存在|具体)?的?(?:主要|具体|突出)?问题|反馈意见|问题(?:描述|内容|清单|表现)|(?:整改|反馈)事项)$/.test(
      name,
    )
  )
    return 'problem';
  const label = labelOf(`${name}:`);
  return label === null || label.length !== name.length + 1 ? 'detail' : label.kind;
}

function rowsOf(text: Text, lines: Line[], columns: Column[]): Line[] {
  const starts = lines.flatMap((line, i) => (LONE_NUMBER.test(line.text) && i + 1 < lines.length ? [i] : []));
  const read = lines.slice(0, starts[0] ?? lines.length);
  starts.forEach((start, i) => {
    const next = starts[i + 1];
    const row = lines.slice(start, next ?? rowEnd(lines, start, columns));
    for (const line of cellsOf(text, row, columns)) read.push(line);
    if (next === undefined) for (const line of lines.slice(start + row.length)) read.push(line);
  });
  return read;
}

/** Where the last row of a table ends: so many cells behind the status as there are columns, else at the next heading. */
function rowEnd(lines: Line[], start: number, columns: Column[]): number {
  const status = columns.findLastIndex((column) => column === 'status' || column === 'either');
  const said = lines.findIndex(
    (line, i) => i > start + 1 && (completionOf(line.text) ?? 'unknown') !== 'unknown',
  );
  if (status > 0 && said > 0) return Math.min(lines.length, said + columns.length - status);
  const heading = lines.findIndex((line, i) => i > start && markerOf(line)?.style === 'chinese');
  return heading < 0 ? lines.length : heading;
}

function cellsOf(text: Text, row: Line[], columns: Column[]): Line[] {
  const problem = columns.indexOf('problem');
  const [number] = row;
  const statement = row[problem];
  if (number === undefined || statement === undefined) return row;
  const head = joinedLine(text, number, statement);
  const marker: Marker = {
    style: 'arabic',
    number: Number.parseInt(number.text, 10),
    textStart: statement.start,
  };
  const others = row.slice(problem + 1);
  const rest = columns.slice(problem + 1);
  const open = rest.findIndex((column) => column === 'measures' || column === 'either');
  const behind = rest.length - 1 - open;
  return [
    { ...head, cell: 'row', row: marker },
    ...others.map((line, i): Line => {
      const fromEnd = others.length - i;
      if (open < 0 || others.length < rest.length) return line;
      if (i <= open) return { ...line, cell: rest[i] ?? 'more' };
      return { ...line, cell: fromEnd <= behind ? (rest[rest.length - fromEnd] ?? 'more') : 'more' };
    }),
  ];
}
