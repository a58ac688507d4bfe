import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { reasonOf } from './reason.ts';

/** A regular file that somebody wants to attach. */
export interface SourceFile {
  /** As shown to people: the path that was given, and what lies below it. */
  path: string;
  /** How the file system knows it: bytes where the name is not valid UTF-8. */
  location: string | Buffer;
  /** Its own name. */
  name: string;
  /** The path from the given folder on, with `/`; the name where the file itself was given. */
  shown: string;
  /** In hex, the bytes of a name that is not valid UTF-8, which `name` can only render. */
  nameBytes: string | null;
  /** In bytes, when it was found. */
  size: number;
}

/** A path that could not be attached, and why, in Chinese. */
export interface AttachFailure {
  path: string;
  message: string;
}

export interface Gathered {
  files: SourceFile[];
  failed: AttachFailure[];
}

interface Place {
  path: string;
  location: string | Buffer;
  name: string;
  shown: string;
  nameBytes: string | null;
}

/**
 * Finds every regular file in the given files and folders: paths in the order given, folders by the bytes of their
 * names. Links are followed to files, and to a folder only where the link itself was given, so there are no loops.
 * What cannot be taken is named in `failed`.
 * @throws the reason of `signal` once it aborts
 */
export async function gatherFiles(paths: readonly string[], signal?: AbortSignal): Promise<Gathered> {
  const found: Gathered = { files: [], failed: [] };
  for (const path of paths) {
    const name = basename(resolve(path));
    const place = { path, location: path, name, shown: name, nameBytes: null };
    await guarded(place, found, async () => {
      const stats = await stat(path);
      if (!stats.isDirectory()) return take(place, stats, found);
      const before = found.files.length + found.failed.length;
      await gatherFolder(place, found, signal);
      if (found.files.length + found.failed.length === before) {
        found.failed.push({ path, message: `“${path}”中没有文件，没有可添加的内容。` });
      }
    });
  }
  return found;
}

async function gatherFolder(folder: Place, found: Gathered, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const names = await readdir(folder.location, { encoding: 'buffer' });
  for (const name of names.sort(Buffer.compare)) {
    const place = below(folder, name);
    await guarded(place, found, () => gatherEntry(place, found, signal));
  }
}

async function gatherEntry(place: Place, found: Gathered, signal: AbortSignal | undefined): Promise<void> {
  const entry = await lstat(place.location);
  if (entry.isDirectory()) return gatherFolder(place, found, signal);
  const stats = entry.isSymbolicLink() ? await stat(place.location) : entry;
  if (stats.isDirectory()) {
    const message = `“${place.path}”是指向文件夹的链接，未跟随，如需添加请直接指定该文件夹。`;
    found.failed.push({ path: place.path, message });
    return;
  }
  take(place, stats, found);
}

function take(place: Place, stats: Stats, found: Gathered): void {
  if (stats.isFile()) found.files.push({ ...place, size: stats.size });
  else found.failed.push({ path: place.path, message: `“${place.path}”不是普通文件，不能添加。` });
}

async function guarded(place: Place, found: Gathered, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    found.failed.push({ path: place.path, message: reasonOf(error, place.path) });
  }
}

function below(folder: Place, bytes: Buffer): Place {
  const valid = isUtf8(bytes);
  const name = decodeName(bytes);
  return {
    path: join(folder.path, name),
    // Strings wherever they do: Node can lengthen the path limit of Windows for strings only.
    location:
      valid && typeof folder.location === 'string'
        ? join(folder.location, name)
        : Buffer.concat([Buffer.from(folder.location), Buffer.from(sep), bytes]),
    name,
    shown: `${folder.shown}/${name}`,
    nameBytes: valid ? null : bytes.toString('hex'),
  };
}

/** Names from old Chinese systems are often GB18030; anything else shows replacement characters. */
function decodeName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
