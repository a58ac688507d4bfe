import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { read, set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
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

// Files of the nineties name their characters by a code page.
set_cptable(codepages);

async function answerFor(path: string): Promise<BookAnswer> {
  try {
    const bytes = await readFile(path);
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const book = read(isArchive ? await boundedArchive(bytes) : bytes, {
      type: 'buffer',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      cellDates: false,
      codepage: 936,
    });
    return { kind: 'read', grids: gridsOf(book) };
  } catch (error) {
    if (error instanceof TooLarge) return { kind: 'too-large' };
    const isLocked = error instanceof Error && /password|encrypt/iu.test(error.message);
    return { kind: isLocked ? 'locked' : 'damaged' };
  }
}

const path: string = workerData;
parentPort?.postMessage(await answerFor(path));
