import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../library/index.ts';
import { type BagInfo, bagInfoText } from './bag-info.ts';
import { readableSize } from './size.ts';

/** SHA-512 is what RFC 8493, 2.4 asks for first; SHA-256 is what this program and `sha256sum` speak. */
const ALGORITHMS = ['sha256', 'sha512'] as const;

type Digests = Record<(typeof ALGORITHMS)[number], string>;

/** What became of one payload file. */
export interface WrittenFile {
  sha256: string;
  /** In bytes. */
  size: number;
}

/**
 * Writes a bag (BagIt 1.0, RFC 8493) into an empty folder: `add` every payload file, then `close`. Knows nothing of
 * what the files are. Everything is on the disk for good when `close` returns.
 */
export class BagWriter {
  readonly #root: string;
  readonly #folders = new Set<string>();
  readonly #payload = new Map<string, Digests>();
  #octets = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * @param path below the bag's folder, beginning with `data/`, without `%`, CR and LF
   * @param onBytes is told the size of every chunk, in bytes
   */
  async add(
    path: string,
    content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void = () => {},
  ): Promise<WrittenFile> {
    await this.#makeFolder(dirname(path));
    const hashes = ALGORITHMS.map((algorithm) => createHash(algorithm));
    let size = 0;
    const measure = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        for (const hash of hashes) hash.update(chunk);
        size += chunk.length;
        onBytes(chunk.length);
        done(null, chunk);
      },
    });
    await pipeline(content, measure, createWriteStream(join(this.#root, path), { flags: 'wx', flush: true }));
    const digests = digestsOf(hashes);
    this.#payload.set(path, digests);
    this.#octets += size;
    return { sha256: digests.sha256, size };
  }

  /** Writes the tag files. @param info the elements of bag-info.txt that are not computed from the payload */
  async close(info: BagInfo): Promise<void> {
    await this.#makeFolder('data');
    const computed: BagInfo = [
      ['Bag-Size', readableSize(this.#octets)],
      ['Payload-Oxum', `${this.#octets}.${this.#payload.size}`],
    ];
    await this.#writeTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await this.#writeTag('bag-info.txt', bagInfoText([...info, ...computed]));
    for (const algorithm of ALGORITHMS) {
      await this.#writeTag(`manifest-${algorithm}.txt`, manifest(this.#payload, algorithm));
    }
    const tags = new Map<string, Digests>();
    for (const file of ['bag-info.txt', 'bagit.txt', ...ALGORITHMS.map((name) => `manifest-${name}.txt`)]) {
      const bytes = await readFile(join(this.#root, file));
      tags.set(file, digestsOf(ALGORITHMS.map((algorithm) => createHash(algorithm).update(bytes))));
    }
    for (const algorithm of ALGORITHMS) {
      await this.#writeTag(`tagmanifest-${algorithm}.txt`, manifest(tags, algorithm));
    }
    for (const folder of this.#folders) await syncFolder(join(this.#root, folder));
    await syncFolder(this.#root);
  }

  async #makeFolder(path: string): Promise<void> {
    if (path === '.' || this.#folders.has(path)) return;
    await this.#makeFolder(dirname(path));
    await mkdir(join(this.#root, path), { recursive: true });
    this.#folders.add(path);
  }

  #writeTag(file: string, text: string): Promise<void> {
    return writeFile(join(this.#root, file), text, { flag: 'wx', flush: true });
  }
}

function digestsOf(hashes: Hash[]): Digests {
  const [sha256 = '', sha512 = ''] = hashes.map((hash) => hash.digest('hex'));
  return { sha256, sha512 };
}

function manifest(files: ReadonlyMap<string, Digests>, algorithm: keyof Digests): string {
  return [...files]
    .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
    .map(([path, digests]) => `${digests[algorithm]}  ${path}\n`)
    .join('');
}
