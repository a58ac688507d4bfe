import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { type ChainHead, chainHeadText } from '../../../shared/chain-head.ts';
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
  /** Printed at the foot of every page. */
  foot?: string;
}

export interface SheetColumn {
  head: string;
  /** In characters of the standard face; a Han character takes two. */
  width: number;
  align?: 'left' | 'center';
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
    rows: [
      ['操作记录', `第${head.seq}条`],
      ['校验码', head.hash],
      ['印出的写法', foot],
    ],
  };
  return [...sheets.map((sheet) => ({ ...sheet, foot })), own];
}

/**
 * Sheets as the bytes of an .xlsx: a head row that stays in sight and is printed on every page, A4 across, as wide as
 * the page. Text is text, whatever it begins with: nothing in a cell is ever taken for a formula.
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
  sheets.forEach(({ foot }, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => withFoot(fitToPageWidth(xml), foot));
  });
  edit('xl/workbook.xml', (xml) => withPrintTitles(xml, sheets));
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
    align: 'center',
    fontWeight: 'bold',
    height,
  }));
}

function bodyRow(row: Sheet['rows'][number], columns: Sheet['columns']): CellObject[] {
  const height = rowHeight(row, columns);
  return columns.map(({ align = 'left' }, index) => {
    const value = row[index] ?? '';
    return typeof value === 'number'
      ? { ...LOOK, value, type: Number, align, height }
      : { ...LOOK, value: value.slice(0, LONGEST_TEXT), type: String, format: '@', align, height };
  });
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
function withFoot(xml: string, foot: string | undefined): string {
  if (foot === undefined) return xml;
  return xml.replace(
    /<pageSetup[^>]*\/>/u,
    (setup) => `${setup}<headerFooter><oddFooter>&amp;R${foot}</oddFooter></headerFooter>`,
  );
}

/** The head row on every printed page. */
function withPrintTitles(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets
    .map(
      ({ name }, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`,
    )
    .join('');
  return xml
    .replace(/<definedNames\s*\/>/u, '')
    .replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
}
