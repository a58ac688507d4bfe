import { Worker } from 'node:worker_threads';
import { JuanzongError } from '../../error.ts';
import type { DocxAnswer } from './docx-worker.ts';

const TIME_LIMIT_MS = 30_000;
/** Well above what a file may come to by the reader's own limits: at this one, a single large piece would end the program. */
const MEMORY_LIMIT_MB = 768;

/**
 * The text of a .docx as a reader sees it. The file is untrusted, so it is read in a worker with a limit on time and
 * memory; a file that defeats the reader does not harm the program.
 *
 * @throws JuanzongError `damaged-docx`, `wrong-kind`, `too-large`; the reason of `signal` once it aborts.
 */
export async function docxText(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
  const answer = await askWorker(bytes, signal);
  switch (answer.kind) {
    case 'text':
      if (answer.text.trim() === '')
        throw new JuanzongError('empty-file', `文件“${name}”里没有文字（可能全是图片），请导入文字版通报。`);
      return answer.text;
    case 'not-docx':
      throw new JuanzongError(
        'wrong-kind',
        `文件“${name}”是压缩包或其他办公文件，不是 .docx；请用 Word 或 WPS 打开，另存为 .docx 后再导入。`,
      );
    case 'too-large':
      throw new JuanzongError(
        'too-large',
        `文件“${name}”解压后过大，不像一份通报，请重新取得原文件，或用 Word 另存后再导入。`,
      );
    case 'too-slow':
      throw new JuanzongError(
        'damaged-docx',
        `文件“${name}”在限定的时间和内存内没有读完，请用 Word 或 WPS 另存为新的 .docx 后再导入。`,
      );
    case 'damaged':
      throw new JuanzongError(
        'damaged-docx',
        `文件“${name}”已损坏或不完整，无法读取，请重新取得原文件，或用 Word 修复后另存为 .docx。`,
      );
  }
}

function askWorker(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<DocxAnswer | { kind: 'too-slow' }> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      execArgv: [],
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: DocxAnswer | { kind: 'too-slow' }): void => {
      end();
      resolve(answer);
    };
    const abort = (): void => {
      end();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => finish({ kind: 'too-slow' }), TIME_LIMIT_MS);
    signal?.addEventListener('abort', abort);
    worker.once('message', finish);
    worker.once('error', (error) => {
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish({ kind: outOfMemory ? 'too-slow' : 'damaged' });
    });
    worker.once('exit', () => finish({ kind: 'damaged' }));
  });
}
