import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { type DocumentNumber, numberText } from './number.ts';
import { numberOfDocument } from './register.ts';

/** Enters a number into the register, together with the paper that bears it. */
export function giveNumber({ db, actor }: Change, number: DocumentNumber, documentId: string): void {
  db.prepare(
    `INSERT INTO document_number (code, year, serial, document_id, given_by, given_at)
     VALUES (@code, @year, @serial, @documentId, @actor, @at)`,
  ).run({ ...number, documentId, actor, at: new Date().toISOString() });
}

/**
 * Voids the number of a paper. It stays in the register and is never given again; the paper stays, too.
 * @param paper for the trail
 * @throws JuanzongError `document-without-number`, `number-voided`
 */
export function voidNumber(
  { db, actor, record }: Change,
  { documentId, caseFileId }: { documentId: string; caseFileId: string },
  reason: string,
): void {
  const given = numberOfDocument(db, documentId);
  if (!given) {
    throw new JuanzongError('document-without-number', '这份文书没有编号，不必作废。');
  }
  const number = numberText(given);
  if (given.status === 'voided') {
    throw new JuanzongError('number-voided', `${number}已经作废，不必再作废。`);
  }
  db.prepare(
    `UPDATE document_number SET status = 'voided', voided_by = @actor, voided_at = @at, void_reason = @reason
     WHERE document_id = @documentId`,
  ).run({ documentId, actor, at: new Date().toISOString(), reason });
  record({
    action: 'document.voidNumber',
    subjectKind: 'document',
    subjectId: documentId,
    caseFileId,
    before: { numberStatus: 'used' },
    after: { numberStatus: 'voided', number, voidReason: reason },
  });
}
