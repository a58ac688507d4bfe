import { dateText, type FormCell, type FormRow, normalisePunctuation } from '../../../gongwen/index.ts';
import type { KindField } from '../field.ts';
import { numberMark } from '../letters/blocks.ts';
import { heading, oneLine, withoutEnd } from '../text.ts';
import type { ClosureData } from './data.ts';

/** What of an issue can be said otherwise for one application or approval. */
export const ISSUE_FIELDS: readonly KindField<ClosureData>[] = [
  { key: 'request', name: '申请编号', type: 'line' },
  { key: 'statement', name: '反馈问题', type: 'text', required: true },
  { key: 'rectificationKind', name: '整改类型', type: 'line' },
  { key: 'leadDepartment', name: '牵头单位', type: 'line' },
  { key: 'responsibleDepartments', name: '责任单位', type: 'names' },
  { key: 'responsibleLeader', name: '责任领导', type: 'line' },
  { key: 'handler', name: '责任人', type: 'line' },
  { key: 'dueDate', name: '整改时限', type: 'date' },
  { key: 'completedDate', name: '完成时间', type: 'date' },
  { key: 'outcome', name: '整改成效', type: 'text' },
  { key: 'handled', name: '追责问责', type: 'text' },
  { key: 'money', name: '资金处理', type: 'text' },
  { key: 'completion', name: '自评结论', type: 'choice', choices: ['已完成', '基本完成'] },
  { key: 'publicOpinion', name: '群众评价', type: 'line' },
  { key: 'meetingDate', name: '党委（党组）会议日期', type: 'date' },
];

/** Shares of the width: two pairs of a label and what belongs to it. */
export const COLUMNS = [25, 53, 25, 53];

/** Heights in millimetres. */
export const ROW = 9;
const TEXT_ROW = 16;

/** Everything that is told of an issue, row by row. */
export function issueRows(data: ClosureData): FormRow[] {
  const regulations = data.regulations.map((name) => `《${normalisePunctuation(name)}》`);
  return [
    pairs(['问题编号', String(data.issueNumber)], ['整改类型', data.rectificationKind]),
    wide(ROW, '问题类别', classOf(data)),
    wide(TEXT_ROW, '反馈问题', data.statement ? oneLine(data.statement) : ''),
    pairs(['牵头单位', data.leadDepartment], ['责任单位', data.responsibleDepartments.join('、')]),
    pairs(['责任领导', data.responsibleLeader], ['责 任 人', data.handler]),
    pairs(['整改时限', periodText(data)], ['完成时间', data.completedDate && dateText(data.completedDate)]),
    wide(TEXT_ROW, '整改措施', data.measures.map(oneLine).join('\n')),
    wide(TEXT_ROW, '整改成效', data.outcome ? oneLine(data.outcome) : ''),
    wide(ROW, '制度成果', regulations.join('\n')),
    pairs(['追责问责', data.handled], ['资金处理', data.money]),
    pairs(['自评结论', data.completion], ['群众评价', data.publicOpinion]),
    wide(TEXT_ROW, `佐证材料\n（共${data.evidence.length}件）`, evidenceList(data)),
  ];
}

function periodText({ dueDate, extendedTo }: ClosureData): string | null {
  if (dueDate === null || extendedTo === null) return dueDate && dateText(dueDate);
  return `${dateText(dueDate)}\n延期至${dateText(extendedTo)}`;
}

function classOf({ section, category }: ClosureData): string {
  return [section, category].flatMap((title) => (title ? withoutEnd(heading(title)) : [])).join('\n');
}

function evidenceList({ evidence }: ClosureData): string {
  const mark = numberMark(evidence.map(({ name }) => name));
  return evidence
    .map(({ name, measures, pageCount, date }, index) => {
      const facts = [
        measures.length > 0 ? `措施${measures.join('、')}` : '',
        date ? dateText(date) : '',
        pageCount ? `${pageCount}页` : '',
      ].filter((fact) => fact !== '');
      return `${index + 1}${mark}${name}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
    })
    .join('\n');
}

type Field = readonly [label: string, value: string | null];

export function pairs(...fields: readonly Field[]): FormRow {
  const cells = fields.flatMap(([label, value]): FormCell[] => [
    { span: 1, text: label, role: 'label' },
    { span: 1, text: normalisePunctuation(value ?? ''), role: 'short' },
  ]);
  return { height: ROW, cells };
}

export function wide(height: number, label: string, value: string): FormRow {
  return {
    height,
    cells: [
      { span: 1, text: label, role: 'label' },
      { span: COLUMNS.length - 1, text: value, role: 'value' },
    ],
  };
}
