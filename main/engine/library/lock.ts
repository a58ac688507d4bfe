import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { JuanzongError } from '../error.ts';

const LOCK_FILE = 'juanzong.lock';

interface Holder {
  pid: number;
  host: string;
  since: string;
}

export interface Lock {
  release(): void;
}

/**
 * Takes the right to write to the library in `folder`, for this process alone.
 *
 * The lock is an open write transaction on a small SQLite file of its own: the operating system lets go of it when the
 * process ends, however it ends, so a crash leaves nothing in the way. Readers need no lock.
 * @throws JuanzongError `library-in-use`, naming the process that holds it; `library-read-only`
 */
export function acquireLock(folder: string): Lock {
  const path = join(folder, LOCK_FILE);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 0 });
    db.pragma('synchronous = OFF');
    db.transaction((file: Database.Database) => {
      file.exec(
        'CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, host TEXT NOT NULL, since TEXT NOT NULL)',
      );
      file.exec('DELETE FROM holder');
      file
        .prepare('INSERT INTO holder VALUES (?, ?, ?)')
        .run(process.pid, hostname(), new Date().toISOString());
    }).immediate(db);
    // Others may still read who holds it, which an exclusive transaction would forbid.
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const holder = isBusy(error) && db ? readHolder(db) : null;
    db?.close();
    if (isBusy(error)) throw inUse(folder, holder);
    throw new JuanzongError(
      'library-read-only',
      `卷宗库“${folder}”不能写入，请检查该文件夹的写权限和磁盘剩余空间。`,
      { cause: error },
    );
  }
  const held = db;
  return {
    release() {
      held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function readHolder(db: Database.Database): Holder | null {
  try {
    return db.prepare<[], Holder>('SELECT pid, host, since FROM holder').get() ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, holder: Holder | null): JuanzongError {
  const who = holder ? `（主机 ${holder.host}，进程 ${holder.pid}）` : '';
  return new JuanzongError(
    'library-in-use',
    `卷宗库“${folder}”正由另一个程序打开写入${who}，请先关闭那个程序再试。`,
  );
}
