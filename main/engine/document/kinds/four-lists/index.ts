import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { chainHeadText } from '../../../../../shared/chain-head.ts';
import { LISTS } from '../../../../../shared/list.ts';
import { chainHead } from '../../../audit/index.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { type Block, normalisePunctuation } from '../../../gongwen/index.ts';
import { printedList, showList } from '../../../list/index.ts';
import { collectEnvelope, envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import { chainHeadField } from '../chain-head.ts';
import { defineKind, type Scope, type TypedValues } from '../kind.ts';
import { wholeDay } from '../narrative/index.ts';
import { SHEET_NAMES, sheetFoot, sheetHead } from '../sheet.ts';
import { typedDay } from '../typed.ts';

const printed = z.strictObject({
  name: z.string(),
  columns: z.array(
    z.strictObject({ head: z.string(), share: z.number(), align: z.enum(['left', 'centre']) }),
  ),
  rows: z.array(z.array(z.string())),
  counts: z.string(),
  gaps: z.string(),
});

const listsData = z.strictObject({
  ...envelopeShape,
  inspectionBody: z.string().nullable(),
  /** 截至: how the lists stood on this day. */
  asOf: z.string().nullable(),
  /** With the columns that the office has chosen; none while no day is known. */
  lists: z.array(printed),
  chainHead: chainHeadField,
});
type ListsData = z.infer<typeof listsData>;

/** 四个清单: the four lists in one paper, each on pages of its own. */
export const fourLists = defineKind({
  key: 'four-lists',
  name: '四个清单',
  about: 'caseFile',
  example: { asOf: '2025-06-20', date: '2025-06-20', drafter: '陈立', checker: '周岚', signers: ['郁长风'] },
  fileType: 'docx',
  data: listsData,
  fields: [
    { key: 'asOf', name: '截至日期', type: 'date', required: true, initially: 'today' },
    { key: 'inspectionBody', name: '反馈来源', type: 'line' },
    ...envelopeFields(['issuers'], SHEET_NAMES),
  ],
  collect,
  missing: ({ asOf }) => wholeDay('asOf', '截至日期', asOf),
  compose: (data) => {
    const [first, ...others] = data.lists;
    return officialPaper({
      format: 'plain',
      title: titleOf(data, first?.name ?? '四个清单'),
      envelope: { ...data, contact: null },
      orientation: 'landscape',
      signature: null,
      body: [
        ...(first ? listBlocks(first, data) : []),
        ...others.flatMap((list): Block[] => [
          { kind: 'title', text: titleOf(data, list.name), newPage: true },
          ...listBlocks(list, data),
        ]),
      ],
    });
  },
});

/** @throws JuanzongError `case-not-found` */
function collect(db: Database, { caseFileId }: Scope, typed: TypedValues): ListsData {
  const { inspectedUnit, inspectionBody } = readCaseFile(db, caseFileId);
  const asOf = typedDay(typed, 'asOf');
  return {
    ...collectEnvelope(db, 'four-lists', inspectedUnit),
    inspectionBody,
    asOf,
    lists:
      asOf === null ? [] : LISTS.map((list) => printedList(showList(db, { caseFileId, list, on: asOf }))),
    chainHead: chainHead(db),
  };
}

function titleOf({ inspectionBody }: ListsData, name: string): string {
  return normalisePunctuation(`${inspectionBody ?? '巡察'}反馈意见整改${name}`);
}

function listBlocks({ columns, rows, counts, gaps }: ListsData['lists'][number], data: ListsData): Block[] {
  return [
    ...sheetHead(data, SHEET_NAMES, 'landscape', `截至${data.asOf}`, counts),
    { kind: 'table', size: '小五', columns, rows },
    ...(gaps === '' ? [] : [{ kind: 'caption', left: gaps, right: '' } as const]),
    ...sheetFoot(data, SHEET_NAMES),
    ...(data.chainHead ? [{ kind: 'caption', left: '', right: chainHeadText(data.chainHead) } as const] : []),
  ];
}
