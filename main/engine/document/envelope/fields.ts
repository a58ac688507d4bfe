import type { DocumentField } from '../../../../shared/document.ts';
import {
  LEVEL_THREES,
  LINE_PITCHES,
  PREPRINTS,
  PUBLICITIES,
  SEALS,
  URGENCIES,
} from '../../../../shared/envelope.ts';
import type { Envelope } from './data.ts';

interface EnvelopeField extends DocumentField {
  key: keyof Envelope;
}

/** 绝密, 机密, 秘密, and until when (GB/T 9704-2012, 7.2.2). */
const CLASSIFICATION =
  '^(绝密|机密|秘密)(★([1-9][0-9]{0,2}(年|个月|天)|长期|[1-9][0-9]{3}年[1-9][0-9]?月[1-9][0-9]?日))?$';

const FIELDS: readonly EnvelopeField[] = [
  { key: 'issuers', name: '发文机关', type: 'names' },
  { key: 'numberCode', name: '机关代字', type: 'line' },
  { key: 'number', name: '发文字号', type: 'line' },
  { key: 'recipients', name: '主送', type: 'line', bare: true },
  { key: 'date', name: '成文日期', type: 'date', day: true, initially: 'today' },
  { key: 'serial', name: '份号', type: 'line', pattern: '^[0-9]{6}$', hint: '要写成6位数字，如 000001' },
  {
    key: 'classification',
    name: '密级和保密期限',
    type: 'line',
    pattern: CLASSIFICATION,
    hint: '要写成“机密★1年”“秘密★6个月”，或只写绝密、机密、秘密',
  },
  { key: 'urgency', name: '紧急程度', type: 'choice', choices: URGENCIES },
  { key: 'signers', name: '签发人', type: 'names' },
  { key: 'signerTitle', name: '签发人职务', type: 'line', hint: '“用印”选“签名章”时必填' },
  { key: 'drafter', name: '拟稿人', type: 'line' },
  { key: 'checker', name: '核稿人', type: 'line' },
  { key: 'attachments', name: '附件', type: 'names', bare: true },
  { key: 'seal', name: '用印', type: 'choice', choices: SEALS, always: true },
  { key: 'publicity', name: '公开属性', type: 'choice', choices: PUBLICITIES },
  { key: 'note', name: '附注', type: 'line' },
  { key: 'contact', name: '联系人及电话', type: 'line' },
  { key: 'copies', name: '抄送', type: 'line', bare: true },
  { key: 'printer', name: '印发机关', type: 'line' },
  { key: 'printedOn', name: '印发日期', type: 'date', day: true, notBefore: 'date' },
  { key: 'copyCount', name: '份数', type: 'number', least: 1 },
];

const LOOK: readonly EnvelopeField[] = [
  { key: 'linePitch', name: '行距', type: 'choice', choices: LINE_PITCHES },
  { key: 'levelThree', name: '三级标题', type: 'choice', choices: LEVEL_THREES },
  { key: 'preprinted', name: '套打', type: 'choice', choices: PREPRINTS },
];

/**
 * The fields of the envelope and of the look, to be put behind a kind's own.
 * @param required which of them the kind cannot do without
 * @param names what the kind calls some of them
 */
export function envelopeFields(
  required: readonly (keyof Envelope)[] = [],
  names: Partial<Record<keyof Envelope, string>> = {},
): EnvelopeField[] {
  const grouped = [
    ...FIELDS.map((field) => ({ ...field, group: 'envelope' as const })),
    ...LOOK.map((field) => ({ ...field, group: 'look' as const, always: true })),
  ];
  return grouped.map((field) => ({
    ...field,
    name: names[field.key] ?? field.name,
    ...(required.includes(field.key) ? { required: true } : {}),
  }));
}
