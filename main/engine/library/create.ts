import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { type AuditEntry, appendEvent } from '../audit/index.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { acquireLock } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Change } from './open.ts';
import { DATABASE } from './place.ts';

/** What SQLite takes as the path of a file, in bytes. */
const LONGEST_PATH = 500;
const FOLDERS = ['evidence', 'documents', 'backups'] as const;

/** What a new library begins with, and who says so. */
export interface Beginning {
  actor: string;
  work: (change: Change) => void;
}

/**
 * Makes an empty library in a folder that does not exist or is empty; a crash leaves nothing under its name.
 * @param beginning the first change, without which the library does not come to be
 * @throws JuanzongError `folder-not-empty`, `top-of-disk`, `name-too-long`, or what the disk refused
 */
export function createLibrary(path: string, beginning?: Beginning): void {
  try {
    const folder = existsSync(path) ? realpathSync(path) : resolve(path);
    refuseUnfit(folder, path);
    const draft = join(dirname(folder), `.juanzong-${uuid()}`);
    try {
      mkdirSync(draft, { recursive: true });
      for (const name of FOLDERS) mkdirSync(join(draft, name));
      makeDatabase(join(draft, DATABASE), path, beginning);
      acquireLock(draft).release();
      // Windows does not rename onto an existing folder, even an empty one.
      if (existsSync(folder)) rmdirSync(folder);
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw explainFailure(error, path);
  }
}

function refuseUnfit(folder: string, path: string): void {
  if (Buffer.byteLength(join(folder, `${DATABASE}-journal`)) > LONGEST_PATH) {
    throw new JuanzongError('name-too-long', `“${path}”路径过长，请换到较短的路径下。`);
  }
  if (existsSync(folder)) {
    if (isTopOfDisk(folder)) {
      throw new JuanzongError(
        'top-of-disk',
        `“${path}”是磁盘的最上层，不能直接作为卷宗库，请在其中指定一个新的文件夹。`,
      );
    }
    if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0) {
      throw new JuanzongError('folder-not-empty', `“${path}”已存在且不是空文件夹，请指定一个新的文件夹。`);
    }
  }
  // Making folders one within another on a read-only disk fails as if they were missing, so it is asked first.
  accessSync(nearestFolder(dirname(folder)), constants.W_OK);
}

/** A disk, a memory stick or a share begins here: nothing can be put in the place of such a folder. */
function isTopOfDisk(folder: string): boolean {
  const parent = dirname(folder);
  return parent === folder || statSync(parent).dev !== statSync(folder).dev;
}

function nearestFolder(path: string): string {
  const parent = dirname(path);
  return existsSync(path) || parent === path ? path : nearestFolder(parent);
}

function makeDatabase(file: string, path: string, beginning: Beginning | undefined): void {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    migrate(db, path);
    if (beginning) begin(db, beginning);
  } finally {
    db.close();
  }
}

function begin(db: Database.Database, { actor, work }: Beginning): void {
  const record = (entry: AuditEntry): void => appendEvent(db, actor, entry);
  db.transaction(() => work({ db, actor, record }))();
}
