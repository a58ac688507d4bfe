import { chainHeadText } from '../../../../../shared/chain-head.ts';
import type { FormRow } from '../../../gongwen/index.ts';
import { envelopeFields } from '../../envelope/index.ts';
import { defineKind } from '../kind.ts';
import { ISSUE_FIELDS, issueRows, ROW, wide } from './content.ts';
import { adviceOnClosure, type ClosureData, closureData, collectClosure } from './data.ts';
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
    closurePaper('巡察反馈问题整改销号审批表', data, [
      ...issueRows(data),
      ...signOffRows(data),
      ...headRows(data),
    ]),
});

/** What had been recorded when the form was made. */
function headRows({ chainHead }: ClosureData): FormRow[] {
  return chainHead ? [wide(ROW, '操作记录', chainHeadText(chainHead))] : [];
}
