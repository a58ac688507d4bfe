import type { KindField } from '../field.ts';
import type { Narrative } from './data.ts';

type Field = KindField<Narrative>;

export const TITLE: Field = { key: 'title', name: '标题', type: 'line' };
export const AS_OF: Field = {
  key: 'asOf',
  name: '统计截止',
  type: 'date',
  day: true,
  notAfter: 'date',
  required: true,
  initially: 'today',
};
export const LEADERSHIP: Field = {
  key: 'leadership',
  name: '组织领导和责任落实',
  type: 'text',
  required: true,
};
export const NEXT_STEPS: Field = { key: 'nextSteps', name: '下一步工作', type: 'text', required: true };
export const MEETINGS: Field = { key: 'meetings', name: '会议、学习次数', type: 'number' };
