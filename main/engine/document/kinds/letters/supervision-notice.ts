import { LIGHT_NAMES } from '../../../../../shared/light.ts';
import { type Block, dateText, type FormCell, type FormRow } from '../../../gongwen/index.ts';
import { oneLine } from '../text.ts';
import type { LetterData } from './data.ts';
import { defineLetter } from './letter.ts';
import { demandText, issueText } from './words.ts';

/** 督办通知单: a form that goes out with what is to be done, and comes back with what was done. */
export const supervisionNotice = defineLetter({
  key: 'supervision-notice',
  name: '督办通知单',
  title: '巡察整改督办通知单',
  fields: [
    { key: 'number', name: '督办号', type: 'line' },
    { key: 'findings', name: '督办事项', type: 'text' },
    { key: 'source', name: '督办来源', type: 'line' },
    { key: 'leadDepartments', name: '主办单位', type: 'names' },
    { key: 'assisting', name: '协办单位', type: 'names' },
    { key: 'leaders', name: '分管领导', type: 'names' },
    { key: 'handlers', name: '经办人', type: 'names' },
    { key: 'due', name: '完成时限', type: 'date' },
  ],
  blocks: blocksOf,
});

/** Shares of the width: two pairs of a label and what belongs to it. */
const COLUMNS = [25, 53, 25, 53];

/** Heights in millimetres. */
const ROW = 9;
const TEXT_ROW = 16;
const REMARK = 25;

function blocksOf(data: LetterData, title: string): Block[] {
  const { sender, date, number, contact } = data;
  return [
    { kind: 'title', text: title },
    {
      kind: 'caption',
      left: `督办号：${number ?? ''}`,
      right: date === null ? '　　年　　月　　日' : dateText(date),
    },
    { kind: 'form', size: '小四', columns: COLUMNS, rows: rowsOf(data) },
    { kind: 'caption', left: `督办单位（盖章）：${sender ?? ''}`, right: '' },
    ...(contact === null ? [] : [{ kind: 'caption', left: `联系人：${contact}`, right: '' } as const]),
  ];
}

function rowsOf(data: LetterData): FormRow[] {
  const { issues, demands, findings, due } = data;
  return [
    pairs(['督办来源', sourceText(data)], ['完成时限', due === null ? '' : dateText(due)]),
    wide(TEXT_ROW, '督办事项', findings === null ? '' : oneLine(findings)),
    wide(TEXT_ROW, '涉及问题', issues.map((issue) => issueText(issue, data)).join('\n')),
    wide(TEXT_ROW, '督办要求', counted(demands.map((demand) => demandText(demand, data)))),
    pairs(['主办单位', data.leadDepartments.join('、')], ['协办单位', data.assisting.join('、')]),
    pairs(['分管领导', data.leaders.join('、')], ['经 办 人', data.handlers.join('、')]),
    remark('领导批示', '签字：　　　　　　　　　年　　月　　日'),
    remark('办理情况', '主办单位（盖章）：　　　　　　　　　年　　月　　日'),
    remark('审结意见', '签字：　　　　　　　　　年　　月　　日'),
    pairs(['签 收 人', ''], ['签收时间', '']),
  ];
}

function sourceText({ source, light }: LetterData): string {
  return source ?? (light === null ? '' : `${LIGHT_NAMES[light]}预警`);
}

function counted(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : texts.map((text, index) => `${index + 1}.${text}`).join('\n');
}

type Field = readonly [label: string, value: string];

function pairs(...fields: readonly Field[]): FormRow {
  const cells = fields.flatMap(([label, value]): FormCell[] => [
    { span: 1, text: label, role: 'label' },
    { span: 1, text: value, role: 'short' },
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

function remark(label: string, foot: string): FormRow {
  return {
    height: REMARK,
    cells: [
      { span: 1, text: label, role: 'label' },
      { span: COLUMNS.length - 1, text: '\n\n', role: 'remark', foot },
    ],
  };
}
