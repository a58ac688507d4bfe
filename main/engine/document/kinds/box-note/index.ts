import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readCaseFile } from '../../../casefile/index.ts';
import { dateText, type FormRow, type TableCaption, widthInCharacters } from '../../../gongwen/index.ts';
import { collectEnvelope, envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import { type FileItem, fileItems } from '../file-items/index.ts';
import { defineKind, type Scope } from '../kind.ts';
import { archiveEnvelope, captions, SHEET_NAMES, sheetFoot } from '../sheet.ts';
import { paragraphsOf } from '../text.ts';

const text = z.string().nullable();

const NAMES = {
  ...SHEET_NAMES,
  issuers: '立档单位',
  date: '整理日期',
  drafter: '整理人',
  checker: '检查人',
} as const;

const noteData = z.strictObject({
  ...envelopeShape,
  /** 盒号 */
  box: text,
  /** 档号 from the first item to the last. */
  codes: text,
  /** 盒内文件情况说明 */
  contents: text,
  /** 检查日期 */
  checkedOn: text,
});
type NoteData = z.infer<typeof noteData>;

/** 备考表: what is to be known of the papers of a box, and who put them in order and went over them. */
export const boxNote = defineKind({
  key: 'box-note',
  name: '备考表',
  about: 'caseFile',
  example: {
    box: '3',
    codes: 'Z109-WS·2025-D30-BGS-0001至0096',
    contents:
      '盒内文件齐全完整，无缺损、修改、补充、移出和销毁情况。电子表格均附纸质打印件，照片已冲印装袋。',
    drafter: '陈立',
    date: '2025-12-20',
    checker: '周岚',
    checkedOn: '2025-12-22',
  },
  fileType: 'docx',
  data: noteData,
  fields: [
    { key: 'box', name: '盒号', type: 'line' },
    { key: 'codes', name: '档号起止', type: 'line' },
    { key: 'contents', name: '盒内文件情况说明', type: 'text', required: true },
    { key: 'checkedOn', name: '检查日期', type: 'date', required: true, initially: 'today' },
    ...envelopeFields(['drafter', 'date', 'checker'], NAMES),
  ],
  collect,
  missing: ({ date, checkedOn }) =>
    date !== null && checkedOn !== null && checkedOn < date
      ? [{ key: 'checkedOn', message: `“检查日期”（${checkedOn}）不能早于“整理日期”（${date}），请核对。` }]
      : [],
  compose: (data) =>
    officialPaper({
      format: 'plain',
      title: '备考表',
      envelope: archiveEnvelope(data),
      signature: null,
      body: [
        ...headOf(data),
        { kind: 'form', size: '小四', columns: [34, 44, 34, 44], rows: rowsOf(data) },
        // Who put them in order and who went over them stands in the form.
        ...sheetFoot({ ...archiveEnvelope(data), drafter: null, checker: null }, NAMES),
      ],
    }),
});

function collect(db: Database, scope: Scope): NoteData {
  const { inspectedUnit } = readCaseFile(db, scope.caseFileId);
  return {
    ...collectEnvelope(db, 'box-note', inspectedUnit),
    box: null,
    codes: null,
    contents: contentsOf(fileItems(db, scope)),
    checkedOn: null,
  };
}

/** What there is, for somebody to add in what state it is. */
function contentsOf(items: readonly FileItem[]): string {
  const papers = items.filter(({ type }) => type === 'paper').length;
  const pages = items.reduce((sum, item) => sum + (item.pages ?? 0), 0);
  const unknown = items.filter((item) => item.pages === null).length;
  const paged = unknown === 0 ? `共${pages}页` : `其中${items.length - unknown}件共${pages}页`;
  const counts = `归档文件共${items.length}件，其中文书${papers}件、佐证材料${items.length - papers}件；${paged}。`;
  return `${counts}\n缺损情况：\n修改情况：\n补充情况：\n移出情况：\n销毁情况：`;
}

function headOf(data: NoteData): TableCaption[] {
  return [
    ...captions(
      `立档单位：${data.issuers.join('、')}`,
      data.box === null ? '' : `盒号：${data.box}`,
      'portrait',
    ),
    ...(data.codes === null ? [] : captions(`档号：${data.codes}`, '', 'portrait')),
  ];
}

/** All in millimetres: what the text has on an empty form, and what a page holds beside it. */
const CONTENTS = { most: 120, least: 50 };
const ROOM = 225 - 30 - 2 * 12;
const CAPTION = 9;
const CLASSIFICATION = 22;
/** Characters of a caption in a line. */
const CAPTION_LENGTH = 36;

/** How much of the page is left for the text, so that the form stays on one. */
function contentsHeight(data: NoteData): number {
  const lines = headOf(data)
    .map(({ left, right }) => Math.ceil(widthInCharacters(left + right) / CAPTION_LENGTH))
    .reduce((sum, count) => sum + Math.max(1, count), 0);
  const signed = data.signers.length > 0 ? Math.ceil(data.signers.join('、').length / CAPTION_LENGTH) : 0;
  const taken = (lines + signed) * CAPTION + (data.classification === null ? 0 : CLASSIFICATION);
  return Math.max(CONTENTS.least, Math.min(CONTENTS.most, ROOM - taken));
}

function rowsOf(data: NoteData): FormRow[] {
  const { contents, drafter, date, checker, checkedOn } = data;
  const day = (value: string | null): string => (value === null ? '' : dateText(value));
  return [
    {
      height: contentsHeight(data),
      cells: [
        { span: 1, text: '盒内文件\n情况说明', role: 'label' },
        { span: 3, text: paragraphsOf(contents ?? '').join('\n'), role: 'remark' },
      ],
    },
    row(['整 理 人', drafter ?? ''], ['整理日期', day(date)]),
    row(['检 查 人', checker ?? ''], ['检查日期', day(checkedOn)]),
  ];
}

function row(...pairs: readonly (readonly [string, string])[]): FormRow {
  return {
    height: 12,
    cells: pairs.flatMap(([label, value]) => [
      { span: 1, text: label, role: 'label' as const },
      { span: 1, text: value, role: 'short' as const },
    ]),
  };
}
