import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from './refusal.ts';

/** The parts of a .docx by their names, as they came. */
export type Parts = Record<string, Uint8Array>;

const MEBIBYTE = 1 << 20;
/** What may come out of a template, whatever it declares. In bytes. */
const LARGEST_PART = 16 * MEBIBYTE;
const LARGEST_WHOLE = 64 * MEBIBYTE;
const MOST_PARTS = 2_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Reads the parts of an untrusted .docx. @throws Refusal */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  if (beginsWith(bytes, COMPOUND)) throw compoundRefusal(bytes);
  if (!beginsWith(bytes, ZIP))
    throw new Refusal('wrong-kind', '不是 .docx 文档，请用 Word 或 WPS 另存为 .docx');
  try {
    return await readAll(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('damaged-docx', '已损坏或不完整，请用 Word 或 WPS 打开后另存为新的 .docx');
  }
}

async function readAll(bytes: Uint8Array): Promise<Parts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  const parts: Parts = {};
  const names = new Set<string>();
  let left = LARGEST_WHOLE;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    if ((entry.generalPurposeBitFlag & 1) === 1) throw LOCKED;
    // Names of parts do not differ by case alone; which of two counts would be for each program to guess.
    if (names.has(name.toLowerCase())) throw new Error('two parts of one name');
    if (names.add(name.toLowerCase()).size > MOST_PARTS) throw TOO_LARGE;
    const part = await readEntry(zip, entry, Math.min(left, LARGEST_PART));
    left -= part.length;
    parts[name] = part;
  }
  return parts;
}

const TOO_LARGE = new Refusal('too-large', '解压后过大，不像一份文书模板，请检查是否选错了文件');
const LOCKED = new Refusal('encrypted', '设有打开密码，请取消密码后再登记');

async function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) throw TOO_LARGE;
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > limit) {
      stream.destroy();
      throw TOO_LARGE;
    }
    chunks.push(bytes);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

function compoundRefusal(bytes: Uint8Array): Refusal {
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isLocked
    ? LOCKED
    : new Refusal('wrong-kind', '是旧格式文档（.doc 或 .wps），请用 Word 或 WPS 另存为 .docx');
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
