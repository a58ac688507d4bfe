import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { firstBrokenEvent } from '../audit/index.ts';
import { JuanzongError } from '../error.ts';
import { foreignKeyFaults, integrityFaults, type Library } from '../library/index.ts';

const NAME = 'juanzong.db';
/** Between two steps the engine answers others. */
const PAGES_A_STEP = 1_000;

/** The copy of a library's database, open for reading. */
export interface DatabaseCopy {
  db: Database.Database;
  /** In bytes. */
  size: number;
}

/**
 * Copies the database of a library that is in use, as it is at one moment, and checks the copy.
 * @param onBytes is told how many bytes are copied so far
 * @throws JuanzongError `backup-damaged`; the reason of `signal` once it aborts
 */
export async function copyDatabase(
  { db, path: library }: Library,
  folder: string,
  onBytes: (done: number) => void,
  signal?: AbortSignal,
): Promise<DatabaseCopy> {
  const path = join(folder, NAME);
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  await db.backup(path, {
    progress({ totalPages, remainingPages }) {
      signal?.throwIfAborted();
      onBytes((totalPages - remainingPages) * pageSize);
      return PAGES_A_STEP;
    },
  });
  const copy = new Database(path);
  try {
    // All of it in the one file: a copy on a read-only disk opens without anything beside it.
    copy.pragma('journal_mode = DELETE');
    const fault =
      [...integrityFaults(copy), ...foreignKeyFaults(copy)][0] ??
      (firstBrokenEvent(copy) === null ? undefined : '审计记录');
    if (fault !== undefined) {
      throw new JuanzongError(
        'backup-damaged',
        `卷宗库“${library}”的数据库检查未通过（${fault}），没有备份。请停止使用，用以前的备份恢复。`,
      );
    }
    await syncFile(path);
    return { db: copy, size: statSync(path).size };
  } catch (error) {
    copy.close();
    throw error;
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
