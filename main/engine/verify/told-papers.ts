import type { Database } from 'better-sqlite3';
import { numberText } from '../document-number/index.ts';
import { holds, type Untold } from './told-rows.ts';

type Values = Record<string, unknown>;

interface Event {
  actor: string;
  action: string;
  id: string;
  before: string | null;
  after: string | null;
}

const EVENTS = `
  SELECT actor, action, subject_id AS id, before, after FROM audit_event
  WHERE action IN ('document.generate', 'document.voidNumber', 'document.close', 'document.reopen')
    OR subject_kind = 'delivery'
  ORDER BY seq`;

const DIFFERS = '与操作记录不一致';

/** What the trail says last of papers: their numbers, whether they are closed, and each receiver. */
interface Told {
  /** By the id of the paper. */
  numbers: Map<string, Values>;
  closings: Map<string, Values>;
  deliveries: Map<string, Values>;
  /** By the id of the delivery: how often it was urged. */
  urgings: Map<string, number>;
}

/** Compares the register of numbers and the ways of papers with what the trail tells of them. */
export function untoldPapers(db: Database): Untold[] {
  const told = readTold(db);
  return [...untoldNumbers(db, told), ...untoldClosings(db, told), ...untoldDeliveries(db, told)];
}

function readTold(db: Database): Told {
  const told: Told = { numbers: new Map(), closings: new Map(), deliveries: new Map(), urgings: new Map() };
  for (const event of db.prepare<[], Event>(EVENTS).iterate()) tell(told, event);
  return told;
}

function tell({ numbers, closings, deliveries, urgings }: Told, event: Event): void {
  const { actor, action, id } = event;
  const after = valuesOf(event.after);
  if (action === 'document.generate') {
    const { number } = after;
    if (typeof number === 'string') numbers.set(id, { number, status: 'used', voidReason: null });
  } else if (action === 'document.voidNumber') {
    const { number, voidReason } = after;
    numbers.set(id, { number, status: 'voided', voidReason, voidedBy: actor });
  } else if (action === 'document.close') {
    closings.set(id, { closedOn: after['closedOn'], closedBy: actor });
  } else if (action === 'document.reopen') closings.delete(id);
  else if (action === 'delivery.send') deliveries.set(id, { ...UNANSWERED, ...after });
  else if (action === 'delivery.remove') deliveries.delete(id);
  else if (action === 'delivery.urge') urgings.set(id, (urgings.get(id) ?? 0) + 1);
  else deliveries.set(id, { ...deliveries.get(id), ...after });
}

const UNANSWERED = {
  replyDue: null,
  signedOn: null,
  signedBy: null,
  repliedOn: null,
  reply: null,
  evidenceId: null,
};

function valuesOf(json: string | null): Values {
  const value: unknown = json === null ? null : JSON.parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

interface NumberRow extends Values {
  documentId: string;
  code: string;
  year: number;
  serial: number;
}

function untoldNumbers(db: Database, { numbers }: Told): Untold[] {
  const rows = db
    .prepare<[], NumberRow>(
      `SELECT document_id AS documentId, code, year, serial, status, void_reason AS voidReason,
         voided_by AS voidedBy
       FROM document_number ORDER BY code, year, serial`,
    )
    .all()
    .map((row) => ({ ...row, number: numberText(row) }));
  const wrong = rows.flatMap((row): Untold[] => {
    const subject = `发文字号${row.number}`;
    const known = numbers.get(row.documentId);
    if (!known) return [{ subject, fault: '没有操作记录' }];
    return holds(known, row) ? [] : [{ subject, fault: DIFFERS }];
  });
  const present = new Set(rows.map(({ documentId }) => documentId));
  const gone = [...numbers]
    .filter(([id]) => !present.has(id))
    .map(([, { number }]) => ({ subject: `发文字号${String(number)}`, fault: '不在登记簿中' }));
  return [...wrong, ...gone];
}

function untoldClosings(db: Database, { closings }: Told): Untold[] {
  const rows = new Map(
    db
      .prepare<[], Values & { id: string }>(
        'SELECT document_id AS id, closed_on AS closedOn, closed_by AS closedBy FROM document_closing',
      )
      .all()
      .map((row) => [row.id, row]),
  );
  const titleOf = db.prepare<[string], string>('SELECT title FROM official_document WHERE id = ?').pluck();
  const ids = [...new Set([...closings.keys(), ...rows.keys()])];
  return ids.flatMap((id): Untold[] => {
    const [known, row] = [closings.get(id), rows.get(id)];
    if (known && row && holds(known, row)) return [];
    return [{ subject: `文书“${titleOf.get(id) ?? id}”的办结`, fault: DIFFERS }];
  });
}

interface DeliveryRow extends Values {
  id: string;
  receiver: string;
  title: string;
  urgings: number;
}

function untoldDeliveries(db: Database, { deliveries, urgings }: Told): Untold[] {
  const rows = db
    .prepare<[], DeliveryRow>(
      `SELECT delivery.id, document_id AS documentId, receiver, method, sent_on AS sentOn, reply_due AS replyDue,
         signed_on AS signedOn, signed_by AS signedBy, replied_on AS repliedOn, reply,
         evidence_id AS evidenceId, official_document.title,
         (SELECT count(*) FROM delivery_urging WHERE delivery_id = delivery.id) AS urgings
       FROM delivery JOIN official_document ON official_document.id = document_id ORDER BY delivery.id`,
    )
    .all();
  const wrong = rows.flatMap((row): Untold[] => {
    const subject = `文书“${row.title}”送达${row.receiver}的记录`;
    const known = deliveries.get(row.id);
    if (!known) return [{ subject, fault: '没有操作记录' }];
    const isSame = holds(known, row) && row.urgings === (urgings.get(row.id) ?? 0);
    return isSame ? [] : [{ subject, fault: DIFFERS }];
  });
  const present = new Set(rows.map(({ id }) => id));
  const gone = [...deliveries]
    .filter(([id]) => !present.has(id))
    .map(([, { receiver }]) => ({ subject: `送达${String(receiver)}的记录`, fault: '不见了' }));
  return [...wrong, ...gone];
}
