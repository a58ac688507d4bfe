import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './document.ts';
import { readNumbering } from './numbering.ts';
import { DocxTooLarge, NotDocx, readParts } from './parts.ts';

/** What the worker says about a file. */
export type DocxAnswer =
  | { kind: 'text'; text: string }
  | { kind: 'not-docx' }
  | { kind: 'too-large' }
  | { kind: 'damaged' };

async function answerFor(bytes: Uint8Array): Promise<DocxAnswer> {
  try {
    const { document, numbering, styles } = await readParts(bytes);
    return { kind: 'text', text: readDocument(document, readNumbering(numbering, styles)) };
  } catch (error) {
    if (error instanceof NotDocx) return { kind: 'not-docx' };
    return { kind: error instanceof DocxTooLarge ? 'too-large' : 'damaged' };
  }
}

const bytes: Uint8Array = workerData;
parentPort?.postMessage(await answerFor(bytes));
