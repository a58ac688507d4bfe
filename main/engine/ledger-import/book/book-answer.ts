import { readFile } from 'node:fs/promises';
import { read, set_cptable } from '@e965/xlsx';
import { boundedArchive } from './bounded-archive.ts';
import type { Grid } from './grid.ts';
import { gridsOf } from './grids.ts';
import { TooLarge } from './limits.ts';

/** What the worker says of a file. */
export type BookAnswer =
  | { kind: 'read'; grids: Grid[] }
  | { kind: 'too-large' }
  | { kind: 'locked' }
  | { kind: 'damaged' };

const READING = {
  type: 'buffer',
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellHTML: false,
  cellDates: false,
} as const;

/** The stream in which a workbook with a password lies, as its container names it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Reads a file as far as its bytes can be trusted; what takes too much time or memory is for the caller to stop. */
export async function bookAnswer(path: string): Promise<BookAnswer> {
  try {
    const bytes = await readFile(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      return { kind: 'read', grids: gridsOf(read(await boundedArchive(bytes), READING)) };
    }
    if (bytes.includes(ENCRYPTED)) return { kind: 'locked' };
    // Files of the nineties name their characters by a code page; the tables take longer to load than most ledgers to read.
    set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    return { kind: 'read', grids: gridsOf(read(bytes, { ...READING, codepage: 936 })) };
  } catch (error) {
    if (error instanceof TooLarge) return { kind: 'too-large' };
    const isLocked = error instanceof Error && /password|encrypt/iu.test(error.message);
    return { kind: isLocked ? 'locked' : 'damaged' };
  }
}
