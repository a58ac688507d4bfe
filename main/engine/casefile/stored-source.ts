import type { Library, StoredFile } from '../library/index.ts';

/** The paper that a case file was made from; none where there is no such case file, or it was made by hand. */
export function storedSource({ db, evidence }: Library, caseFileId: string): StoredFile | undefined {
  const row = db
    .prepare<[string], Omit<StoredFile, 'path'>>(
      `SELECT source_name AS name, media_type AS mediaType, sha256, size
       FROM case_file JOIN evidence_file ON sha256 = source_sha256 WHERE case_file.id = ?`,
    )
    .get(caseFileId);
  return row && { ...row, path: evidence.pathOf(row.sha256) };
}
