import { Worker } from 'node:worker_threads';
import type { NoticeDraft, Span } from '../../../shared/intake.ts';
import type { Notice } from '../../../shared/notice.ts';
import { JuanzongError } from '../error.ts';
import type { NoticeAnswer } from './notice-worker.ts';

/** A notice of a hundred pages takes a fraction of a second. */
const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 512;

/** What intake finds in a text; the spans lie in that text. */
export interface ReadNotice {
  notice: Notice;
  spans: Span[];
  draft: NoticeDraft;
}

/**
 * As `parseNotice`, in a thread of its own with a limit on time and memory: a text that was made to be slow keeps nobody
 * else waiting.
 *
 * @param name what the office calls the file that the text is from
 * @param timeLimit in milliseconds
 * @throws JuanzongError `not-a-notice`, `too-slow`; the reason of `signal` once it aborts
 */
export async function readNotice(
  name: string,
  text: string,
  signal?: AbortSignal,
  timeLimit = TIME_LIMIT_MS,
): Promise<ReadNotice> {
  const answer = await askWorker(text, signal, timeLimit);
  if (answer.kind === 'read') return answer.read;
  if (answer.kind === 'refused') throw new JuanzongError(answer.code, answer.message);
  throw new JuanzongError(
    'too-slow',
    `文件“${name}”在限定的时间和内存内没有识别完，不像一份通报，请检查是否选错了文件，或只保留通报正文后再导入。`,
  );
}

function askWorker(
  text: string,
  signal: AbortSignal | undefined,
  timeLimit: number,
): Promise<NoticeAnswer | { kind: 'too-slow' }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./notice-worker.ts', import.meta.url), {
      workerData: text,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      execArgv: [],
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: NoticeAnswer | { kind: 'too-slow' }): void => {
      end();
      resolve(answer);
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const abort = (): void => fail(signal?.reason);
    const timer = setTimeout(finish, timeLimit, { kind: 'too-slow' });
    signal?.addEventListener('abort', abort);
    worker.once('message', finish);
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish({ kind: 'too-slow' });
      else fail(error);
    });
    worker.once('exit', () => fail(new Error('The thread that reads notices ended without an answer.')));
  });
}
