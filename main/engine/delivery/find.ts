import type { Database } from 'better-sqlite3';
import type { DeliveryMethod } from '../../../shared/delivery.ts';
import { JuanzongError } from '../error.ts';

/** A paper, as far as its ways are concerned. */
export interface SentPaper {
  documentId: string;
  caseFileId: string;
  title: string;
  isVoided: 0 | 1;
  closedOn: string | null;
}

/** @throws JuanzongError `document-not-found` */
export function findPaper(db: Database, documentId: string): SentPaper {
  const found = db
    .prepare<[string], SentPaper>(
      `SELECT official_document.id AS documentId, case_file_id AS caseFileId, title,
         ifnull(status = 'voided', 0) AS isVoided, closed_on AS closedOn
       FROM official_document
         LEFT JOIN document_number ON document_number.document_id = official_document.id
         LEFT JOIN document_closing ON document_closing.document_id = official_document.id
       WHERE official_document.id = ?`,
    )
    .get(documentId);
  if (found) return found;
  throw new JuanzongError('document-not-found', `没有编号为“${documentId}”的文书，请在文书列表中核对。`);
}

/** A paper that may still be sent, signed for and replied to. @throws JuanzongError `document-not-found`, `document-voided`, `document-closed` */
export function requireOpenPaper(db: Database, documentId: string): SentPaper {
  const paper = findPaper(db, documentId);
  if (paper.isVoided === 1) {
    throw new JuanzongError('document-voided', `《${paper.title}》的发文字号已作废，不能再登记送达和回复。`);
  }
  if (paper.closedOn !== null) {
    throw new JuanzongError(
      'document-closed',
      `《${paper.title}》已于 ${paper.closedOn} 办结，要继续登记请先撤销办结。`,
    );
  }
  return paper;
}

/** A receiver of a paper as it stands. */
export interface DeliveryRow {
  receiver: string;
  method: DeliveryMethod;
  sentOn: string;
  replyDue: string | null;
  signedOn: string | null;
  signedBy: string | null;
  repliedOn: string | null;
  reply: string | null;
  evidenceId: string | null;
}

export interface FoundDelivery {
  row: DeliveryRow;
  paper: SentPaper;
}

/** @throws JuanzongError `delivery-not-found`, and those of `requireOpenPaper` */
export function resolveDelivery(db: Database, id: string): FoundDelivery {
  const found = db
    .prepare<[string], DeliveryRow & { documentId: string }>(
      `SELECT document_id AS documentId, receiver, method, sent_on AS sentOn, reply_due AS replyDue,
         signed_on AS signedOn, signed_by AS signedBy, replied_on AS repliedOn, reply, evidence_id AS evidenceId
       FROM delivery WHERE id = ?`,
    )
    .get(id);
  if (!found) throw new JuanzongError('delivery-not-found', '没有找到这条送达记录，请刷新后再试。');
  const { documentId, ...row } = found;
  return { row, paper: requireOpenPaper(db, documentId) };
}
