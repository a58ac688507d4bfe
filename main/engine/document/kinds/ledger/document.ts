import { chainHeadText } from '../../../../../shared/chain-head.ts';
import { dateText, LANDSCAPE, normalisePunctuation, type TableColumn } from '../../../gongwen/index.ts';
import type { Paper } from '../../paper.ts';
import { heading, oneLine, withoutEnd } from '../text.ts';
import type { LedgerData, LedgerRow } from './data.ts';

interface Column extends TableColumn {
  text(row: LedgerRow, index: number): string;
}

const COLUMNS: readonly Column[] = [
  { head: '序号', share: 8, align: 'centre', text: (_, index) => String(index + 1) },
  { head: '问题类别', share: 22, align: 'left', text: classText },
  { head: '反馈问题', share: 32, align: 'left', text: statementText },
  { head: '整改措施及成效', share: 76, align: 'left', text: measuresText },
  { head: '牵头单位\n责任单位', share: 20, align: 'left', text: departmentsText },
  { head: '责任领导\n责任人', share: 16, align: 'centre', text: peopleText },
  { head: '整改类型\n整改时限', share: 17, align: 'centre', text: deadlineText },
  { head: '完成\n情况', share: 13, align: 'centre', text: (row) => row.completion ?? '' },
  { head: '佐证\n材料', share: 8, align: 'centre', text: (row) => `${row.evidence}` },
  { head: '是否\n公开', share: 11, align: 'centre', text: (row) => row.disclosure },
];

export function ledgerDocument(data: LedgerData): Paper {
  const { inspectedUnit, noticeDate, rows, chainHead } = data;
  const title = '巡察反馈问题整改台账';
  const measures = rows.reduce((sum, row) => sum + row.measures.length, 0);
  return {
    type: 'docx',
    title,
    creator: inspectedUnit ?? '',
    date: noticeDate,
    profile: LANDSCAPE,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'caption',
        left: inspectedUnit ? `填报单位：${inspectedUnit}` : '',
        right: `问题${rows.length}个，整改措施${measures}条`,
      },
      {
        kind: 'table',
        size: '小五',
        columns: COLUMNS,
        rows: rows.map((row, index) => COLUMNS.map((column) => column.text(row, index))),
      },
      ...(chainHead ? [{ kind: 'caption' as const, left: '', right: chainHeadText(chainHead) }] : []),
    ],
  };
}

function classText({ section, category }: LedgerRow): string {
  return [section, category].flatMap((title) => (title ? withoutEnd(heading(title)) : [])).join('\n');
}

function statementText({ statement, withheld }: LedgerRow): string {
  if (statement) return oneLine(statement);
  return withheld ? '（不予公开，内容待填）' : '';
}

function measuresText({ measures, outcome }: LedgerRow): string {
  return [...measures, ...(outcome ? [`成效：${outcome}`] : [])].map(oneLine).join('\n');
}

function departmentsText({ leadDepartment, responsibleDepartments }: LedgerRow): string {
  const lead = leadDepartment ? [`牵头：${leadDepartment}`] : [];
  const others = responsibleDepartments.length > 0 ? [`责任：${responsibleDepartments.join('、')}`] : [];
  return [...lead, ...others].map(normalisePunctuation).join('\n');
}

function peopleText({ responsibleLeader, handler }: LedgerRow): string {
  return [responsibleLeader, handler].filter((name) => name !== null).join('\n');
}

function deadlineText(row: LedgerRow): string {
  const { rectificationKind, dueDate, extendedTo, nextReviewDate, completedDate } = row;
  return [
    rectificationKind,
    dueDate && dateText(dueDate),
    extendedTo && `延期至：${dateText(extendedTo)}`,
    nextReviewDate && `下次复核：${dateText(nextReviewDate)}`,
    completedDate && `完成：${dateText(completedDate)}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join('\n');
}
