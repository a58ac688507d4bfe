import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { ChainHead } from '../../../shared/chain-head.ts';

/** One change: who did what to which subject, and how the subject looked before and after. */
export interface AuditEntry {
  action: string;
  subjectKind: string;
  subjectId: string;
  /** The case file that it concerns; `null` where it concerns none, or all. */
  caseFileId: string | null;
  before?: unknown;
  after?: unknown;
}

/** An event as stored; `before` and `after` are JSON text, exactly as hashed. */
export interface AuditEvent {
  seq: number;
  /** Which fields the hash covers, and how. */
  format: number;
  at: string;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  caseFileId: string | null;
  before: string | null;
  after: string | null;
  previousHash: string;
  hash: string;
}

/** What stands before the first event. */
const ROOT_HASH = '0'.repeat(64);

const FORMAT = 1;

export const EVENT_COLUMNS = `seq, format, at, actor, action, subject_kind AS subjectKind, subject_id AS subjectId,
  case_file_id AS caseFileId, before, after, previous_hash AS previousHash, hash`;

/** SHA-256, in hex, over the JSON array of an event's fields in the order of the table, the hash before it included. */
function hashOf(event: Omit<AuditEvent, 'hash'>): string {
  const fields = [
    event.format,
    event.seq,
    event.at,
    event.actor,
    event.action,
    event.subjectKind,
    event.subjectId,
    event.caseFileId,
    event.before,
    event.after,
    event.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Where the chain stands now; before the first event, number 0 and a hash of zeros. */
export function chainHead(db: Database): ChainHead {
  return (
    db.prepare<[], ChainHead>('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1').get() ?? {
      seq: 0,
      hash: ROOT_HASH,
    }
  );
}

/**
 * Appends an event to the chain. Call it in the transaction of the change that it tells of. A lone surrogate is hashed
 * as what SQLite would make of it, U+FFFD, so that the stored event is the one that the hash covers.
 */
export function appendEvent(db: Database, actor: string, entry: AuditEntry): void {
  const event = {
    seq: highestSeq(db) + 1,
    format: FORMAT,
    at: new Date().toISOString(),
    actor: actor.toWellFormed(),
    action: entry.action.toWellFormed(),
    subjectKind: entry.subjectKind.toWellFormed(),
    subjectId: entry.subjectId.toWellFormed(),
    caseFileId: entry.caseFileId?.toWellFormed() ?? null,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    previousHash: chainHead(db).hash,
  };
  db.prepare(
    `INSERT INTO audit_event (seq, format, at, actor, action, subject_kind, subject_id, case_file_id, before, after,
       previous_hash, hash)
     VALUES (@seq, @format, @at, @actor, @action, @subjectKind, @subjectId, @caseFileId, @before, @after,
       @previousHash, @hash)`,
  ).run({ ...event, hash: hashOf(event) });
}

/** The events that concern a case file, oldest first. */
export function readEvents(db: Database, caseFileId: string): AuditEvent[] {
  return db
    .prepare<[string], AuditEvent>(
      `SELECT ${EVENT_COLUMNS} FROM audit_event WHERE case_file_id = ? ORDER BY seq`,
    )
    .all(caseFileId);
}

/**
 * Recomputes the whole chain.
 * @returns the number of the first event that was edited, removed or moved, or `null` when the chain is whole
 */
export function firstBrokenEvent(db: Database): number | null {
  let expected = 1;
  let previousHash = ROOT_HASH;
  for (const event of db
    .prepare<[], AuditEvent>(`SELECT ${EVENT_COLUMNS} FROM audit_event ORDER BY seq`)
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
