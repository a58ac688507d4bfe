import { type Zippable, zipSync } from 'fflate';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LARGEST_PART, LARGEST_WHOLE, MOST_PARTS } from './limits.ts';
import { MarkupBudget } from './markup.ts';
import { TooLarge } from './too-large.ts';

/**
 * A new archive, uncompressed, that holds nothing but the wanted parts of an untrusted one. Whatever a library then
 * does with it, it finds neither a bomb nor a part that the table of contents does not list, nor more markup than it
 * can make a tree of.
 * @throws TooLarge; any other error where the archive is damaged
 */
export async function tamed(
  bytes: Buffer,
  isWanted: (path: string, size: number) => boolean,
): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Zippable = {};
  const markup = new MarkupBudget();
  let left = LARGEST_WHOLE;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > MOST_PARTS) throw new TooLarge();
    const path = entry.fileName;
    if (path in parts || !isWanted(path, entry.uncompressedSize)) continue;
    const part = await readEntry(zip, entry, Math.min(left, LARGEST_PART));
    left -= part.length;
    if (isXml(path)) markup.spend(part);
    parts[path] = [part, { level: 0 }];
  }
  return Buffer.from(zipSync(parts));
}

/** Whether a part of an office file, by its path, is XML. */
export function isXml(path: string): boolean {
  return /\.(xml|rels)$/iu.test(path);
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
