import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, type ReadStream, rmSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { Arrival } from './admit.ts';

/** 1 MiB: hashing in chunks of this size is more than twice as fast as in Node's 64 KiB. */
const CHUNK = 1 << 20;

/** Bytes on disk that have their hash but not yet their final place. */
export interface StagedFile {
  path: string;
  sha256: string;
  size: number;
}

export type FileState = 'whole' | 'missing' | 'changed';

/**
 * The one door to the files of a library: bytes go in under their SHA-256 and are never changed afterwards.
 * A file lies at `evidence/ab/abcdef…`; what is on its way lies in `evidence/incoming/` under a name of no meaning.
 */
export class Vault {
  readonly root: string;

  /** @param root the folder `evidence` of a library */
  constructor(root: string) {
    this.root = root;
  }

  get #incoming(): string {
    return join(this.root, 'incoming');
  }

  pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }

  /**
   * Copies bytes to the library's own disk while hashing them. Nothing counts until `place`.
   * @param onBytes is told the size of every chunk, in bytes
   * @throws what `source` throws, as it is, the error of the file system, or an AbortError once `signal` aborts; then
   *   nothing is left behind
   */
  async stage(
    source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    onBytes?: (count: number) => void,
    signal?: AbortSignal,
  ): Promise<StagedFile> {
    signal?.throwIfAborted();
    mkdirSync(this.#incoming, { recursive: true });
    const path = join(this.#incoming, uuid());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      highWaterMark: CHUNK,
      transform(chunk: Uint8Array, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        onBytes?.(chunk.length);
        done(null, chunk);
      },
    });
    try {
      const target = createWriteStream(path, { flags: 'wx', flush: true });
      await pipeline(source, measure, target, signal ? { signal } : {});
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  /** As `stage`, for bytes at hand. */
  async stageBytes(bytes: Uint8Array): Promise<StagedFile> {
    return this.stage([bytes]);
  }

  /** Moves a staged file to its final place. The same bytes already there stay; damaged ones are replaced. */
  async place(staged: StagedFile): Promise<void> {
    await placeFile(staged, this.pathOf(staged.sha256));
  }

  /** A staged file as `admit` takes it. */
  arrival(staged: StagedFile): Arrival {
    return {
      path: `evidence/${staged.sha256.slice(0, 2)}/${staged.sha256}`,
      place: () => this.place(staged),
      discard: () => this.discard(staged),
    };
  }

  async discard(staged: StagedFile): Promise<void> {
    await rm(staged.path, { force: true });
  }

  /** Removes whatever a process that died was bringing in. Only for the holder of the library's lock. */
  discardIncoming(): void {
    rmSync(this.#incoming, { recursive: true, force: true });
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256), { highWaterMark: CHUNK });
  }

  /**
   * Re-hashes a file.
   * @param onBytes is told the size of every chunk, in bytes
   * @throws the reason of `signal` once it aborts
   */
  async check(sha256: string, onBytes?: (count: number) => void, signal?: AbortSignal): Promise<FileState> {
    if (!existsSync(this.pathOf(sha256))) return 'missing';
    return (await hashFile(this.pathOf(sha256), onBytes, signal)) === sha256 ? 'whole' : 'changed';
  }

  /** Every file that lies in the vault, as a path below its root with `/`; those on their way are left out. */
  async list(): Promise<string[]> {
    return (await listFiles(this.root)).filter((path) => !path.startsWith('incoming/'));
  }
}

/**
 * Moves a staged file to a place two folders deep, and makes that survive a power cut. The same bytes already there
 * stay; damaged ones are replaced.
 */
export async function placeFile(staged: StagedFile, target: string): Promise<void> {
  if (existsSync(target) && (await hashFile(target)) === staged.sha256) {
    await rm(staged.path, { force: true });
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  await renamePatiently(staged.path, target);
  await syncFolder(dirname(target));
  await syncFolder(dirname(dirname(target)));
}

/** Every file below a folder, as paths with `/`, sorted; none where there is no such folder. */
export async function listFiles(root: string): Promise<string[]> {
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/**
 * Renames, and on Windows waits about a second where a virus scanner still holds what was just written.
 * @throws the error of the file system
 */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      const isHeld = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
      if (process.platform !== 'win32' || !isHeld || attempt === 10) throw error;
      await setTimeout(100);
    }
  }
}

/**
 * SHA-256 of a file in hex.
 * @param onBytes is told the size of every chunk, in bytes
 * @throws the reason of `signal` once it aborts
 */
export async function hashFile(
  path: string,
  onBytes?: (count: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    signal?.throwIfAborted();
    hash.update(chunk);
    onBytes?.(chunk.length);
  }
  return hash.digest('hex');
}

/** Makes a rename survive a power cut. Windows has no such call for folders and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
