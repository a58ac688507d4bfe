import { type Zippable, zipSync } from 'fflate';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** An archive that is no Word document; `holds` says what it is instead, as far as that can be told. */
export class NotDocx extends Error {
  readonly holds: 'workbook' | 'slides' | 'opendocument' | 'other';

  constructor(holds: NotDocx['holds']) {
    super(holds);
    this.holds = holds;
  }
}

/** More data than a paper has; declared sizes may lie, so what comes out is counted. */
export class TooLarge extends Error {}

const MEBIBYTE = 1 << 20;
const MOST_ENTRIES = 4_000;
const LARGEST_PART = 24 * MEBIBYTE;
const LARGEST_WHOLE = 128 * MEBIBYTE;
/** Begins and ends of elements and attributes in all that is read as XML. */
const MOST_MARKUP = 1_200_000;

/** The parts of an office file by their paths. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = LARGEST_WHOLE;
  #markup = MOST_MARKUP;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws TooLarge; any other error where it is no archive */
  static async open(bytes: Uint8Array): Promise<Archive> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
    const entries = new Map<string, Entry>();
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      if (++count > MOST_ENTRIES) throw new TooLarge();
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    }
    return new Archive(zip, entries);
  }

  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  /** The text of a part that is XML, whatever the case of its path; `null` where there is none. @throws TooLarge */
  async xml(path: string): Promise<string | null> {
    const entry =
      this.#entries.get(path) ??
      [...this.#entries.values()].find(({ fileName }) => fileName.toLowerCase() === path.toLowerCase());
    if (!entry) return null;
    const bytes = await this.#read(entry);
    for (const byte of bytes) {
      if ((byte === 0x3c || byte === 0x3d) && --this.#markup < 0) throw new TooLarge();
    }
    const [first, second] = bytes;
    const encoding =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  }

  /** The same archive with some parts written anew; every other part keeps its bytes. @throws TooLarge */
  async replaced(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
    this.#left = LARGEST_WHOLE;
    const whole: Zippable = {};
    // Within what a zip can say of times, and the same whenever it is made.
    const mtime = new Date(1980, 0, 1);
    for (const [path, entry] of this.#entries) {
      const text = parts.get(path);
      whole[path] = [
        text === undefined ? await this.#read(entry) : new TextEncoder().encode(text),
        { mtime },
      ];
    }
    return zipSync(whole);
  }

  async #read(entry: Entry): Promise<Buffer> {
    const stream = await this.#zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      const bytes: Buffer = chunk;
      size += bytes.length;
      this.#left -= bytes.length;
      if (size > LARGEST_PART || this.#left < 0) {
        stream.destroy();
        throw new TooLarge();
      }
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  }
}
