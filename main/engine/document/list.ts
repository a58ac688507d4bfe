import type { Database } from 'better-sqlite3';

/** A paper that was made and kept. */
export interface StoredDocument {
  id: string;
  kind: string;
  title: string;
  issueId: string | null;
  /** Below the library's folder, with `/`. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  createdBy: string;
  createdAt: string;
}

const DOCUMENTS = `SELECT id, kind, title, issue_id AS issueId, path, sha256, size, created_by AS createdBy,
    created_at AS createdAt
  FROM official_document`;

/** The papers of a case file, oldest first. */
export function listDocuments(db: Database, caseFileId: string): StoredDocument[] {
  return db
    .prepare<[string], StoredDocument>(`${DOCUMENTS} WHERE case_file_id = ? ORDER BY created_at, id`)
    .all(caseFileId);
}

/** The paper that lies at a place in the library. */
export function findDocument(db: Database, path: string): StoredDocument | undefined {
  return db.prepare<[string], StoredDocument>(`${DOCUMENTS} WHERE path = ?`).get(path);
}
