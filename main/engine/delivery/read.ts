import type { Database } from 'better-sqlite3';
import { daysBetween } from '../../../shared/days.ts';
import type {
  AwaitedReply,
  Delivery,
  DocumentStatus,
  DocumentWay,
  Urging,
} from '../../../shared/delivery.ts';
import { findPaper } from './find.ts';

/** A reply that is asked for and has not come. */
const AWAITED = '(delivery.reply_due IS NOT NULL AND delivery.replied_on IS NULL)';
const OF_PAPER = 'FROM delivery WHERE delivery.document_id = official_document.id';

/** SQL: the status of the paper in the row of `official_document`. */
export const DOCUMENT_STATUS = `CASE
  WHEN EXISTS (SELECT 1 FROM document_number AS given
    WHERE given.document_id = official_document.id AND given.status = 'voided') THEN 'voided'
  WHEN EXISTS (SELECT 1 FROM document_closing WHERE document_id = official_document.id) THEN 'closed'
  WHEN NOT EXISTS (SELECT 1 ${OF_PAPER}) THEN 'draft'
  WHEN EXISTS (SELECT 1 ${OF_PAPER} AND replied_on IS NOT NULL)
    AND NOT EXISTS (SELECT 1 ${OF_PAPER} AND ${AWAITED}) THEN 'replied'
  WHEN NOT EXISTS (SELECT 1 ${OF_PAPER} AND signed_on IS NULL AND replied_on IS NULL) THEN 'delivered'
  ELSE 'issued' END`;

/** SQL: the nearest day by which a reply to that paper is awaited. */
export const NEXT_REPLY_DUE = `(SELECT min(reply_due) ${OF_PAPER} AND ${AWAITED})`;

type DeliveryRow = Omit<Delivery, 'evidence' | 'urgings'> & Record<'evidence' | 'urgings', string>;

/** What became of a paper, the receivers in the order in which they were entered. @throws JuanzongError `document-not-found` */
export function readWay(db: Database, documentId: string): DocumentWay {
  findPaper(db, documentId);
  const deliveries = db
    .prepare<[string], DeliveryRow>(
      `SELECT id, receiver, method, sent_on AS sentOn, reply_due AS replyDue, signed_on AS signedOn,
         signed_by AS signedBy, replied_on AS repliedOn, reply, recorded_by AS recordedBy,
         (SELECT json_group_array(json_object('id', evidence.id, 'name', evidence.name))
           FROM evidence WHERE evidence.id = evidence_id) AS evidence,
         (SELECT json_group_array(json_object('urgedOn', urged_on, 'note', note, 'recordedBy', urging.recorded_by)
             ORDER BY urged_on, urging.id)
           FROM delivery_urging AS urging WHERE delivery_id = delivery.id) AS urgings
       FROM delivery WHERE document_id = ? ORDER BY id`,
    )
    .all(documentId)
    .map((row) => ({
      ...row,
      evidence: (JSON.parse(row.evidence) as Delivery['evidence'][])[0] ?? null,
      urgings: JSON.parse(row.urgings) as Urging[],
    }));
  const status = db
    .prepare<[string], DocumentStatus>(`SELECT ${DOCUMENT_STATUS} FROM official_document WHERE id = ?`)
    .pluck()
    .get(documentId);
  const closing = db
    .prepare<[string], NonNullable<DocumentWay['closing']>>(
      `SELECT closed_on AS closedOn, closed_by AS closedBy, note FROM document_closing WHERE document_id = ?`,
    )
    .get(documentId);
  return { status: status ?? 'draft', closing: closing ?? null, deliveries };
}

/**
 * Replies that are waited for on a day, the most urgent first. Papers that are closed or voided wait for nothing.
 * @param on `2021-03-18`
 * @param within only those due within so many days; what is overdue always counts
 */
export function awaitedReplies(
  db: Database,
  { caseFileId, on, within }: { caseFileId: string | null; on: string; within: number | null },
): AwaitedReply[] {
  return db
    .prepare<object, Omit<AwaitedReply, 'daysLeft'>>(
      `SELECT delivery.id AS deliveryId, official_document.id AS documentId, case_file.id AS caseFileId,
         ifnull(case_file.inspected_unit, case_file.title) AS caseFileName, issue_id AS issueId,
         official_document.title,
         number_code || '〔' || number_year || '〕' || number_serial || '号' AS number,
         receiver, sent_on AS sentOn, reply_due AS replyDue,
         (SELECT count(*) FROM delivery_urging WHERE delivery_id = delivery.id) AS urgings,
         (SELECT max(urged_on) FROM delivery_urging WHERE delivery_id = delivery.id) AS lastUrgedOn
       FROM delivery
         JOIN official_document ON official_document.id = document_id
         JOIN case_file ON case_file.id = official_document.case_file_id
       WHERE ${AWAITED} AND sent_on <= @on AND ${DOCUMENT_STATUS} NOT IN ('closed', 'voided')
         AND (@caseFileId IS NULL OR official_document.case_file_id = @caseFileId)
       ORDER BY reply_due, delivery.id`,
    )
    .all({ caseFileId, on })
    .map((row) => ({ ...row, daysLeft: daysBetween(on, row.replyDue) }))
    .filter(({ daysLeft }) => within === null || daysLeft <= within);
}
