import { chainHeadText } from '../../../shared/chain-head.ts';
import { excerpt } from '../../../shared/excerpt.ts';
import { type Block, LANDSCAPE, packDocument, type Table } from '../gongwen/index.ts';
import type { CatalogueRow } from './catalogue.ts';
import type { CaseRecord } from './record.ts';
import { readableSize } from './size.ts';

/** What a printed cell shows of an issue or a measure; the workbook has the whole. In characters. */
const EXCERPT = 60;

const COLUMNS: Table['columns'] = [
  { head: '序号', share: 4, align: 'centre' },
  { head: '问题编号', share: 5, align: 'centre' },
  { head: '问题', share: 15, align: 'left' },
  { head: '措施', share: 15, align: 'left' },
  { head: '材料名称', share: 14, align: 'left' },
  { head: '日期', share: 9, align: 'centre' },
  { head: '页数', share: 4.5, align: 'centre' },
  { head: '大小', share: 7, align: 'centre' },
  { head: '文件', share: 16, align: 'left' },
  { head: 'SHA-256', share: 12.5, align: 'left' },
];

/** The catalogue as the bytes of a document, A4 landscape: the same record gives the same bytes. */
export function catalogueDocx(
  { caseFile, chainHead }: CaseRecord,
  rows: readonly CatalogueRow[],
): Promise<Uint8Array> {
  const title = '佐证材料目录';
  const blocks: Block[] = [
    { kind: 'title', text: title },
    {
      kind: 'caption',
      left: caseFile.inspectedUnit ?? caseFile.title ?? '',
      right: `共${rows.length}条`,
    },
    { kind: 'table', size: '小五', columns: COLUMNS, rows: rows.map(cells) },
    { kind: 'caption', left: '', right: chainHeadText(chainHead) },
  ];
  return packDocument(blocks, LANDSCAPE, {
    title,
    creator: caseFile.inspectedUnit ?? '',
    date: caseFile.noticeDate,
  });
}

function cells(row: CatalogueRow): string[] {
  return [
    String(row.sequence),
    String(row.issueNumber),
    excerpt(row.statement, EXCERPT),
    excerpt(row.measure, EXCERPT),
    printable(row.name),
    row.date,
    row.pages === null ? '' : String(row.pages),
    readableSize(row.size),
    row.path,
    row.sha256,
  ];
}

/** A file name may hold characters that XML cannot. */
function printable(name: string): string {
  return name.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}
