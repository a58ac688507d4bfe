import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { dayOf } from '../../../../../shared/clock.ts';
import { GAP_NAMES, GAPS, LISTS, type List } from '../../../../../shared/list.ts';
import { chainHead } from '../../../audit/index.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { type Block, normalisePunctuation } from '../../../gongwen/index.ts';
import { gapsOfCase, printedList, showList } from '../../../list/index.ts';
import { collectEnvelope, envelopeFields, envelopeShape, officialPaper } from '../../envelope/index.ts';
import { chainHeadField } from '../chain-head.ts';
import { defineKind, type Scope, type TypedValues } from '../kind.ts';
import { wholeDay } from '../narrative/index.ts';
import { checkedFoot, SHEET_NAMES, sheetFoot, sheetHead } from '../sheet.ts';
import { typedDay } from '../typed.ts';

const printed = z.strictObject({
  name: z.string(),
  columns: z.array(
    z.strictObject({ head: z.string(), share: z.number(), align: z.enum(['left', 'centre']) }),
  ),
  rows: z.array(z.array(z.string())),
  counts: z.string(),
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
    {
      key: 'asOf',
      name: '截至日期',
      type: 'date',
      day: true,
      notAfter: 'date',
      required: true,
      initially: 'today',
    },
    { key: 'inspectionBody', name: '反馈来源', type: 'line' },
    ...envelopeFields(['issuers'], SHEET_NAMES),
  ],
  collect,
  advice: adviceOnGaps,
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
          ...sheetFoot(data, SHEET_NAMES),
          { kind: 'title', text: titleOf(data, list.name), newPage: true },
          ...listBlocks(list, data),
        ]),
        ...checkedFoot(data, SHEET_NAMES, 'landscape', data.chainHead),
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
    lists: asOf === null ? [] : LISTS.map((list) => onPaper(showList(db, { caseFileId, list, on: asOf }))),
    chainHead: chainHead(db),
  };
}

/** What is blank in the lists though there should be something. */
function adviceOnGaps(db: Database, { caseFileId }: Scope): string[] {
  const gaps = gapsOfCase(db, caseFileId, dayOf(new Date()));
  const parts = GAPS.filter((gap) => gaps[gap] > 0).map(
    (gap) => `${GAP_NAMES[gap]}${gaps[gap]}${gap === 'measureDeadline' ? '条' : '个'}`,
  );
  return parts.length === 0 ? [] : [`清单有缺项，文中留空：${parts.join('，')}`];
}

/** A list as a superior office gets it: what is missing is left blank, and not marked. */
function onPaper(list: List): ListsData['lists'][number] {
  const rows = list.rows.map((row) => ({
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(row.missing.map((key) => [key, null])) },
    missing: [],
  }));
  const { gaps: _gaps, ...printedOne } = printedList({ ...list, rows });
  return printedOne;
}

function titleOf({ inspectionBody }: ListsData, name: string): string {
  return normalisePunctuation(`${inspectionBody ?? '巡察'}反馈意见整改${name}`);
}

function listBlocks({ columns, rows, counts }: ListsData['lists'][number], data: ListsData): Block[] {
  return [
    ...sheetHead(data, SHEET_NAMES, 'landscape', `截至${data.asOf}`, counts),
    { kind: 'table', size: '小五', columns, rows },
  ];
}
