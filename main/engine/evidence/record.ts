import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';

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
  issue: ReturnType<typeof resolveIssue>;
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
  WHERE evidence.sha256 = ?
  ORDER BY evidence.id, issue.id, measure.number`;

/** Every place where the bytes are attached, oldest first. */
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
 * Records evidence whose bytes are in the vault, unless the same bytes are there under the same name already.
 * @returns where the bytes were before
 */
export function recordEvidence(
  change: Change,
  actor: string,
  bytes: NamedBytes,
  target: EvidenceTarget,
  details: EvidenceDetails,
): EvidencePlace[] {
  const { db } = change;
  const alreadyIn = placesOf(db, bytes.sha256);
  const number = target.measure?.number ?? null;
  const repeated = alreadyIn.some(
    (place) => place.issue === target.issue.id && place.measure === number && place.name === bytes.name,
  );
  if (repeated) return alreadyIn;
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
  db.prepare('INSERT INTO evidence_link (evidence_id, issue_id, measure_id) VALUES (?, ?, ?)').run(
    id,
    target.issue.id,
    target.measure?.id ?? null,
  );
  change.record({
    action: 'evidence.attach',
    subjectKind: 'evidence',
    subjectId: id,
    after: {
      caseFile: target.issue.caseFileId,
      issue: target.issue.id,
      measure: number,
      name: bytes.name,
      path: bytes.path,
      ...(bytes.nameBytes === null ? {} : { nameBytes: bytes.nameBytes }),
      sha256: bytes.sha256,
      size: bytes.size,
      ...details,
    },
  });
  return alreadyIn;
}
