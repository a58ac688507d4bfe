import { envelopeFields } from '../../envelope/index.ts';
import { ISSUE_FIELDS, issueRows, pairs } from '../closure-form/content.ts';
import { adviceOnClosure, closureData, collectClosure } from '../closure-form/data.ts';
import { CLOSURE_NAMES, closurePaper } from '../closure-form/paper.ts';
import { ownSteps } from '../closure-form/sign-off.ts';
import { defineKind } from '../kind.ts';

/** Without these there is nothing to agree to. */
const NEEDED: ReadonlySet<string> = new Set(['outcome', 'completedDate', 'completion']);

/** 销号申请表: what the unit says it has done about one issue, agreed within the unit. */
export const closureApplication = defineKind({
  key: 'closure-application',
  name: '销号申请表',
  about: 'issue',
  example: {
    request: '2025-003',
    date: '2025-06-18',
    outcome: '建立准入评审机制，3个不符合产业方向的项目不予入园，问题涉及的2个项目已清退。',
    completedDate: '2025-06-10',
    completion: '已完成',
    publicOpinion: '满意',
    before: '整改前现场照片1张（佐证材料第1件）',
    after: '整改后现场照片1张（佐证材料第2件）',
    reviewer: '周岚',
    meetingDate: '2025-06-17',
    drafter: '陈立',
    checker: '周岚',
    signers: ['郁长风'],
  },
  fileType: 'docx',
  data: closureData,
  fields: [
    ...ISSUE_FIELDS.map((field) => (NEEDED.has(field.key) ? { ...field, required: true } : field)),
    { key: 'before', name: '整改前图片', type: 'line' },
    { key: 'after', name: '整改后图片', type: 'line' },
    { key: 'reviewer', name: '复查人', type: 'line' },
    ...envelopeFields(['issuers', 'date'], CLOSURE_NAMES),
  ],
  collect: (db, scope) => collectClosure(db, scope, 'closure-application'),
  advice: adviceOnClosure,
  compose: (data) =>
    closurePaper('巡察反馈问题整改销号申请表', data, [
      ...issueRows(data),
      pairs(['整改前图片', data.before], ['整改后图片', data.after]),
      pairs(['复查人', data.reviewer], ['佐证件数', `${data.evidence.length}件`]),
      ...ownSteps(data.meetingDate),
    ]),
});
