import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { findPaper, requireOpenPaper } from './find.ts';

/**
 * 办结: nothing more is to come of a paper.
 * @throws JuanzongError `document-not-found`, `document-voided`, `document-closed`, `dates-out-of-order`
 */
export function closeDocument(
  { db, actor, record }: Change,
  documentId: string,
  { on, note }: { on: string; note: string | null },
): void {
  const { caseFileId } = requireOpenPaper(db, documentId);
  const last = db
    .prepare<[string], string | null>(
      `SELECT max(max(sent_on, ifnull(signed_on, ''), ifnull(replied_on, ''))) FROM delivery WHERE document_id = ?`,
    )
    .pluck()
    .get(documentId);
  if (last != null && on < last) {
    throw new JuanzongError(
      'dates-out-of-order',
      `办结日期 ${on} 早于已登记的送达或回复日期 ${last}，请改正。`,
    );
  }
  db.prepare(
    'INSERT INTO document_closing (document_id, closed_on, note, closed_by) VALUES (?, ?, ?, ?)',
  ).run(documentId, on, note, actor);
  record({
    action: 'document.close',
    subjectKind: 'document',
    subjectId: documentId,
    caseFileId,
    after: { closedOn: on, ...(note === null ? {} : { note }) },
  });
}

/** Takes a closing back. @throws JuanzongError `document-not-found`, `document-not-closed` */
export function reopenDocument({ db, record }: Change, documentId: string, reason: string): void {
  const { caseFileId, title, closedOn } = findPaper(db, documentId);
  if (closedOn === null) {
    throw new JuanzongError('document-not-closed', `《${title}》没有办结，不必撤销。`);
  }
  db.prepare('DELETE FROM document_closing WHERE document_id = ?').run(documentId);
  record({
    action: 'document.reopen',
    subjectKind: 'document',
    subjectId: documentId,
    caseFileId,
    before: { closedOn },
    after: { closedOn: null, reason },
  });
}
