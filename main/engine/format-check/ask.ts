import { Worker } from 'node:worker_threads';
import type { FormatAnswer, FormatQuestion } from './format-worker.ts';

/** A paper of a hundred pages takes about a second. */
const TIME_LIMIT_MS = 60_000;
/** Well above what a file may come to by the reader's own limits: at this one, a single large piece would end the program. */
const MEMORY_LIMIT_MB = 1024;

/**
 * Reads an untrusted paper in a thread of its own, with a limit on time and memory.
 * @throws the reason of `signal` once it aborts
 */
export function askFormatWorker(
  question: FormatQuestion,
  signal: AbortSignal | undefined,
): Promise<FormatAnswer | { kind: 'too-slow' }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./format-worker.ts', import.meta.url), {
      workerData: question,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      execArgv: [],
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: FormatAnswer | { kind: 'too-slow' }): void => {
      end();
      resolve(answer);
    };
    const abort = (): void => {
      end();
      reject(signal?.reason);
    };
    const timer = setTimeout(finish, TIME_LIMIT_MS, { kind: 'too-slow' });
    signal?.addEventListener('abort', abort);
    worker.once('message', finish);
    worker.once('error', (error) => {
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish({ kind: outOfMemory ? 'too-slow' : 'damaged' });
    });
    worker.once('exit', () => finish({ kind: 'damaged' }));
  });
}
