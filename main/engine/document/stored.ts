import { basename, extname, join } from 'node:path';
import { JuanzongError } from '../error.ts';
import { type Library, liesWithin, type StoredFile } from '../library/index.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of a paper that was made; none for what the library does not know, or what lies outside of it. */
export function storedPaper({ db, path: folder }: Library, documentId: string): StoredFile | undefined {
  const row = db
    .prepare<[string], Pick<StoredFile, 'path' | 'sha256' | 'size'>>(
      'SELECT path, sha256, size FROM official_document WHERE id = ?',
    )
    .get(documentId);
  if (!row) return undefined;
  const path = join(folder, row.path);
  if (!liesWithin(join(folder, 'documents'), path)) return undefined;
  const extension = extname(path);
  // In the library the name ends in the first digits of the hash; a person has no use for them.
  const name = basename(path, extension).replace(/-[0-9a-f]{8}$/u, '') + extension;
  return { ...row, path, name, mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream' };
}

/** What to say of a paper that is not there. */
export function documentNotFound(): JuanzongError {
  return new JuanzongError('document-not-found', '没有找到这份文书，它可能已被删除，请刷新后再试。');
}
