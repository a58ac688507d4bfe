import { extname, join } from 'node:path';
import { JuanzongError } from '../error.ts';
import type { Library } from '../library/index.ts';
import type { ShownFile } from './preview.ts';

interface FoundFile extends ShownFile {
  /** In bytes. */
  size: number;
}

/** @throws JuanzongError `evidence-not-found` */
export function findEvidenceFile({ db, evidence }: Library, evidenceId: string): FoundFile {
  const row = db
    .prepare<[string], { name: string; sha256: string; size: number; mediaType: string }>(
      `SELECT name, sha256, size, media_type AS mediaType
       FROM evidence JOIN evidence_file USING (sha256) WHERE id = ?`,
    )
    .get(evidenceId);
  if (!row)
    throw new JuanzongError('evidence-not-found', '没有找到这份佐证材料，它可能已被移走，请刷新后再试。');
  const { name, size, mediaType } = row;
  return { path: evidence.pathOf(row.sha256), name, size, mediaType };
}

const PAPER_TYPES: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @throws JuanzongError `document-not-found` */
export function findPaper({ db, path: root }: Library, documentId: string): FoundFile {
  const row = db
    .prepare<[string], { title: string; path: string; size: number }>(
      'SELECT title, path, size FROM official_document WHERE id = ?',
    )
    .get(documentId);
  if (!row) throw new JuanzongError('document-not-found', '没有找到这份文书，它可能已被删除，请刷新后再试。');
  const extension = extname(row.path);
  const mediaType = PAPER_TYPES[extension] ?? 'application/octet-stream';
  return { path: join(root, row.path), name: row.title + extension, size: row.size, mediaType };
}
