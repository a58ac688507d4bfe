import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readCaseFile } from '../../../casefile/index.ts';
import { normalisePunctuation } from '../../../gongwen/index.ts';
import { collectEnvelope, envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import {
  adviceOnPages,
  catalogueDate,
  type FileItem,
  fileItem,
  fileItems,
  pageFaults,
  pageRanges,
  withPages,
} from '../file-items/index.ts';
import { defineKind, type Scope } from '../kind.ts';
import { archiveEnvelope, captions, SHEET_NAMES, sheetFoot } from '../sheet.ts';

const text = z.string().nullable();

const NAMES = {
  ...SHEET_NAMES,
  issuers: '立卷单位',
  date: '立卷日期',
  drafter: '立卷人',
  checker: '检查人',
} as const;

const volumeData = z.strictObject({
  ...envelopeShape,
  /** 案卷题名 */
  volumeTitle: text,
  /** 案卷号 */
  volumeNumber: text,
  /** 补填页数 */
  pageCounts: text,
  items: z.array(fileItem),
});
type VolumeData = z.infer<typeof volumeData>;

/** 卷内文件目录: what a volume holds, paper by paper, with the page on which each begins. */
export const volumeCatalogue = defineKind({
  key: 'volume-catalogue',
  name: '卷内目录',
  about: 'either',
  example: {
    volumeNumber: '3',
    date: '2025-12-20',
    drafter: '陈立',
    checker: '周岚',
  },
  fileType: 'docx',
  data: volumeData,
  fields: [
    { key: 'volumeTitle', name: '案卷题名', type: 'line', required: true },
    { key: 'volumeNumber', name: '案卷号', type: 'line' },
    { key: 'pageCounts', name: '补填页数', type: 'text' },
    ...envelopeFields([], NAMES),
  ],
  collect,
  missing: ({ items, pageCounts }) => pageFaults(items, pageCounts),
  advice: (db, scope) => adviceOnPages(fileItems(db, scope)),
  compose: (data) =>
    officialPaper({
      format: 'plain',
      title: '卷内文件目录',
      envelope: archiveEnvelope(data),
      signature: null,
      body: [
        ...captions(
          `案卷题名：${normalisePunctuation(data.volumeTitle ?? '')}`,
          data.volumeNumber === null ? '' : `案卷号：${data.volumeNumber}`,
          'portrait',
        ),
        ...captions(`立卷单位：${data.issuers.join('、')}`, `共${data.items.length}件`, 'portrait'),
        {
          kind: 'table',
          size: '五号',
          columns: [
            { head: '序号', share: 11, align: 'centre' },
            { head: '文号', share: 24, align: 'left' },
            { head: '责任者', share: 30, align: 'left' },
            { head: '题名', share: 45, align: 'left' },
            { head: '日期', share: 20, align: 'centre' },
            { head: '页号', share: 12, align: 'centre' },
            { head: '备注', share: 14, align: 'left' },
          ],
          rows: rowsOf(data),
        },
        ...(data.date === null ? [] : captions('', `立卷日期：${data.date}`, 'portrait')),
        ...sheetFoot(archiveEnvelope(data), NAMES),
      ],
    }),
});

function collect(db: Database, scope: Scope): VolumeData {
  const { inspectedUnit, inspectionBody, issues } = readCaseFile(db, scope.caseFileId);
  const issue = issues.find(({ id }) => id === scope.issueId);
  const about = `${inspectedUnit ?? ''}${inspectionBody ?? '巡察'}反馈意见整改材料`;
  return {
    ...collectEnvelope(db, 'volume-catalogue', inspectedUnit),
    volumeTitle: issue ? `${about}（问题${issue.number}）` : about,
    volumeNumber: null,
    pageCounts: null,
    items: fileItems(db, scope),
  };
}

/** 页号 is where an item begins; of the last one it is where it ends, too. */
function rowsOf({ items, pageCounts }: VolumeData): string[][] {
  const paged = withPages(items, pageCounts);
  const ranges = pageRanges(paged);
  return paged.map((item, index) => {
    const range = ranges[index];
    const isLast = index === paged.length - 1;
    const page = !range ? '' : isLast ? `${range.first}-${range.last}` : String(range.first);
    return [
      String(index + 1),
      item.number ?? '',
      item.author ?? '',
      item.title,
      catalogueDate(item.date),
      page,
      remarkOf(item),
    ];
  });
}

function remarkOf({ issues }: FileItem): string {
  return issues.length === 0 ? '' : `问题${issues.join('、')}`;
}
