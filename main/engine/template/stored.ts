import { join } from 'node:path';
import { JuanzongError } from '../error.ts';
import { safeName } from '../file-name/index.ts';
import { type Library, liesWithin, type StoredFile } from '../library/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The file of a version of a template; none for what the library does not know, or what lies outside of it. */
export function storedTemplate({ db, path: folder }: Library, versionId: string): StoredFile | undefined {
  const row = db
    .prepare<[string], { name: string; number: number; path: string; sha256: string; size: number }>(
      `SELECT template.name, number, path, sha256, size
       FROM template_version AS version JOIN template ON template.id = template_id WHERE version.id = ?`,
    )
    .get(versionId);
  if (!row) return undefined;
  const path = join(folder, row.path);
  if (!liesWithin(join(folder, 'documents'), path)) return undefined;
  const { sha256, size } = row;
  return { path, name: safeName(`${row.name}-第${row.number}版.docx`), mediaType: DOCX, sha256, size };
}

/** What to say of a template that is not there. */
export function templateNotFound(): JuanzongError {
  return new JuanzongError('template-not-found', '没有找到这个模板，它可能已被更换，请刷新后再试。');
}
