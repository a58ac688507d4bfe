import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface BagFiles {
  /** Sizes in bytes, by path below the bag's folder with `/`, in the order of the paths. */
  regular: Map<string, number>;
  /** Links, pipes, sockets and devices, which are never opened. */
  other: string[];
}

/** Lists every file of a bag. */
export async function listBag(root: string): Promise<BagFiles> {
  const files: BagFiles = { regular: new Map(), other: [] };
  await listInto(files, root, '');
  return files;
}

async function listInto(files: BagFiles, root: string, folder: string): Promise<void> {
  for (const name of (await readdir(join(root, folder))).sort()) {
    const path = folder ? `${folder}/${name}` : name;
    const stats = await lstat(join(root, path));
    if (stats.isDirectory()) await listInto(files, root, path);
    else if (stats.isFile()) files.regular.set(path, stats.size);
    else files.other.push(path);
  }
}

/** Hashes a file with several functions in one reading. @returns the digests in hex, in the order of `algorithms` */
export async function digestFile(
  path: string,
  algorithms: readonly string[],
  onBytes: (count: number) => void,
): Promise<string[]> {
  const hashes = algorithms.map((algorithm) => createHash(algorithm));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const hash of hashes) hash.update(chunk);
    onBytes(chunk.length);
  }
  return hashes.map((hash) => hash.digest('hex'));
}
