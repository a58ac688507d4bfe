import { LIGHT_NAMES } from '../../../../../shared/light.ts';
import type { KindField } from '../field.ts';
import { pointsOf } from './blocks.ts';
import type { LetterData } from './data.ts';

/** What both papers of 督办 are asked for. */
export const URGING_FIELDS: readonly KindField<LetterData>[] = [
  { key: 'findings', name: '督办事项', type: 'text', hint: '没有选定问题时必填' },
  { key: 'problems', name: '涉及问题', type: 'text', hint: '卷宗没有未完成的问题时必填' },
  { key: 'source', name: '督办来源', type: 'line' },
  { key: 'category', name: '督办类别', type: 'choice', choices: ['工作督办', '专项督办'] },
  { key: 'requirements', name: '督办要求', type: 'text' },
  { key: 'leadDepartments', name: '主办单位', type: 'names', required: true },
  { key: 'assisting', name: '协办单位', type: 'names' },
  { key: 'leaders', name: '分管领导', type: 'names' },
  { key: 'handlers', name: '经办人', type: 'names' },
  { key: 'due', name: '完成时限', type: 'date', required: true },
  { key: 'reporting', name: '报送要求', type: 'text' },
  { key: 'instruction', name: '领导批示', type: 'text' },
  { key: 'handling', name: '办理情况', type: 'text' },
  { key: 'urgings', name: '催办记录', type: 'text' },
  { key: 'implementation', name: '落实情况', type: 'text' },
  { key: 'conclusion', name: '审结意见', type: 'text' },
  { key: 'recordedBy', name: '创建人', type: 'line' },
  { key: 'recordedOn', name: '创建时间', type: 'date' },
];

/** What gave cause to it: a record, an instruction, a light. */
export function sourceText({ source, light }: LetterData): string | null {
  return source ?? (light === null ? null : `${LIGHT_NAMES[light]}预警`);
}

/** How an urging is answered, unless the office says it otherwise. */
const REPLY_RULES = [
  '办理情况一事一报，书面报告须加盖单位公章。',
  '由多个单位共同办理的，由主办单位汇总报送。',
  '确需延期的，须在时限届满前书面申请，说明理由和拟完成日期。',
  '办理情况不符合要求的，退回重新办理。',
];

export function replyRules({ reporting }: LetterData): string[] {
  return reporting === null ? REPLY_RULES : pointsOf(reporting);
}
