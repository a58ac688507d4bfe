import { basename, extname, join } from 'node:path';
import { type Library, liesWithin } from '../library/index.ts';

/** Bytes that the library holds, under the name that the office knows them by. */
export interface StoredFile {
  /** Absolute. */
  path: string;
  name: string;
  mediaType: string;
  sha256: string;
}

const PAPER_TYPES: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What lies behind `/bytes/<kind>/<id>`; none for what the library does not know. */
export function findStoredFile(library: Library, kind: string, id: string): StoredFile | undefined {
  if (kind === 'evidence') return inVault(library, id, EVIDENCE);
  if (kind === 'source') return inVault(library, id, SOURCE);
  if (kind === 'document') return paper(library, id);
  return undefined;
}

const EVIDENCE = `SELECT evidence.name, file.media_type AS mediaType, file.sha256
  FROM evidence JOIN evidence_file AS file USING (sha256) WHERE evidence.id = ?`;

const SOURCE = `SELECT case_file.source_name AS name, file.media_type AS mediaType, file.sha256
  FROM case_file JOIN evidence_file AS file ON file.sha256 = case_file.source_sha256 WHERE case_file.id = ?`;

function inVault({ db, evidence }: Library, id: string, sql: string): StoredFile | undefined {
  const row = db.prepare<[string], Omit<StoredFile, 'path'>>(sql).get(id);
  return row && { ...row, path: evidence.pathOf(row.sha256) };
}

function paper({ db, path: folder }: Library, id: string): StoredFile | undefined {
  const row = db
    .prepare<[string], { path: string; sha256: string }>(
      'SELECT path, sha256 FROM official_document WHERE id = ?',
    )
    .get(id);
  if (!row) return undefined;
  const path = join(folder, row.path);
  if (!liesWithin(join(folder, 'documents'), path)) return undefined;
  const extension = extname(path);
  // In the library the name ends in the first digits of the hash; a person has no use for them.
  const name = basename(path, extension).replace(/-[0-9a-f]{8}$/u, '') + extension;
  return { path, name, mediaType: PAPER_TYPES[extension] ?? 'application/octet-stream', sha256: row.sha256 };
}
