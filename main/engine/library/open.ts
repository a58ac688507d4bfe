import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type AuditEntry, appendEvent } from '../audit/index.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { acquireLock } from './lock.ts';
import { checkVersion, migrate, SCHEMA_VERSION } from './migrate.ts';
import { recoverPending } from './pending.ts';
import { DATABASE, kindOf, placeOf } from './place.ts';
import { Vault } from './vault.ts';

/** A library open for reading: one folder holding `juanzong.db`, `evidence/`, `documents/` and `backups/`. */
export interface Library {
  /** The folder, absolute. */
  readonly path: string;
  readonly db: Database.Database;
  readonly evidence: Vault;
  close(): void;
}

/** What a command has in hand while it changes the library: the database, and the trace that it must leave. */
export interface Change {
  readonly db: Database.Database;
  /** Who changes it. */
  readonly actor: string;
  record(entry: AuditEntry): void;
}

/** What a committed change was about, for everybody who shows or derives something from the library. */
export interface ChangeNotice {
  actor: string;
  entries: readonly AuditEntry[];
}

/** A library open for writing, by this process alone. */
export interface WritableLibrary extends Library {
  /** @throws JuanzongError `library-gone` once its folder was moved away, deleted or replaced while it is open */
  requirePlace(): void;
  /**
   * Runs one command as one transaction; a throw undoes all of it, audit events included.
   * @throws JuanzongError `library-gone`, see `requirePlace`
   */
  change<T>(actor: string, work: (change: Change) => T): T;
  /** Tells of every change once it is committed. @returns how to stop listening */
  onChange(listener: (notice: ChangeNotice) => void): () => void;
}

/** Opens a library for reading; another process may be writing to it. @throws JuanzongError, see `checkVersion` */
export function openLibrary(path: string): Library {
  const folder = requireLibrary(path);
  return explained(path, () => {
    const { db, discard } = openForReading(join(folder, DATABASE));
    try {
      if (checkVersion(db, path) < SCHEMA_VERSION) {
        throw new JuanzongError(
          'library-too-old',
          `卷宗库“${path}”由旧版本建立，请先用可写方式打开一次以升级。`,
        );
      }
    } catch (error) {
      discard();
      throw error;
    }
    return { path: folder, db, evidence: new Vault(join(folder, 'evidence')), close: discard };
  });
}

/**
 * Opens a library for writing: takes the lock, brings the schema up to date and clears away what a crash left.
 * @throws JuanzongError `library-in-use`, `library-read-only`, and those of `openLibrary`
 */
export function openForWriting(path: string): WritableLibrary {
  const folder = requireLibrary(path);
  return explained(path, () => {
    checkFile(join(folder, DATABASE), path);
    const lock = acquireLock(folder);
    let db: Database.Database | undefined;
    try {
      db = openDatabase(join(folder, DATABASE));
      // Again, now that nobody else can: a newer program may have been here in between.
      checkVersion(db, path);
      migrate(db, path);
      const library = writable(folder, db, () => lock.release());
      recoverPending(library);
      return library;
    } catch (error) {
      db?.close();
      lock.release();
      throw error;
    }
  });
}

/**
 * For the few notes of a reader that are no change of the library, such as a failed sign-in: one short transaction, also
 * beside somebody who has the library open for writing. Where the disk can't be written to nothing is noted.
 * @returns what the work returned; `undefined` where nothing could be noted
 */
export function noteBeside<T>({ path }: Library, work: (db: Database.Database) => T): T | undefined {
  let db: Database.Database | undefined;
  try {
    db = openDatabase(join(path, DATABASE));
    const open = db;
    return open.transaction(() => work(open)).immediate();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return undefined;
  } finally {
    db?.close();
  }
}

/** Refuses a file that is no library before anything, a lock file included, is written beside it. */
function checkFile(file: string, path: string): void {
  const { db, discard } = openForReading(file);
  try {
    checkVersion(db, path);
  } finally {
    discard();
  }
}

/** A connection as every writer needs it: a commit survives a power cut, and references hold. */
function openDatabase(file: string): Database.Database {
  const db = new Database(file, { fileMustExist: true });
  db.pragma('journal_mode = WAL');
  // In WAL mode better-sqlite3 defaults to NORMAL, where a power cut can undo the last commits.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  return db;
}

function writable(folder: string, db: Database.Database, releaseLock: () => void): WritableLibrary {
  const listeners = new Set<(notice: ChangeNotice) => void>();
  const place = placeOf(folder);
  return {
    path: folder,
    db,
    evidence: new Vault(join(folder, 'evidence')),
    requirePlace: () => place.require(),
    change(actor, work) {
      place.require();
      const entries: AuditEntry[] = [];
      const record = (entry: AuditEntry): void => {
        appendEvent(db, actor, entry);
        entries.push(entry);
      };
      const result = explained(folder, () => db.transaction(() => work({ db, actor, record })).immediate());
      for (const listener of listeners) listener({ actor, entries });
      return result;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      db.close();
      releaseLock();
    },
  };
}

/** A WAL database on read-only media cannot be opened in place, so it is read from a copy. */
function openForReading(file: string): { db: Database.Database; discard: () => void } {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      db.pragma('schema_version');
    } catch (error) {
      db.close();
      throw error;
    }
    return { db, discard: () => db.close() };
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (!code.startsWith('SQLITE_CANTOPEN') && !code.startsWith('SQLITE_READONLY')) throw error;
    return openCopy(file);
  }
}

function openCopy(file: string): { db: Database.Database; discard: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, join(folder, DATABASE + suffix));
    }
    const db = new Database(join(folder, DATABASE));
    return {
      db,
      discard() {
        db.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function requireLibrary(path: string): string {
  if (!existsSync(path)) {
    throw new JuanzongError('library-not-found', `卷宗库“${path}”不存在，请检查路径，或先新建卷宗库。`);
  }
  const folder = resolve(path);
  const kind = kindOf(folder);
  if (kind === 'other') {
    throw new JuanzongError(
      'not-a-library',
      `“${path}”中的 ${DATABASE} 是链接或特殊文件，不能打开，请指定卷宗库原来的文件夹。`,
    );
  }
  if (kind === 'none') {
    throw new JuanzongError(
      'not-a-library',
      `“${path}”不是卷宗库（其中没有 ${DATABASE}），请指定卷宗库文件夹。`,
    );
  }
  return folder;
}

function explained<T>(subject: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFailure(error, subject);
  }
}
