import { parentPort, workerData } from 'node:worker_threads';
import { NotDocx, TooLarge } from './docx/archive.ts';
import { type Corrected, correct, type Measured, measure } from './measure.ts';

/** What the thread is asked. */
export interface FormatQuestion {
  bytes: Uint8Array;
  wanted: 'measure' | 'correct';
}

/** What it says. */
export type FormatAnswer =
  | { kind: 'measured'; measured: Measured }
  | { kind: 'corrected'; corrected: Corrected }
  | { kind: 'not-docx'; holds: NotDocx['holds'] }
  | { kind: 'too-large' }
  | { kind: 'damaged' };

async function answerTo({ bytes, wanted }: FormatQuestion): Promise<FormatAnswer> {
  try {
    return wanted === 'measure'
      ? { kind: 'measured', measured: await measure(bytes) }
      : { kind: 'corrected', corrected: await correct(bytes) };
  } catch (error) {
    if (error instanceof NotDocx) return { kind: 'not-docx', holds: error.holds };
    if (error instanceof TooLarge) return { kind: 'too-large' };
    return { kind: 'damaged' };
  }
}

const question: FormatQuestion = workerData;
parentPort?.postMessage(await answerTo(question));
