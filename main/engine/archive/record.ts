import type { Database } from 'better-sqlite3';
import type { CaseFile } from '../../../shared/casefile.ts';
import type { ChainHead } from '../../../shared/chain-head.ts';
import { type AuditEvent, chainHead, readEvents } from '../audit/index.ts';
import { readCaseFile } from '../casefile/index.ts';
import { type ArchivedDisclosure, readPublicRecord } from '../disclosure/index.ts';
import { type ArchivedResponsibility, archivedResponsibility } from '../responsibility/index.ts';
import { type ArchivedProcess, readProcess } from './process.ts';
import { type ArchivedResults, readResults } from './results.ts';

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
  /** The version of a template that it was made from. */
  templateVersionId: string | null;
}

/** A version of a template from which papers of the case file were made. */
export interface ArchivedTemplate {
  id: string;
  name: string;
  number: number;
  /** Below the library's folder. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
}

/** Everything that the library knows of one case file, at one moment. */
export interface CaseRecord {
  /** `user_version` of the library. */
  schemaVersion: number;
  caseFile: CaseFile;
  /** Of the notice that the case file was made from, in bytes. */
  sourceSize: number;
  documents: ArchivedDocument[];
  templates: ArchivedTemplate[];
  responsibility: ArchivedResponsibility;
  process: ArchivedProcess;
  results: ArchivedResults;
  disclosure: ArchivedDisclosure;
  events: AuditEvent[];
  /** Of the whole library's chain: `events` are the ones of this case file alone. */
  chainHead: ChainHead;
}

const DOCUMENTS = `
  SELECT id, issue_id AS issueId, kind, title, number_code AS numberCode, number_year AS numberYear,
    number_serial AS numberSerial, snapshot, path, sha256, size, created_by AS createdBy, created_at AS createdAt,
    template_version_id AS templateVersionId
  FROM official_document WHERE case_file_id = ? ORDER BY created_at, id`;

const TEMPLATES = `
  SELECT version.id, template.name, number, path, sha256, size
  FROM template_version AS version JOIN template ON template.id = template_id
  WHERE version.id IN (SELECT template_version_id FROM official_document WHERE case_file_id = ?)
  ORDER BY template.name, number`;

/** Reads a case file whole, in one transaction: another process may be writing. @throws JuanzongError `case-not-found` */
export function readRecord(db: Database, caseFileId: string): CaseRecord {
  return db.transaction(() => {
    const caseFile = readCaseFile(db, caseFileId);
    return {
      schemaVersion: Number(db.pragma('user_version', { simple: true })),
      caseFile,
      sourceSize: sizeOf(db, caseFile.source?.sha256),
      documents: db.prepare<[string], ArchivedDocument>(DOCUMENTS).all(caseFileId),
      templates: db.prepare<[string], ArchivedTemplate>(TEMPLATES).all(caseFileId),
      responsibility: archivedResponsibility(db, caseFileId),
      process: readProcess(db, caseFileId),
      results: readResults(db, caseFileId),
      disclosure: readPublicRecord(db, caseFileId),
      events: readEvents(db, caseFileId),
      chainHead: chainHead(db),
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
