import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { OfficeAnswer } from './answer.ts';

const TIME_LIMIT_MS = 20_000;
/** Well above what a file may come to by the readers' own limits: at this one, a single large piece would end the program. */
const MEMORY_LIMIT_MB = 768;

/** Each kind has a worker of its own, so that neither waits for the other's library. */
const WORKERS = {
  docx: (options: WorkerOptions) => new Worker(new URL('./docx-worker.ts', import.meta.url), options),
  xlsx: (options: WorkerOptions) => new Worker(new URL('./xlsx-worker.ts', import.meta.url), options),
};

/**
 * Reads an untrusted office file in a thread of its own, with a limit on time and memory.
 * @throws the reason of `signal` once it aborts
 */
export function readOfficeFile(
  kind: keyof typeof WORKERS,
  path: string,
  signal: AbortSignal | undefined,
): Promise<OfficeAnswer | { kind: 'too-slow' }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = WORKERS[kind]({
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      execArgv: [],
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: OfficeAnswer | { kind: 'too-slow' }): void => {
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
