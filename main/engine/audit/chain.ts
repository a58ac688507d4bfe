import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** One change: who did what to which subject, and how the subject looked before and after. */
export interface AuditEntry {
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
}

/** An event as stored; `before` and `after` are JSON text, exactly as hashed. */
export interface AuditEvent {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: string | null;
  after: string | null;
  previousHash: string;
  hash: string;
}

/** What stands before the first event. */
const ROOT_HASH = '0'.repeat(64);

const COLUMNS = `seq, at, actor, action, subject_kind AS subjectKind, subject_id AS subjectId, before, after,
  previous_hash AS previousHash, hash`;

/** SHA-256, in hex, over the JSON array of an event's fields in the order of the table, the hash before it included. */
function hashOf(event: Omit<AuditEvent, 'hash'>): string {
  const fields = [
    event.seq,
    event.at,
    event.actor,
    event.action,
    event.subjectKind,
    event.subjectId,
    event.before,
    event.after,
    event.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Appends an event to the chain. Call it in the transaction of the change that it tells of. */
export function appendEvent(db: Database, actor: string, entry: AuditEntry): void {
  const head = db
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1')
    .get();
  const event = {
    seq: highestSeq(db) + 1,
    at: new Date().toISOString(),
    actor,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    previousHash: head?.hash ?? ROOT_HASH,
  };
  db.prepare(
    `INSERT INTO audit_event (seq, at, actor, action, subject_kind, subject_id, before, after, previous_hash, hash)
     VALUES (@seq, @at, @actor, @action, @subjectKind, @subjectId, @before, @after, @previousHash, @hash)`,
  ).run({ ...event, hash: hashOf(event) });
}

/** The events about the given subjects, oldest first. */
export function readEvents(db: Database, subjectIds: readonly string[]): AuditEvent[] {
  return db
    .prepare<[string], AuditEvent>(
      `SELECT ${COLUMNS} FROM audit_event WHERE subject_id IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    )
    .all(JSON.stringify(subjectIds));
}

/**
 * Recomputes the whole chain.
 * @returns the number of the first event that was edited, removed or moved, or `null` when the chain is whole
 */
export function firstBrokenEvent(db: Database): number | null {
  let expected = 1;
  let previousHash = ROOT_HASH;
  for (const event of db
    .prepare<[], AuditEvent>(`SELECT ${COLUMNS} FROM audit_event ORDER BY seq`)
    .iterate()) {
    if (event.seq !== expected || event.previousHash !== previousHash || event.hash !== hashOf(event)) {
      return expected;
    }
    expected += 1;
    previousHash = event.hash;
  }
  return highestSeq(db) >= expected ? expected : null;
}

/** The highest number ever given, even to an event that has since been removed. */
function highestSeq(db: Database): number {
  return (
    db.prepare<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit_event'").get()
      ?.seq ?? 0
  );
}
