import type { Library, StoredFile } from '../library/index.ts';

/** The file of a piece of evidence; none for what the library does not know. */
export function storedEvidence({ db, evidence }: Library, evidenceId: string): StoredFile | undefined {
  const row = db
    .prepare<[string], Omit<StoredFile, 'path'>>(
      `SELECT evidence.name, media_type AS mediaType, sha256, size
       FROM evidence JOIN evidence_file USING (sha256) WHERE evidence.id = ?`,
    )
    .get(evidenceId);
  return row && { ...row, path: evidence.pathOf(row.sha256) };
}
