import { envelopeFields } from '../../envelope/index.ts';
import { defineKind } from '../kind.ts';
import { ISSUE_FIELDS, issueRows } from './content.ts';
import { adviceOnClosure, closureData, collectClosure } from './data.ts';
import { CLOSURE_NAMES, closurePaper } from './paper.ts';
import { signOffRows } from './sign-off.ts';

/** 销号审批表: what was done about one issue, its proof, and the chain of those who agree that it is closed. */
export const closureForm = defineKind({
  key: 'closure-form',
  name: '销号审批表',
  about: 'issue',
  example: { completion: '已完成', publicOpinion: '满意', meetingDate: '2025-06-18' },
  fileType: 'docx',
  data: closureData,
  fields: [...ISSUE_FIELDS, ...envelopeFields([], CLOSURE_NAMES)],
  collect: (db, scope) => collectClosure(db, scope, 'closure-form'),
  advice: adviceOnClosure,
  compose: (data) =>
    closurePaper(
      '巡察反馈问题整改销号审批表',
      data,
      [...issueRows(data), ...signOffRows(data)],
      data.chainHead,
    ),
});
