import { JuanzongError } from '../../error.ts';
import { closureForm } from './closure-form/index.ts';
import type { DocumentKind } from './kind.ts';
import { ledger, ledgerWorkbook } from './ledger/index.ts';
import { interviewNotice, reminderLetter, supervisionNotice } from './letters/index.ts';
import { publicNotice } from './public-notice/index.ts';

export { chainHeadField, headIn, sayTheSame } from './chain-head.ts';
export type { DocumentKind, Scope, TypedValues } from './kind.ts';
export { type LetterSource, letterOfSource } from './letters/index.ts';

/** Every kind of paper that the program makes, in the order in which it offers them. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  publicNotice,
  closureForm,
  reminderLetter,
  supervisionNotice,
  interviewNotice,
  ledger,
  ledgerWorkbook,
];

/** @throws JuanzongError `unknown-document-kind` */
export function kindOf(key: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each.key === key);
  if (kind) return kind;
  const keys = DOCUMENT_KINDS.map((each) => each.key).join('、');
  throw new JuanzongError('unknown-document-kind', `没有“${key}”这种文书，可用的种类：${keys}。`);
}
