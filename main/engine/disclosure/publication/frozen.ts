import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../../error.ts';
import { readFrozen, type StoredPublication } from './read.ts';

/** SHA-256 of a text in UTF-8, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export interface FrozenFault {
  /** Such as 第2号公开文本（卷宗…）. */
  subject: string;
  /** What is wrong: a Chinese clause. */
  message: string;
}

/**
 * Public texts that are no longer what was approved: by their own hash, by the trail, which nobody can rewrite
 * unnoticed, and by the papers that were made of them.
 */
export function frozenFaults(db: Database): FrozenFault[] {
  const frozen = readFrozen(db);
  const known = new Set(frozen.map(({ id }) => id));
  const approved = db
    .prepare<[], { id: string; caseFileId: string }>(
      `SELECT subject_id AS id, case_file_id AS caseFileId FROM audit_event
       WHERE action = 'publication.approve' ORDER BY seq`,
    )
    .all();
  return [
    ...approved
      .filter(({ id }) => !known.has(id))
      .map(({ id, caseFileId }) => ({
        subject: `公开文本${id}（卷宗${caseFileId}）`,
        message: '记录中已批准，现已不在或被改为未批准',
      })),
    ...frozen.flatMap((publication) =>
      faultsOf(db, publication).map((message) => ({
        subject: `第${publication.number}号公开文本（卷宗${publication.caseFileId}）`,
        message,
      })),
    ),
  ];
}

/** @throws JuanzongError `publication-changed` where a text is no longer what was approved */
export function requireFrozen(db: Database, publication: StoredPublication): void {
  const [fault] = faultsOf(db, publication);
  if (fault === undefined) return;
  throw new JuanzongError(
    'publication-changed',
    `第${publication.number}号公开文本不能公布：${fault}。请核对卷宗库，或重新起草报批。`,
  );
}

function faultsOf(
  db: Database,
  { id, snapshot, sha256, publishedOn, documentId }: StoredPublication,
): string[] {
  const faults: string[] = [];
  const approved = tracedHash(db, id, 'publication.approve');
  if (approved === null) faults.push('没有批准的记录');
  else if (hashOf(snapshot) !== sha256 || sha256 !== approved) faults.push('内容与批准时不一致');
  const published = tracedHash(db, id, 'publication.publish');
  if (publishedOn === null) return published === null ? faults : [...faults, '记录中已公布，现被改为未公布'];
  const paper = db
    .prepare<[string | null], { snapshot: string; sha256: string }>(
      'SELECT snapshot, sha256 FROM official_document WHERE id = ?',
    )
    .get(documentId);
  if (paper?.snapshot !== snapshot) faults.push('公布的文书与批准的文本不一致');
  else if (paper.sha256 !== published) faults.push('公布的文书与公布时不一致');
  return faults;
}

/** The hash that the trail holds: of the text at its approval, of the paper at its publishing. */
function tracedHash(db: Database, id: string, action: string): string | null {
  const traced = db
    .prepare<[string, string], string | null>(
      `SELECT after ->> '$.sha256' FROM audit_event WHERE subject_id = ? AND action = ? ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
    .get(id, action);
  return traced ?? null;
}
