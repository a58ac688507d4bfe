import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { type ChainHead, chainHeadText } from '../../../shared/chain-head.ts';
import { isDateText } from '../../../shared/date.ts';
import { widthInCharacters, zipped } from '../gongwen/index.ts';

/** What Excel holds in a cell at most, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Height of a line of type and of the tallest row that there can be, in points. */
const LINE_HEIGHT = 14.5;
const TALLEST_ROW = 409;

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly (string | number | null)[])[];
  /** Printed at the foot of every page, beside the page number. */
  foot?: string;
  /** Whether rows can be filtered by what stands in a column; they can unless this is `false`. */
  filter?: boolean;
}

export interface SheetColumn {
  head: string;
  /** In characters of the standard face; a Han character takes two. */
  width: number;
  align?: 'left' | 'center';
  /** Whether what reads `2021-03-18` is a date to reckon with; a month alone, and any other text, stays text. */
  date?: boolean;
}

const HEAD_COLUMNS: readonly SheetColumn[] = [
  { head: '核对项目', width: 16 },
  { head: '内容', width: 72 },
];

/**
 * Sheets that say where the audit chain stood when they were made: at the foot of every printed page, and on a sheet of
 * its own, which leaves the rows of the others alone.
 */
export function withHead(sheets: readonly Sheet[], head: ChainHead | undefined): Sheet[] {
  if (!head) return [...sheets];
  const foot = chainHeadText(head);
  const own: Sheet = {
    name: '核对信息',
    columns: HEAD_COLUMNS,
    filter: false,
    rows: [
      ['操作记录', `第${head.seq}条`],
      ['校验码', head.hash],
      ['印出的写法', foot],
    ],
  };
  return [...sheets.map((sheet) => ({ ...sheet, foot })), own];
}

/**
 * Sheets as the bytes of an .xlsx: a head row that stays in sight, filters, and is printed on every page; A4 across, as
 * wide as the page, with page numbers. Text is text, whatever it begins with: nothing in a cell is ever taken for a
 * formula, nor when somebody edits it.
 */
export async function packWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const packed = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [headRow(sheet.columns), ...sheet.rows.map((row) => bodyRow(row, sheet.columns))],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: '宋体', fontSize: 10.5 },
  ).toBuffer();
  const files = unzipSync(packed);
  const edit = (name: string, change: (xml: string) => string): void => {
    const bytes = files[name];
    if (bytes) files[name] = strToU8(change(strFromU8(bytes)));
  };
  sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      withFoot(fitToPageWidth(withFilter(xml, sheet)), sheet.foot),
    );
  });
  edit('xl/workbook.xml', (xml) => withNames(xml, sheets));
  return zipped(files);
}

const LOOK = {
  wrap: true,
  alignVertical: 'center',
  borderStyle: 'thin',
  borderColor: '#000000',
} as const;

function headRow(columns: Sheet['columns']): CellObject[] {
  const height = rowHeight(
    columns.map(({ head }) => head),
    columns,
  );
  return columns.map(({ head }) => ({
    ...LOOK,
    value: head,
    type: String,
    format: '@',
    align: 'center',
    fontWeight: 'bold',
    height,
  }));
}

function bodyRow(row: Sheet['rows'][number], columns: Sheet['columns']): CellObject[] {
  const height = rowHeight(row, columns);
  return columns.map(({ align = 'left', date }, index) => {
    const value = row[index] ?? '';
    const day = date && typeof value === 'string' ? daySerial(value) : null;
    if (day !== null) return { ...LOOK, value: day, type: Number, format: DATE_FORMAT, align, height };
    // What somebody types there later becomes a date as well.
    if (date && value === '') return { ...LOOK, type: Number, format: DATE_FORMAT, align, height };
    return typeof value === 'number'
      ? { ...LOOK, value, type: Number, align, height }
      : { ...LOOK, value: value.slice(0, LONGEST_TEXT), type: String, format: '@', align, height };
  });
}

const DATE_FORMAT = 'yyyy-mm-dd';
const DAY_MS = 86_400_000;
/** The day that a spreadsheet counts as 0, as everything after February 1900 sees it. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Earlier ones are counted as if 1900 had been a leap year. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** `2021-03-18` as a spreadsheet counts days; `null` for what is no day. */
function daySerial(text: string): number | null {
  if (text.length !== 10 || !isDateText(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return time < FIRST_DAY ? null : (time - DAY_ZERO) / DAY_MS;
}

/** Room for the longest cell; not every program finds the height of wrapped text by itself. In points. */
function rowHeight(row: Sheet['rows'][number], columns: Sheet['columns']): number {
  const lines = columns.map(({ width }, index) =>
    String(row[index] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((2 * widthInCharacters(line) + 1) / width)), 0),
  );
  return Math.min(TALLEST_ROW, Math.max(...lines) * LINE_HEIGHT + 4);
}

/** Sheet settings that write-excel-file has no option for, put where the schema wants them. */
function fitToPageWidth(xml: string): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const fitted = xml.includes('<sheetPr') ? xml : xml.replace(/(<worksheet[^>]*>)/u, `$1${fit}`);
  return fitted
    .replace(
      /<pageMargins[^>]*\/>/u,
      '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup[^>]*\/>/u,
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
}

/** @param foot no markup: it goes into the page footer as it is */
function withFoot(xml: string, foot = ''): string {
  const left = foot === '' ? '' : `&amp;L${foot}`;
  return xml.replace(
    /<pageSetup[^>]*\/>/u,
    (setup) =>
      `${setup}<headerFooter><oddFooter>${left}&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`,
  );
}

/** Buttons to filter by in the head row. */
function withFilter(xml: string, sheet: Sheet): string {
  if (!hasFilter(sheet)) return xml;
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(sheet).replaceAll('$', '')}"/>`);
}

function hasFilter({ filter = true, rows }: Sheet): boolean {
  return filter && rows.length > 0;
}

/** The table with its head, as a formula names it. */
function rangeOf({ columns, rows }: Sheet): string {
  return `$A$1:$${columnName(columns.length)}$${rows.length + 1}`;
}

/** A, B … Z, AA: the n-th column, from 1. */
function columnName(number: number): string {
  const rest = number - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : columnName(Math.floor(rest / 26)) + last;
}

/** The head row on every printed page, and the range that the filters work on. */
function withNames(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const name = `'${sheet.name.replaceAll("'", "''")}'`;
    const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${name}!${rangeOf(sheet)}</definedName>`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$1:$1</definedName>`;
    return hasFilter(sheet) ? [filter, titles] : [titles];
  });
  return xml
    .replace(/<definedNames\s*\/>/u, '')
    .replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`);
}
