import { normalisePunctuation } from '../../../gongwen/index.ts';
import { type SheetColumn, withHead } from '../../../workbook/index.ts';
import type { Paper } from '../../paper.ts';
import type { LedgerData, LedgerRow } from './data.ts';

interface Column extends SheetColumn {
  value(row: LedgerRow, index: number): string | number | null;
}

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 5, align: 'center', value: (_, index) => index + 1 },
  { head: '问题编号', width: 6, align: 'center', value: (row) => row.number },
  { head: '公开序号', width: 6, align: 'center', value: (row) => row.publicNumber },
  { head: '方面', width: 14, value: (row) => wide(row.section) },
  { head: '问题类别', width: 16, value: (row) => wide(row.category) },
  { head: '反馈问题', width: 24, value: (row) => wide(row.statement) },
  { head: '整改措施', width: 72, value: (row) => wide(row.measures.join('\n')) },
  { head: '整改成效', width: 14, value: (row) => wide(row.outcome) },
  {
    head: '制度成果',
    width: 16,
    value: (row) => row.regulations.map((title) => `《${wide(title)}》`).join('\n'),
  },
  { head: '牵头单位', width: 11, value: (row) => row.leadDepartment },
  { head: '责任单位', width: 11, value: (row) => row.responsibleDepartments.join('、') },
  { head: '责任领导', width: 8, align: 'center', value: (row) => row.responsibleLeader },
  { head: '责任人', width: 8, align: 'center', value: (row) => row.handler },
  { head: '整改类型', width: 9, align: 'center', value: (row) => row.rectificationKind },
  { head: '起始日期', width: 11, align: 'center', date: true, value: (row) => row.startDate },
  { head: '整改时限', width: 11, align: 'center', date: true, value: deadlineOf },
  { head: '完成日期', width: 11, align: 'center', date: true, value: (row) => row.completedDate },
  { head: '完成情况', width: 9, align: 'center', value: (row) => row.completion },
  { head: '办理状态', width: 9, align: 'center', value: (row) => row.stage },
  { head: '灯色', width: 5, align: 'center', value: (row) => row.light },
  { head: '销号日期', width: 11, align: 'center', date: true, value: (row) => row.closedOn },
  { head: '措施数', width: 5, align: 'center', value: (row) => row.measures.length },
  { head: '已完成措施数', width: 7, align: 'center', value: (row) => row.measuresDone },
  { head: '佐证材料数', width: 6, align: 'center', value: (row) => row.evidence },
  { head: '处理人数', width: 10, value: (row) => row.handled },
  { head: '资金', width: 10, value: (row) => row.money },
  { head: '是否公开', width: 9, align: 'center', value: (row) => row.disclosure },
  { head: '不予公开理由', width: 10, value: (row) => wide(row.withheldReason) },
  { head: '备注', width: 24, value: (row) => wide(row.detail) },
];

export function ledgerSheets({ issuers, date, rows, chainHead }: LedgerData): Paper {
  return {
    type: 'xlsx',
    title: '巡察反馈问题整改台账',
    creator: issuers.join('、'),
    date,
    sheets: withHead(
      [
        {
          name: '整改台账',
          columns: COLUMNS,
          rows: rows.map((row, index) => COLUMNS.map((column) => column.value(row, index))),
        },
      ],
      chainHead,
    ),
  };
}

function wide(text: string | null): string {
  return text === null ? '' : normalisePunctuation(text);
}

/** The day that counts: the one that was granted, due, or the next review. */
function deadlineOf({ dueDate, extendedTo, nextReviewDate }: LedgerRow): string | null {
  return extendedTo ?? dueDate ?? nextReviewDate;
}
