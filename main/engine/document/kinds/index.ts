import { JuanzongError } from '../../error.ts';
import { archiveCatalogue } from './archive-catalogue/index.ts';
import { assignment } from './assignment/index.ts';
import { boxNote } from './box-note/index.ts';
import { brief } from './brief/index.ts';
import { closureApplication } from './closure-application/index.ts';
import { closureForm } from './closure-form/index.ts';
import { evidenceCatalogue } from './evidence-catalogue/index.ts';
import { fourLists } from './four-lists/index.ts';
import { internalNotice } from './internal-notice/index.ts';
import type { DocumentKind } from './kind.ts';
import { leaderReport } from './leader-report/index.ts';
import { ledger, ledgerWorkbook } from './ledger/index.ts';
import { interviewNotice, reminderLetter, supervisionLetter, supervisionNotice } from './letters/index.ts';
import { interviewMinutes, meetingMinutes } from './minutes/index.ts';
import { progressReport } from './progress-report/index.ts';
import { publicNotice } from './public-notice/index.ts';
import { immediateNotice, rectificationNotice } from './rectification-notice/index.ts';
import { rectificationPlan } from './rectification-plan/index.ts';
import { volumeCatalogue } from './volume-catalogue/index.ts';

export { chainHeadField, headIn, sayTheSame } from './chain-head.ts';
export type { DocumentKind, Scope, TypedValues } from './kind.ts';
export { type LetterSource, letterOfSource } from './letters/index.ts';

/** Every kind of paper that the program makes, in the order in which it offers them. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  rectificationPlan,
  assignment,
  rectificationNotice,
  immediateNotice,
  supervisionNotice,
  supervisionLetter,
  reminderLetter,
  interviewNotice,
  interviewMinutes,
  meetingMinutes,
  fourLists,
  ledger,
  closureApplication,
  closureForm,
  progressReport,
  leaderReport,
  internalNotice,
  publicNotice,
  brief,
  evidenceCatalogue,
  volumeCatalogue,
  archiveCatalogue,
  boxNote,
  ledgerWorkbook,
];

/** @throws JuanzongError `unknown-document-kind` */
export function kindOf(key: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each.key === key);
  if (kind) return kind;
  const keys = DOCUMENT_KINDS.map((each) => each.key).join('、');
  throw new JuanzongError('unknown-document-kind', `没有“${key}”这种文书，可用的种类：${keys}。`);
}
