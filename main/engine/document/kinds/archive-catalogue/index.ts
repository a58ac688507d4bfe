import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readCaseFile } from '../../../casefile/index.ts';
import { collectEnvelope, envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import {
  catalogueDate,
  type FileItem,
  fileItem,
  fileItems,
  pageFaults,
  withPages,
} from '../file-items/index.ts';
import { defineKind, type Scope } from '../kind.ts';
import { archiveEnvelope, captions, SHEET_NAMES, sheetFoot } from '../sheet.ts';
import { archiveCode, codeFaults, RETENTION_NAMES, RETENTIONS } from './code.ts';

const text = z.string().nullable();
const count = z.int().nullable();

const NAMES = {
  ...SHEET_NAMES,
  issuers: '全宗名称',
  date: '归档日期',
  drafter: '整理人',
  checker: '检查人',
} as const;

const catalogueData = z.strictObject({
  ...envelopeShape,
  fonds: text,
  year: count,
  retention: z.enum(RETENTIONS).nullable(),
  organ: text,
  firstItem: count,
  /** 补填页数 */
  pageCounts: text,
  items: z.array(fileItem),
});
type CatalogueData = z.infer<typeof catalogueData>;

/** 归档文件目录 by DA/T 22-2015: what is filed, item by item, each with its 档号. */
export const archiveCatalogue = defineKind({
  key: 'archive-catalogue',
  name: '归档文件目录',
  about: 'caseFile',
  example: {
    fonds: 'Z109',
    year: 2025,
    retention: 'D30',
    organ: 'BGS',
    firstItem: 1,
    date: '2025-12-20',
    drafter: '陈立',
    checker: '周岚',
  },
  fileType: 'docx',
  data: catalogueData,
  fields: [
    { key: 'fonds', name: '全宗号', type: 'line', required: true },
    { key: 'year', name: '年度', type: 'number', required: true },
    { key: 'retention', name: '保管期限', type: 'choice', choices: RETENTIONS, required: true },
    { key: 'organ', name: '机构（问题）代码', type: 'line' },
    { key: 'firstItem', name: '起始件号', type: 'number', required: true },
    { key: 'pageCounts', name: '补填页数', type: 'text' },
    ...envelopeFields(['issuers'], NAMES),
  ],
  collect,
  missing: (data) => [...codeFaults(data, data.items.length), ...pageFaults(data.items, data.pageCounts)],
  compose: (data) =>
    officialPaper({
      format: 'plain',
      title: '归档文件目录',
      envelope: archiveEnvelope(data),
      orientation: 'landscape',
      signature: null,
      body: [
        ...captions(`全宗名称：${data.issuers.join('、')}`, coverText(data), 'landscape'),
        {
          kind: 'table',
          size: '小五',
          columns: [
            { head: '序号', share: 10, align: 'centre' },
            { head: '档号', share: 47, align: 'left' },
            { head: '文号', share: 28, align: 'left' },
            { head: '责任者', share: 30, align: 'left' },
            { head: '题名', share: 52, align: 'left' },
            { head: '日期', share: 18, align: 'centre' },
            { head: '密级', share: 12, align: 'centre' },
            { head: '页数', share: 10, align: 'centre' },
            { head: '备注', share: 18, align: 'left' },
          ],
          rows: withPages(data.items, data.pageCounts).map((item, index) => rowOf(item, index, data)),
        },
        ...(data.date === null ? [] : captions('', `归档日期：${data.date}`, 'landscape')),
        ...sheetFoot(archiveEnvelope(data), NAMES),
      ],
    }),
});

function collect(db: Database, scope: Scope): CatalogueData {
  const { inspectedUnit } = readCaseFile(db, scope.caseFileId);
  return {
    ...collectEnvelope(db, 'archive-catalogue', inspectedUnit),
    fonds: null,
    year: null,
    retention: 'D30',
    organ: null,
    firstItem: 1,
    pageCounts: null,
    items: fileItems(db, scope),
  };
}

function coverText({ fonds, year, retention, organ, items }: CatalogueData): string {
  return [
    `全宗号：${fonds ?? ''}`,
    `年度：${year ?? ''}`,
    `保管期限：${retention === null ? '' : RETENTION_NAMES[retention]}`,
    ...(organ === null ? [] : [`机构（问题）：${organ}`]),
    `共${items.length}件`,
  ].join('　');
}

function rowOf(item: FileItem, index: number, data: CatalogueData): string[] {
  return [
    String(index + 1),
    archiveCode(data, index),
    item.number ?? '',
    item.author ?? '',
    item.title,
    catalogueDate(item.date),
    item.classification ?? '',
    item.pages === null ? '' : String(item.pages),
    item.issues.length === 0 ? '' : `问题${item.issues.join('、')}`,
  ];
}
