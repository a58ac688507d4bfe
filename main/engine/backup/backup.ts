import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { stampOf } from '../../../shared/clock.ts';
import { makeFolder } from '../archive/index.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { safeName } from '../file-name/index.ts';
import { liesWithin, type WritableLibrary } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import { copyDatabase } from './database.ts';
import { copyFiles, type FileList, filesOf } from './files.ts';

export interface BackupOptions {
  report?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** When the backup is made, in local time its name. */
  now?: Date;
}

/** A backup that is whole. */
export interface Backup {
  /** Its folder, a library of its own. */
  path: string;
  /** ISO 8601 in UTC. */
  at: string;
  files: number;
  /** In bytes, the database included. */
  size: number;
}

/**
 * Copies the whole library into a new folder `<name>-备份-YYYYMMDD-HHMMSS` below `folder`. The database is copied as it
 * is at one moment, then every file that it names, each compared with its hash after it was written; only then the
 * folder gets its name. A failure or an abort leaves nothing.
 *
 * @throws JuanzongError `library-gone`, `backup-inside-library`, `not-a-folder`, `backup-damaged` naming the file, or what the disk
 * refused; the reason of `signal` once it aborts
 */
export async function backUp(
  library: WritableLibrary,
  actor: string,
  folder: string,
  { report = () => {}, signal, now = new Date() }: BackupOptions = {},
): Promise<Backup> {
  library.requirePlace();
  const parent = resolve(folder);
  if (liesWithin(library.path, parent)) {
    throw new JuanzongError(
      'backup-inside-library',
      `“${folder}”在卷宗库文件夹内，库损坏时备份也会一起丢失，请选择其他磁盘或其他文件夹。`,
    );
  }
  refuseMissing(parent, folder);
  const at = now.toISOString();
  const name = `${safeName(basename(library.path))}-备份-${stampOf(now)}`;
  let content: FileList & { database: number } = { files: [], size: 0, database: 0 };
  try {
    const path = await makeFolder(parent, name, async (draft) => {
      const estimate = filesOf(library.db).size + statSync(join(library.path, 'juanzong.db')).size;
      const tell = (done: number): void => report({ done, total: estimate, label: '数据库' });
      const database = await copyDatabase(library, draft, tell, signal);
      const list = filesOf(database.db);
      database.db.close();
      content = { ...list, database: database.size };
      const total = list.size + database.size;
      await copyFiles(library.path, draft, list.files, {
        report: (done, label) => report({ done: database.size + done, total, label }),
        signal,
      });
    });
    remember(library, actor, { at, path });
    return { path, at, files: content.files.length, size: content.size + content.database };
  } catch (error) {
    throw explainFailure(error, folder);
  }
}

/** A drive that is not there must not become a folder on another one. */
function refuseMissing(parent: string, folder: string): void {
  try {
    if (statSync(parent).isDirectory()) return;
  } catch (error) {
    throw explainFailure(error, folder);
  }
  throw new JuanzongError('not-a-folder', `“${folder}”不是文件夹，请另选存放备份的文件夹。`);
}

/** When and where, for the status bar; a backup is an event of the office's history, too. */
function remember(library: WritableLibrary, actor: string, last: { at: string; path: string }): void {
  library.change(actor, ({ db, record }) => {
    saveSetting(db, 'backup.last', JSON.stringify(last));
    record({
      action: 'backup.create',
      subjectKind: 'backup',
      subjectId: last.at,
      caseFileId: null,
      after: { path: last.path },
    });
  });
}

function saveSetting(db: Database, key: string, value: string): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}
