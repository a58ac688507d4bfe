import { type FileHandle, open } from 'node:fs/promises';

/*
 * The names of a font file (TrueType, OpenType and collections of them), read from its name table alone: the same way on
 * every system, with or without fontconfig, and without reading the megabytes of outlines around it.
 */

/** Name records that a program may know a face by: family, full name, PostScript name, typographic family. */
const NAME_IDS = new Set([1, 4, 6, 16]);

const COLLECTION = 0x74746366; // ttcf
const FLAVOURS = new Set([0x00010000, 0x4f54544f, 0x74727565]); // TrueType, OTTO, true
const NAME_TABLE = 0x6e616d65; // name

/** Whatever a damaged file claims, no more of it is read than this. */
const MOST_FACES = 64;
const MOST_TABLES = 256;
const MOST_NAME_BYTES = 1 << 20;

/** Every name in every language of every face of a font file; empty where the file is none, or is damaged. */
export async function namesInFontFile(path: string): Promise<string[]> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch {
    return [];
  }
  try {
    const names = new Set<string>();
    for (const offset of await faceOffsets(file)) {
      for (const name of await namesOfFace(file, offset)) names.add(name);
    }
    return [...names];
  } catch {
    return [];
  } finally {
    await file.close();
  }
}

/** Where each face of the file begins. */
async function faceOffsets(file: FileHandle): Promise<number[]> {
  const head = await read(file, 0, 12);
  const tag = head.getUint32(0);
  if (FLAVOURS.has(tag)) return [0];
  if (tag !== COLLECTION) return [];
  const count = Math.min(head.getUint32(8), MOST_FACES);
  const offsets = await read(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

async function namesOfFace(file: FileHandle, offset: number): Promise<string[]> {
  const tableCount = Math.min((await read(file, offset, 12)).getUint16(4), MOST_TABLES);
  const directory = await read(file, offset + 12, tableCount * 16);
  for (let at = 0; at < tableCount * 16; at += 16) {
    if (directory.getUint32(at) !== NAME_TABLE) continue;
    const length = Math.min(directory.getUint32(at + 12), MOST_NAME_BYTES);
    return namesOfTable(await read(file, directory.getUint32(at + 8), length));
  }
  return [];
}

function namesOfTable(table: DataView<ArrayBuffer>): string[] {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  const names: string[] = [];
  for (let at = 6; at < 6 + count * 12 && at + 12 <= table.byteLength; at += 12) {
    if (!NAME_IDS.has(table.getUint16(at + 6))) continue;
    const start = strings + table.getUint16(at + 10);
    const length = table.getUint16(at + 8);
    if (start + length > table.byteLength) continue;
    const bytes = new Uint8Array(table.buffer, table.byteOffset + start, length);
    const name = decoded(bytes, table.getUint16(at), table.getUint16(at + 2));
    if (name !== '') names.push(name);
  }
  return names;
}

/** The text of a name record, which is in one of the encodings of its platform. */
function decoded(bytes: Uint8Array, platform: number, encoding: number): string {
  return new TextDecoder(encodingName(bytes, platform, encoding)).decode(bytes).replaceAll('\0', '').trim();
}

function encodingName(bytes: Uint8Array, platform: number, encoding: number): string {
  // Macintosh: 25 is simplified Chinese, 2 is traditional.
  if (platform === 1) return encoding === 25 ? 'gb18030' : encoding === 2 ? 'big5' : 'macintosh';
  // Old fonts for Windows have PRC names in GB 2312, each character padded to two bytes or not at all.
  const isLegacy = platform === 3 && encoding === 3 && (bytes[0] ?? 0) >= 0xb0;
  return isLegacy ? 'gb18030' : 'utf-16be';
}

/** @throws RangeError where the file ends before it; a part that is cut off cannot be told from a whole one otherwise */
async function read(file: FileHandle, position: number, length: number): Promise<DataView<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new RangeError('the file ends early');
  return new DataView(bytes.buffer);
}
