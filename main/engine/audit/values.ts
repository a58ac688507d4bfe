import type { Database } from 'better-sqlite3';
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
  completion: COMPLETION_NAMES,
  disclosure: DISCLOSURE_NAMES,
  rectificationKind: RECTIFICATION_KIND_NAMES,
  role: { handler: '责任人', lead: '牵头单位', leader: '责任领导', responsible: '责任单位' },
  stage: STAGE_NAMES,
  status: { candidate: '待确认', confirmed: '已确认', dismissed: '已排除' },
};

/** What the id in a field points at. */
const POINTERS: Record<string, string> = {
  categoryId: 'category',
  departmentId: 'department',
  issue: 'issue',
  issueId: 'issue',
  leadDepartmentId: 'department',
  measure: 'measure',
  measureId: 'measure',
  section: 'section',
  sectionId: 'section',
};

/** Their kind is what the field is called, so their title is enough. */
const NAMED_BY_FIELD = new Set(['category', 'department', 'section']);

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** What a field of an audit event holds, in the words of the office; empty for nothing. */
export function valueText(db: Database, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field === 'trashed') return value === true ? '回收站' : '原处';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return field === 'fields' ? fieldName('', value) : wordFor(db, field, value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return listText(db, field, value);
  if (field === 'publicNumbers') return publicNumbers(value);
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
