import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import { differenceOf, updateRow } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { type DeliveryRow, requireOpenPaper, resolveDelivery } from './find.ts';
import type { DeliveryPatch, NewDelivery } from './input.ts';

/**
 * Records whom a paper was sent to.
 * @returns the ids, in the order of the receivers
 * @throws JuanzongError `document-not-found`, `document-voided`, `document-closed`, `receiver-twice`, `dates-out-of-order`
 */
export function sendDocument(
  { db, actor, record }: Change,
  documentId: string,
  receivers: readonly NewDelivery[],
): string[] {
  const { caseFileId } = requireOpenPaper(db, documentId);
  return receivers.map((wanted) => {
    const row: DeliveryRow = { ...BLANK, ...wanted, replyDue: wanted.replyDue ?? null };
    requireOnce(db, documentId, row.receiver);
    requireOrder(row);
    const id = uuid();
    db.prepare(
      `INSERT INTO delivery (id, document_id, receiver, method, sent_on, reply_due, recorded_by)
       VALUES (@id, @documentId, @receiver, @method, @sentOn, @replyDue, @actor)`,
    ).run({ id, documentId, actor, ...row });
    const { receiver, method, sentOn, replyDue } = row;
    record({
      action: 'delivery.send',
      subjectKind: 'delivery',
      subjectId: id,
      caseFileId,
      after: { documentId, receiver, method, sentOn, ...(replyDue === null ? {} : { replyDue }) },
    });
    return id;
  });
}

const BLANK = {
  replyDue: null,
  signedOn: null,
  signedBy: null,
  repliedOn: null,
  reply: null,
  evidenceId: null,
};

const COLUMNS: Record<keyof DeliveryRow, string> = {
  receiver: 'receiver',
  method: 'method',
  sentOn: 'sent_on',
  replyDue: 'reply_due',
  signedOn: 'signed_on',
  signedBy: 'signed_by',
  repliedOn: 'replied_on',
  reply: 'reply',
  evidenceId: 'evidence_id',
};

/** What a change of a delivery is in the trail. */
type Doing = 'delivery.update' | 'delivery.sign' | 'delivery.reply';

/**
 * Changes what is recorded of a receiver; what changes nothing is not recorded.
 * @throws JuanzongError `delivery-not-found`, `document-voided`, `document-closed`, `receiver-twice`,
 *   `dates-out-of-order`, `signature-incomplete`, `reply-incomplete`, `evidence-not-found`
 */
export function changeDelivery(
  { db, record }: Change,
  id: string,
  patch: DeliveryPatch,
  action: Doing = 'delivery.update',
): void {
  const { row, paper } = resolveDelivery(db, id);
  const difference = differenceOf<DeliveryRow>(row, patch);
  if (!difference) return;
  const changed: DeliveryRow = { ...row, ...difference.after };
  if (changed.receiver !== row.receiver) requireOnce(db, paper.documentId, changed.receiver);
  requireWhole(changed);
  requireOrder(changed);
  const { evidenceId } = difference.after;
  if (evidenceId != null) requireEvidence(db, paper.caseFileId, evidenceId);
  updateRow(db, { table: 'delivery', id, columns: COLUMNS, values: difference.after });
  record({
    action,
    subjectKind: 'delivery',
    subjectId: id,
    caseFileId: paper.caseFileId,
    before: difference.before,
    after: difference.after,
  });
}

/**
 * Takes a receiver back that was entered by mistake.
 * @throws JuanzongError `delivery-not-found`, `document-voided`, `document-closed`, `delivery-answered`
 */
export function removeDelivery({ db, record }: Change, id: string): void {
  const { row, paper } = resolveDelivery(db, id);
  if (row.signedOn !== null || row.repliedOn !== null) {
    throw new JuanzongError(
      'delivery-answered',
      `${row.receiver}已签收或回复，不能删除送达记录；登记有误的，请先清除签收和回复。`,
    );
  }
  db.prepare('DELETE FROM delivery_urging WHERE delivery_id = ?').run(id);
  db.prepare('DELETE FROM delivery WHERE id = ?').run(id);
  const { receiver, method, sentOn, replyDue } = row;
  record({
    action: 'delivery.remove',
    subjectKind: 'delivery',
    subjectId: id,
    caseFileId: paper.caseFileId,
    before: { documentId: paper.documentId, receiver, method, sentOn, replyDue },
  });
}

/**
 * Notes that a receiver was urged to reply.
 * @throws JuanzongError `delivery-not-found`, `document-voided`, `document-closed`, `no-reply-awaited`, `dates-out-of-order`
 */
export function urgeReply(
  { db, actor, record }: Change,
  id: string,
  { on, note }: { on: string; note: string },
): void {
  const { row, paper } = resolveDelivery(db, id);
  if (row.repliedOn !== null) {
    throw new JuanzongError('no-reply-awaited', `${row.receiver}已于 ${row.repliedOn} 回复，不必催办。`);
  }
  if (on < row.sentOn) throw outOfOrder('催办日期', on, '送出日期', row.sentOn);
  db.prepare(
    'INSERT INTO delivery_urging (id, delivery_id, urged_on, note, recorded_by) VALUES (?, ?, ?, ?, ?)',
  ).run(uuid(), id, on, note, actor);
  record({
    action: 'delivery.urge',
    subjectKind: 'delivery',
    subjectId: id,
    caseFileId: paper.caseFileId,
    after: { urgedOn: on, note },
  });
}

function requireOnce(db: Database, documentId: string, receiver: string): void {
  const known = db
    .prepare('SELECT 1 FROM delivery WHERE document_id = ? AND receiver = ?')
    .get(documentId, receiver);
  if (!known) return;
  throw new JuanzongError('receiver-twice', `已登记送达${receiver}，不必重复登记。`);
}

function requireWhole({ receiver, signedOn, signedBy, repliedOn, reply, evidenceId }: DeliveryRow): void {
  if ((signedOn === null) !== (signedBy === null)) {
    throw new JuanzongError('signature-incomplete', `${receiver}的签收人和签收日期要一并填写或清除。`);
  }
  if ((repliedOn === null) !== (reply === null) || (evidenceId !== null && reply === null)) {
    throw new JuanzongError('reply-incomplete', `${receiver}的回复内容和回复日期要一并填写或清除。`);
  }
}

function requireOrder({ sentOn, replyDue, signedOn, repliedOn }: DeliveryRow): void {
  if (replyDue !== null && replyDue < sentOn) throw outOfOrder('回复期限', replyDue, '送出日期', sentOn);
  if (signedOn !== null && signedOn < sentOn) throw outOfOrder('签收日期', signedOn, '送出日期', sentOn);
  if (repliedOn !== null && repliedOn < sentOn) throw outOfOrder('回复日期', repliedOn, '送出日期', sentOn);
}

function outOfOrder(what: string, day: string, than: string, other: string): JuanzongError {
  return new JuanzongError('dates-out-of-order', `${what} ${day} 早于${than} ${other}，请改正。`);
}

function requireEvidence(db: Database, caseFileId: string, evidenceId: string): void {
  const found = db
    .prepare(`SELECT 1 FROM ${LIVE_LINKS} AS link WHERE link.evidence_id = ? AND link.case_file_id = ?`)
    .get(evidenceId, caseFileId);
  if (found) return;
  throw new JuanzongError(
    'evidence-not-found',
    '这个卷宗里没有所选的佐证材料，请先把材料添加到问题下，再选它作回复的佐证。',
  );
}
