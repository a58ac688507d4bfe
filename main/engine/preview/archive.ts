import { type Zippable, zipSync } from 'fflate';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LARGEST_PART, LARGEST_WHOLE, MOST_PARTS } from './limits.ts';

/** More comes out of the archive than a preview can be made of; declared sizes may lie, so what comes out is counted. */
export class TooLarge extends Error {}

/**
 * A new archive, uncompressed, that holds nothing but the wanted parts of an untrusted one. Whatever a library then
 * does with it, it finds neither a bomb nor a part that the table of contents does not list.
 * @throws TooLarge; any other error where the archive is damaged
 */
export async function tamed(
  bytes: Buffer,
  isWanted: (path: string, size: number) => boolean,
): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Zippable = {};
  let left = LARGEST_WHOLE;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > MOST_PARTS) throw new TooLarge();
    const path = entry.fileName;
    if (path in parts || !isWanted(path, entry.uncompressedSize)) continue;
    const part = await readEntry(zip, entry, Math.min(left, LARGEST_PART));
    left -= part.length;
    parts[path] = [part, { level: 0 }];
  }
  return Buffer.from(zipSync(parts));
}

async function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > limit) {
      stream.destroy();
      throw new TooLarge();
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
