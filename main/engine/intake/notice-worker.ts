import { parentPort, workerData } from 'node:worker_threads';
import { JuanzongError } from '../error.ts';
import { draftOf } from './draft.ts';
import { parseNotice } from './parse.ts';
import type { ReadNotice } from './read-notice.ts';

/** What the worker says about a text. */
export type NoticeAnswer =
  | { kind: 'read'; read: ReadNotice }
  | { kind: 'refused'; code: string; message: string };

function answerFor(text: string): NoticeAnswer {
  try {
    const result = parseNotice(text);
    const { notice, spans } = result;
    return { kind: 'read', read: { notice, spans, draft: draftOf(result) } };
  } catch (error) {
    if (error instanceof JuanzongError) return { kind: 'refused', code: error.code, message: error.message };
    throw error;
  }
}

const text: string = workerData;
parentPort?.postMessage(answerFor(text));
