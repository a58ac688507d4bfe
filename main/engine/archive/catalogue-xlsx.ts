import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { zipped } from '../gongwen/index.ts';
import type { CatalogueRow } from './catalogue.ts';
import { readableSize } from './size.ts';

/** What a cell of a sheet holds at most, in characters. */
const MAX_CELL = 32_767;

/** In points: of one line, and what a row can be at most. */
const LINE_HEIGHT = 15;
const MAX_HEIGHT = 409;

interface SheetColumn {
  head: string;
  /** In characters. */
  width: number;
  value(row: CatalogueRow): string | number | null;
}

const COLUMNS: readonly SheetColumn[] = [
  { head: '序号', width: 6, value: (row) => row.sequence },
  { head: '问题编号', width: 9, value: (row) => row.issueNumber },
  { head: '问题', width: 36, value: (row) => row.statement },
  { head: '措施', width: 36, value: (row) => row.measure },
  { head: '材料名称', width: 32, value: (row) => row.name },
  { head: '日期', width: 12, value: (row) => row.date },
  { head: '页数', width: 6, value: (row) => row.pages },
  { head: '大小', width: 10, value: (row) => readableSize(row.size) },
  { head: '文件', width: 48, value: (row) => row.path },
  { head: 'SHA-256', width: 68, value: (row) => row.sha256 },
];

/** The catalogue as the bytes of a workbook: the same rows give the same bytes. */
export async function catalogueXlsx(rows: readonly CatalogueRow[]): Promise<Uint8Array> {
  const border = { borderStyle: 'thin', wrap: true, alignVertical: 'top' } as const;
  const head = COLUMNS.map((column) => ({
    ...border,
    value: column.head,
    fontWeight: 'bold' as const,
    align: 'center' as const,
  }));
  const body = rows.map((row) => {
    const height = rowHeight(row);
    return COLUMNS.map((column) => {
      const value = column.value(row);
      if (typeof value === 'number') return { ...border, height, type: Number, value };
      return { ...border, height, type: String, format: '@', value: value?.slice(0, MAX_CELL) ?? '' };
    });
  });
  const file = await writeExcelFile([head, ...body], {
    sheet: '佐证材料目录',
    columns: COLUMNS.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  }).toBuffer();
  return zipped(unzipSync(file));
}

/** Not every program grows a row with its text. In points; a Chinese character is as wide as two others. */
function rowHeight(row: CatalogueRow): number {
  const lines = COLUMNS.map((column) => {
    const text = String(column.value(row) ?? '');
    const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    return Math.ceil(([...text].length + wide) / (column.width - 1));
  });
  return Math.min(LINE_HEIGHT * Math.max(1, ...lines), MAX_HEIGHT);
}
