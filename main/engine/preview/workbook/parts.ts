import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LARGEST_SHEET, LARGEST_WHOLE, MOST_PARTS } from '../limits.ts';
import { TooLarge } from '../too-large.ts';
import { walkXml, type XmlEvents } from './xml.ts';

/** The parts of a workbook, read one after another as often as they are asked for, up to a bound on all together. */
export class WorkbookParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = LARGEST_WHOLE;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws TooLarge; any other error where it is no archive */
  static async open(bytes: Buffer): Promise<WorkbookParts> {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    const entries = new Map<string, Entry>();
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      if (++count > MOST_PARTS) throw new TooLarge();
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return new WorkbookParts(zip, entries);
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /** Walks through a part; one that is missing is empty. @throws TooLarge; any other error where it is damaged */
  async walk(path: string, events: XmlEvents): Promise<void> {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry) await walkXml(this.#chunks(entry), events);
  }

  async *#chunks(entry: Entry): AsyncGenerator<Buffer> {
    let left = Math.min(LARGEST_SHEET, this.#left);
    const stream = await this.#zip.openReadStreamPromise(entry);
    try {
      for await (const chunk of stream) {
        const bytes: Buffer = chunk;
        left -= bytes.length;
        this.#left -= bytes.length;
        if (left < 0) throw new TooLarge();
        yield bytes;
      }
    } finally {
      stream.destroy();
    }
  }
}
