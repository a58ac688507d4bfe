import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { placesOf } from '../evidence/index.ts';
import { hashFile, syncFolder } from '../library/index.ts';

/** 1 MiB, as everywhere that files are read whole. */
const CHUNK = 1 << 20;

/** Folders that every library has, filled or not. */
const FOLDERS = ['evidence', 'documents', 'backups'];

/** A file that a record of the library names. */
export interface NamedFile {
  /** Below the library's folder, with `/`. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  /** As the office knows it. */
  name: string;
}

export interface FileList {
  files: NamedFile[];
  /** Of all together, in bytes. */
  size: number;
}

/** Every file that a database names, evidence first. */
export function filesOf(db: Database): FileList {
  const evidence = db
    .prepare<[], { sha256: string; size: number }>('SELECT sha256, size FROM evidence_file ORDER BY sha256')
    .all()
    .map(({ sha256, size }) => ({
      path: `evidence/${sha256.slice(0, 2)}/${sha256}`,
      sha256,
      size,
      name: placesOf(db, sha256)[0]?.name ?? sha256.slice(0, 8),
    }));
  const documents = db
    .prepare<[], { path: string; sha256: string; size: number }>(
      `SELECT path, sha256, size FROM official_document
       UNION ALL SELECT path, sha256, size FROM template_version ORDER BY path`,
    )
    .all()
    .map((row) => ({ ...row, name: basename(row.path) }));
  const files = [...evidence, ...documents];
  return { files, size: files.reduce((sum, { size }) => sum + size, 0) };
}

export interface CopyOptions {
  /** Told how many bytes are copied so far, and what is being copied. */
  report: (done: number, label: string) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Copies files from a library to the same places below another folder, and reads each again to compare its hash.
 * @throws JuanzongError `backup-damaged`, naming the file; the reason of `signal` once it aborts
 */
export async function copyFiles(
  from: string,
  to: string,
  files: readonly NamedFile[],
  { report, signal }: CopyOptions,
): Promise<void> {
  for (const name of FOLDERS) await mkdir(join(to, name), { recursive: true });
  const folders = new Set(FOLDERS.map((name) => join(to, name)));
  let done = 0;
  for (const file of files) {
    const target = join(to, file.path);
    await mkdir(dirname(target), { recursive: true });
    folders.add(dirname(target));
    report(done, file.name);
    if (!existsSync(join(from, file.path))) throw damaged(file);
    await copyFile(join(from, file.path), target, (count) => report(done + count, file.name), signal);
    if ((await hashFile(target, undefined, signal)) !== file.sha256) throw damaged(file);
    done += file.size;
  }
  for (const folder of folders) await syncFolder(folder);
  await syncFolder(to);
}

async function copyFile(
  from: string,
  to: string,
  onBytes: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let done = 0;
  await pipeline(
    createReadStream(from, { highWaterMark: CHUNK }),
    async function* (source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        signal?.throwIfAborted();
        done += chunk.length;
        onBytes(done);
        yield chunk;
      }
    },
    createWriteStream(to, { flags: 'wx', flush: true }),
  );
}

function damaged({ name, path }: NamedFile): JuanzongError {
  return new JuanzongError(
    'backup-damaged',
    `文件“${name}”（${path}）不见了或与存入时的内容不一致，没有备份。请先核验卷宗库，用原件或以前的备份找回后再备份。`,
  );
}
