import type { ChainHead } from '../../../shared/chain-head.ts';
import { packWorkbook, type SheetColumn, withHead } from '../workbook/index.ts';
import type { CatalogueRow } from './catalogue.ts';
import { readableSize } from './size.ts';

interface Column extends SheetColumn {
  value(row: CatalogueRow): string | number | null;
}

const COLUMNS: readonly Column[] = [
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

/** The catalogue as the bytes of a workbook: the same rows and head give the same bytes. */
export function catalogueXlsx(rows: readonly CatalogueRow[], head: ChainHead): Promise<Uint8Array> {
  const sheet = {
    name: '佐证材料目录',
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map((column) => column.value(row))),
  };
  return packWorkbook(withHead([sheet], head));
}
