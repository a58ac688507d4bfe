import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { IssueRef } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { link } from './links.ts';
import { isLive } from './live-links.ts';
import { requireUnlockedProof } from './lock.ts';

/** A place where certain bytes are attached. */
export interface EvidencePlace {
  evidence: string;
  caseFile: string;
  issue: string;
  /** Internal number of the issue. */
  number: number;
  /** Number of the measure; `null` when the evidence proves the issue as a whole. */
  measure: number | null;
  name: string;
}

/** What evidence is attached to: an issue, or one of its measures. */
export interface EvidenceTarget {
  issue: IssueRef;
  measure: { id: string; number: number } | null;
}

/** What the office says of the papers it attaches. */
export interface EvidenceDetails {
  note: string | null;
  /** `2021-03-18` or `2021-03`. */
  documentDate: string | null;
  pageCount: number | null;
}

/** Bytes in the vault and the name they came with. */
export interface NamedBytes {
  sha256: string;
  size: number;
  mediaType: string;
  name: string;
  nameBytes: string | null;
  /** Where it was taken from: the folders above a file often say what its name does not. */
  path: string;
}

const PLACES = `
  SELECT evidence.id AS evidence, issue.case_file_id AS caseFile, issue.id AS issue, issue.number,
    measure.number AS measure, evidence.name
  FROM evidence
    JOIN evidence_link ON evidence_link.evidence_id = evidence.id
    JOIN issue ON issue.id = evidence_link.issue_id
    LEFT JOIN measure ON measure.id = evidence_link.measure_id
  WHERE evidence.sha256 = ? AND ${isLive()}
  ORDER BY evidence.id, issue.id, measure.number`;

/** Every place where the bytes are attached, oldest first; places in the recycle bin are none. */
export function placesOf(db: Database, sha256: string): EvidencePlace[] {
  return db.prepare<[string], EvidencePlace>(PLACES).all(sha256);
}

/** Records bytes that are in the vault, whatever they are there for. */
export function recordFile(
  { db }: Change,
  { sha256, size, mediaType }: Pick<NamedBytes, 'sha256' | 'size' | 'mediaType'>,
): void {
  db.prepare('INSERT OR IGNORE INTO evidence_file (sha256, size, media_type) VALUES (?, ?, ?)').run(
    sha256,
    size,
    mediaType,
  );
}

/**
 * Records evidence whose bytes are in the vault. The same bytes under the same name in the same issue are one piece of
 * evidence, whatever measures they prove.
 * @returns the piece, and where the bytes were before
 */
export function recordEvidence(
  change: Change,
  actor: string,
  bytes: NamedBytes,
  target: EvidenceTarget,
  details: EvidenceDetails,
): { evidenceId: string; alreadyIn: EvidencePlace[] } {
  const { db } = change;
  const alreadyIn = placesOf(db, bytes.sha256);
  const number = target.measure?.number ?? null;
  const same = alreadyIn.filter((place) => place.issue === target.issue.id && place.name === bytes.name);
  const [known] = same;
  if (known) {
    if (!same.some((place) => place.measure === number)) link(change, known.evidence, target);
    describe(change, known, target, details);
    return { evidenceId: known.evidence, alreadyIn };
  }
  const id = uuid();
  recordFile(change, bytes);
  db.prepare(
    `INSERT INTO evidence (id, sha256, name, added_by, added_at, note, document_date, page_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    bytes.sha256,
    bytes.name,
    actor,
    new Date().toISOString(),
    details.note,
    details.documentDate,
    details.pageCount,
  );
  const { name, path, nameBytes, sha256, size } = bytes;
  change.record({
    action: 'evidence.add',
    subjectKind: 'evidence',
    subjectId: id,
    caseFileId: target.issue.caseFileId,
    after: { name, path, ...(nameBytes === null ? {} : { nameBytes }), sha256, size, ...details },
  });
  link(change, id, target);
  return { evidenceId: id, alreadyIn };
}

/** What is said of a piece that is there already replaces what was said before; what is not said stays. */
function describe(
  { db, record }: Change,
  { evidence: id, name }: EvidencePlace,
  { issue }: EvidenceTarget,
  details: EvidenceDetails,
): void {
  const before = db
    .prepare<[string], EvidenceDetails>(
      'SELECT note, document_date AS documentDate, page_count AS pageCount FROM evidence WHERE id = ?',
    )
    .get(id);
  if (!before) return;
  const after = {
    note: details.note ?? before.note,
    documentDate: details.documentDate ?? before.documentDate,
    pageCount: details.pageCount ?? before.pageCount,
  };
  const isSame =
    after.note === before.note &&
    after.documentDate === before.documentDate &&
    after.pageCount === before.pageCount;
  if (isSame) return;
  requireUnlockedProof(db, id, name);
  db.prepare('UPDATE evidence SET note = ?, document_date = ?, page_count = ? WHERE id = ?').run(
    after.note,
    after.documentDate,
    after.pageCount,
    id,
  );
  record({
    action: 'evidence.describe',
    subjectKind: 'evidence',
    subjectId: id,
    caseFileId: issue.caseFileId,
    before,
    after,
  });
}
