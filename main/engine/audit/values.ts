import type { Database } from 'better-sqlite3';
import { MONEY_KIND_NAMES, MONEY_KINDS, yuanText } from '../../../shared/accountability.ts';
import { VERDICT_NAMES } from '../../../shared/closure.ts';
import { EXTENSION_STATUS_NAMES } from '../../../shared/deadline.ts';
import { DELIVERY_METHOD_NAMES } from '../../../shared/delivery.ts';
import {
  COMMENT_CHANNEL_NAMES,
  PUBLICATION_STATUS_NAMES,
  WITHHELD_GROUND_NAMES,
} from '../../../shared/disclosure.ts';
import { COUNTING_NAMES, LIGHT_LETTER_NAMES, LIGHT_NAMES } from '../../../shared/light.ts';
import { LIST_COLUMN_NAMES } from '../../../shared/list.ts';
import { MILESTONE_KIND_NAMES } from '../../../shared/milestone.ts';
import { periodText } from '../../../shared/period.ts';
import { REGULATION_KIND_NAMES } from '../../../shared/regulation.ts';
import { ROLE_NAMES } from '../../../shared/role.ts';
import { SUPERVISION_KIND_NAMES } from '../../../shared/supervision.ts';
import {
  COMPLETION_NAMES,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  STAGE_NAMES,
} from '../../../shared/vocabulary.ts';
import { fieldName } from './fields.ts';
import { bareTitle, subjectTitle } from './subject.ts';

/** The closed sets, by the field that holds one of them. */
const WORDS: Record<string, Record<string, string>> = {
  key: LIST_COLUMN_NAMES,
  channel: COMMENT_CHANNEL_NAMES,
  assessment: COMPLETION_NAMES,
  completion: COMPLETION_NAMES,
  disclosure: DISCLOSURE_NAMES,
  kind: { ...MILESTONE_KIND_NAMES, ...REGULATION_KIND_NAMES, ...SUPERVISION_KIND_NAMES },
  light: LIGHT_NAMES,
  rectificationKind: RECTIFICATION_KIND_NAMES,
  roles: ROLE_NAMES,
  signIn: { off: '停用', on: '启用' },
  role: { handler: '责任人', lead: '牵头单位', leader: '责任领导', responsible: '责任单位' },
  colour: LIGHT_NAMES,
  counting: COUNTING_NAMES,
  method: DELIVERY_METHOD_NAMES,
  numberStatus: { used: '使用', voided: '作废' },
  letter: LIGHT_LETTER_NAMES,
  stage: STAGE_NAMES,
  status: {
    ...EXTENSION_STATUS_NAMES,
    ...PUBLICATION_STATUS_NAMES,
    candidate: '待确认',
    confirmed: '已确认',
    dismissed: '已排除',
  },
  verdict: VERDICT_NAMES,
  withheldGround: WITHHELD_GROUND_NAMES,
};

/** What the id in a field points at. */
const POINTERS: Record<string, string> = {
  answersId: 'supervision',
  categoryId: 'category',
  departmentId: 'department',
  documentId: 'document',
  evidenceId: 'evidence',
  issue: 'issue',
  issueId: 'issue',
  issueIds: 'issue',
  leadDepartmentId: 'department',
  measure: 'measure',
  measureId: 'measure',
  personId: 'person',
  publicationId: 'publication',
  section: 'section',
  sectionId: 'section',
  supervisionId: 'supervision',
};

/** Their kind is what the field is called, so their title is enough. */
const NAMED_BY_FIELD = new Set(['category', 'department', 'person', 'section']);

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** What a field of an audit event holds, in the words of the office; empty for nothing. */
export function valueText(db: Database, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field === 'trashed') return value === true ? '回收站' : '原处';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return field === 'fields' ? fieldName('', value) : wordFor(db, field, value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return listText(db, field, value);
  if ('amount' in value && 'unit' in value) return periodIn(value);
  if (field === 'publicNumbers') return publicNumbers(value);
  if (field === 'money') return moneyText(value);
  return Object.entries(value)
    .filter(([key, inner]) => key !== 'id' && inner !== null)
    .map(([key, inner]) => memberOf(key, inner, valueText(db, key, inner)))
    .join('；');
}

function memberOf(key: string, value: unknown, text: string): string {
  const name = fieldName('', key);
  return typeof value === 'object' && !Array.isArray(value) ? `${name}（${text}）` : `${name}：${text}`;
}

function wordFor(db: Database, field: string, value: string): string {
  const word = WORDS[field]?.[value];
  if (word !== undefined) return word;
  const kind = POINTERS[field];
  if (kind === undefined || !ID.test(value)) return value;
  return (NAMED_BY_FIELD.has(kind) ? bareTitle(db, kind, value) : null) ?? subjectTitle(db, kind, value);
}

function listText(db: Database, field: string, values: readonly unknown[]): string {
  const isPlain = values.every((value) => typeof value !== 'object');
  if (isPlain) return values.map((value) => valueText(db, field, value)).join('、');
  return values.map((value, index) => memberText(db, value, index)).join('\n');
}

/** A measure in a list of measures goes by its number. */
function memberText(db: Database, value: unknown, index: number): string {
  if (typeof value !== 'object' || value === null) return valueText(db, '', value);
  if ('text' in value && typeof value.text === 'string') {
    const number = 'number' in value && typeof value.number === 'number' ? value.number : index + 1;
    return `${number}．${value.text}`;
  }
  return valueText(db, '', value);
}

function publicNumbers(value: object): string {
  return Object.entries(value)
    .map(([number, publicNumber]) => `问题${number}：${publicNumber ?? '无'}`)
    .join('；');
}

/** A span of time in the office's settings. */
function periodIn({ amount, unit }: { amount: unknown; unit: unknown }): string {
  return typeof amount === 'number' && (unit === 'days' || unit === 'months')
    ? periodText({ amount, unit })
    : '';
}

/** Amounts in fen, by kind. */
function moneyText(value: object): string {
  const amounts = new Map<string, unknown>(Object.entries(value));
  return MONEY_KINDS.flatMap((kind) => {
    const amount = amounts.get(kind);
    return typeof amount === 'number' ? [`${MONEY_KIND_NAMES[kind]} ${yuanText(amount)} 元`] : [];
  }).join('；');
}
