import type { Database } from 'better-sqlite3';
import type { CaseFile } from '../../../shared/casefile.ts';
import { type AuditEvent, readEvents } from '../audit/index.ts';
import { readCaseFile } from '../casefile/index.ts';

/** A paper that the case file has issued. */
export interface ArchivedDocument {
  id: string;
  issueId: string | null;
  kind: string;
  title: string;
  numberCode: string | null;
  numberYear: number | null;
  numberSerial: number | null;
  /** The data that the paper was made from, as JSON text. */
  snapshot: string;
  /** Below the library's folder. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  createdBy: string;
  createdAt: string;
}

export interface ArchivedRegulation {
  id: string;
  issueId: string;
  title: string;
  status: string;
}

/** Everything that the library knows of one case file, at one moment. */
export interface CaseRecord {
  /** `user_version` of the library. */
  schemaVersion: number;
  caseFile: CaseFile;
  /** Of the notice that the case file was made from, in bytes. */
  sourceSize: number;
  documents: ArchivedDocument[];
  regulations: ArchivedRegulation[];
  events: AuditEvent[];
}

const DOCUMENTS = `
  SELECT id, issue_id AS issueId, kind, title, number_code AS numberCode, number_year AS numberYear,
    number_serial AS numberSerial, snapshot, path, sha256, size, created_by AS createdBy, created_at AS createdAt
  FROM official_document WHERE case_file_id = ? ORDER BY created_at, id`;

const REGULATIONS = `
  SELECT regulation.id, issue_id AS issueId, title, status FROM regulation JOIN issue ON issue.id = issue_id
  WHERE regulation.case_file_id = ? AND trashed_at IS NULL ORDER BY regulation.id`;

/** Reads a case file whole, in one transaction: another process may be writing. @throws JuanzongError `case-not-found` */
export function readRecord(db: Database, caseFileId: string): CaseRecord {
  return db.transaction(() => {
    const caseFile = readCaseFile(db, caseFileId);
    return {
      schemaVersion: Number(db.pragma('user_version', { simple: true })),
      caseFile,
      sourceSize: sizeOf(db, caseFile.source?.sha256),
      documents: db.prepare<[string], ArchivedDocument>(DOCUMENTS).all(caseFileId),
      regulations: db.prepare<[string], ArchivedRegulation>(REGULATIONS).all(caseFileId),
      events: readEvents(db, caseFileId),
    };
  })();
}

function sizeOf(db: Database, sha256: string | undefined): number {
  if (sha256 === undefined) return 0;
  return (
    db.prepare<[string], { size: number }>('SELECT size FROM evidence_file WHERE sha256 = ?').get(sha256)
      ?.size ?? 0
  );
}
