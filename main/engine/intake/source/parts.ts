import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** The XML of the parts of a .docx that say what its text is. */
export interface DocxParts {
  document: string;
  numbering: string | null;
  styles: string | null;
}

/** A zip archive that is no Word document. */
export class NotDocx extends Error {}
/** More data than a notice can have; declared sizes may lie, so what comes out is counted. */
export class DocxTooLarge extends Error {}

const MOST_ENTRIES = 4000;
const LARGEST_PART = 32 * 1024 * 1024;

const WANTED: Record<string, keyof DocxParts> = {
  'word/document.xml': 'document',
  'word/document2.xml': 'document',
  'word/numbering.xml': 'numbering',
  'word/styles.xml': 'styles',
};

/** Reads the wanted parts out of the archive; every other entry is skipped unread. */
export async function readParts(bytes: Uint8Array): Promise<DocxParts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  const parts: Partial<Record<keyof DocxParts, string>> = {};
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    if (++entries > MOST_ENTRIES) throw new DocxTooLarge();
    const part = WANTED[entry.fileName.toLowerCase()];
    if (part !== undefined && parts[part] === undefined) parts[part] = await readEntry(zip, entry);
  }
  if (parts.document === undefined) throw new NotDocx();
  return { document: parts.document, numbering: parts.numbering ?? null, styles: parts.styles ?? null };
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LARGEST_PART) throw new DocxTooLarge();
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const buffer: Buffer = chunk;
    size += buffer.length;
    if (size > LARGEST_PART) {
      stream.destroy();
      throw new DocxTooLarge();
    }
    chunks.push(buffer);
  }
  const bytes = Buffer.concat(chunks);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
