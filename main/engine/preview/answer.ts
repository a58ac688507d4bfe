import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Preview } from '../../../shared/preview.ts';
import { TooLarge } from './too-large.ts';

/** What a worker says of a file. */
export type OfficeAnswer = Preview | { kind: 'too-large' } | { kind: 'damaged' };

/** In a worker: reads the file whose path it was started with, and answers with what `read` makes of it. */
export async function answerWith(read: (bytes: Buffer) => Promise<Preview>): Promise<void> {
  const path: string = workerData;
  parentPort?.postMessage(await answerFor(path, read));
}

async function answerFor(path: string, read: (bytes: Buffer) => Promise<Preview>): Promise<OfficeAnswer> {
  try {
    return await read(await readFile(path));
  } catch (error) {
    return { kind: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
}
