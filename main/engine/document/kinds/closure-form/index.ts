import { chainHeadText } from '../../../../../shared/chain-head.ts';
import {
  dateText,
  type FormCell,
  type FormRow,
  normalisePunctuation,
  STANDARD,
} from '../../../gongwen/index.ts';
import type { Paper } from '../../paper.ts';
import { defineKind } from '../kind.ts';
import { heading, oneLine, withoutEnd } from '../text.ts';
import { adviceOnClosure, type ClosureData, closureData, collectClosure } from './data.ts';
import { signOffRows } from './sign-off.ts';

/** 销号审批表: what was done about one issue, its proof, and the chain of those who agree that it is closed. */
export const closureForm = defineKind({
  key: 'closure-form',
  name: '销号审批表',
  about: 'issue',
  example: {},
  fileType: 'docx',
  data: closureData,
  fields: [
    { key: 'inspectedUnit', name: '申请单位', type: 'line' },
    { key: 'rectificationKind', name: '整改类型', type: 'line' },
    { key: 'statement', name: '反馈问题', type: 'text' },
    { key: 'leadDepartment', name: '牵头单位', type: 'line' },
    { key: 'responsibleDepartments', name: '责任单位', type: 'names' },
    { key: 'responsibleLeader', name: '责任领导', type: 'line' },
    { key: 'handler', name: '责任人', type: 'line' },
    { key: 'dueDate', name: '整改时限', type: 'date' },
    { key: 'completedDate', name: '完成时间', type: 'date' },
    { key: 'outcome', name: '整改成效', type: 'text' },
    { key: 'completion', name: '自评结论', type: 'line' },
  ],
  collect: collectClosure,
  advice: adviceOnClosure,
  missing: ({ statement, number }) =>
    statement
      ? []
      : [
          {
            key: 'statement',
            message: `不能生成销号审批表：问题${number}没有问题内容，请先填写。`,
          },
        ],
  compose,
});

/** Shares of the width: two pairs of a label and what belongs to it. */
const COLUMNS = [25, 53, 25, 53];

/** Heights in millimetres. */
const ROW = 9;
const TEXT_ROW = 16;

function compose(data: ClosureData): Paper {
  const title = '巡察反馈问题整改销号审批表';
  return {
    type: 'docx',
    title,
    creator: data.inspectedUnit ?? '',
    date: data.completedDate,
    profile: STANDARD,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'caption',
        left: data.inspectedUnit ? `申请单位：${data.inspectedUnit}` : '申请单位：',
        right: `申请编号：${data.request === null ? '　　　　　　' : `${data.number}-${data.request}`}`,
      },
      {
        kind: 'form',
        size: '小四',
        columns: COLUMNS,
        rows: [...issueRows(data), ...signOffRows(data), ...headRows(data)],
      },
    ],
  };
}

function issueRows(data: ClosureData): FormRow[] {
  const regulations = data.regulations.map((name) => `《${normalisePunctuation(name)}》`);
  return [
    pairs(['问题编号', String(data.number)], ['整改类型', data.rectificationKind]),
    wide(ROW, '问题类别', classOf(data)),
    wide(TEXT_ROW, '反馈问题', data.statement ? oneLine(data.statement) : ''),
    pairs(['牵头单位', data.leadDepartment], ['责任单位', data.responsibleDepartments.join('、')]),
    pairs(['责任领导', data.responsibleLeader], ['责 任 人', data.handler]),
    pairs(['整改时限', periodText(data)], ['完成时间', data.completedDate && dateText(data.completedDate)]),
    wide(TEXT_ROW, '整改措施', data.measures.map(oneLine).join('\n')),
    wide(TEXT_ROW, '整改成效', data.outcome ? oneLine(data.outcome) : ''),
    wide(ROW, '制度成果', regulations.join('\n')),
    pairs(['追责问责', data.handled], ['资金处理', data.money]),
    pairs(['自评结论', data.completion], ['群众评价', '']),
    wide(TEXT_ROW, `佐证材料\n（共${data.evidence.length}件）`, evidenceList(data)),
  ];
}

function periodText({ dueDate, extendedTo }: ClosureData): string | null {
  if (dueDate === null || extendedTo === null) return dueDate && dateText(dueDate);
  return `${dateText(dueDate)}\n延期至${dateText(extendedTo)}`;
}

/** What had been recorded when the form was made. */
function headRows({ chainHead }: ClosureData): FormRow[] {
  return chainHead ? [wide(ROW, '操作记录', chainHeadText(chainHead))] : [];
}

function classOf({ section, category }: ClosureData): string {
  return [section, category].flatMap((title) => (title ? withoutEnd(heading(title)) : [])).join('\n');
}

function evidenceList({ evidence }: ClosureData): string {
  return evidence
    .map(({ name, measures, pageCount, date }, index) => {
      const facts = [
        measures.length > 0 ? `措施${measures.join('、')}` : '',
        date ? dateText(date) : '',
        pageCount ? `${pageCount}页` : '',
      ].filter((fact) => fact !== '');
      return `${index + 1}.${name}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
    })
    .join('\n');
}

type Field = readonly [label: string, value: string | null];

function pairs(...fields: readonly Field[]): FormRow {
  const cells = fields.flatMap(([label, value]): FormCell[] => [
    { span: 1, text: label, role: 'label' },
    { span: 1, text: normalisePunctuation(value ?? ''), role: 'short' },
  ]);
  return { height: ROW, cells };
}

function wide(height: number, label: string, value: string): FormRow {
  return {
    height,
    cells: [
      { span: 1, text: label, role: 'label' },
      { span: COLUMNS.length - 1, text: value, role: 'value' },
    ],
  };
}
