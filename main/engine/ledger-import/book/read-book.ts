import { open, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { explainFailure, JuanzongError } from '../../error.ts';
import type { BookAnswer } from './book-answer.ts';
import type { Grid } from './grid.ts';
import { LARGEST_FILE } from './limits.ts';

/** A ledger of 3,100 problems takes a second or two. */
const TIME_LIMIT_MS = 30_000;
/** Well above what a file may come to by the reader's own limits. */
const MEMORY_LIMIT_MB = 1_024;

/**
 * The sheets of an .xlsx or .xls. The file is untrusted, so it is read in a thread of its own with a limit on time and
 * memory; formulas are not computed, and nothing that it points to is opened.
 * @param name what the office calls the file, where it lies under another name
 * @throws JuanzongError `not-a-workbook`, `workbook-locked`, `workbook-damaged`, `too-large`, and what the system says of
 *   the file; the reason of `signal` once it aborts
 */
export async function readBook(path: string, name: string, signal?: AbortSignal): Promise<Grid[]> {
  await requireWorkbook(path, name);
  const answer = await askWorker(path, signal);
  switch (answer.kind) {
    case 'read':
      return answer.grids;
    case 'too-large':
      throw tooLarge(name);
    case 'locked':
      throw new JuanzongError(
        'workbook-locked',
        `文件“${name}”设有打开密码，不能读取，请取消密码另存后再导入。`,
      );
    case 'too-slow':
      throw new JuanzongError(
        'too-slow',
        `文件“${name}”在限定的时间和内存内没有读完，请用 Excel 或 WPS 另存为新的 .xlsx 后再导入。`,
      );
    case 'damaged':
      throw new JuanzongError(
        'workbook-damaged',
        `文件“${name}”已损坏，或不是 .xlsx、.xls 工作簿，请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。`,
      );
  }
}

const STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
];

/** @throws JuanzongError `not-a-workbook`, `not-a-file`, `too-large` */
export async function requireWorkbook(path: string, name: string): Promise<void> {
  const start = await startOf(path, name);
  if (STARTS.some((bytes) => bytes.every((byte, index) => start[index] === byte))) return;
  throw new JuanzongError(
    'not-a-workbook',
    `文件“${name}”不是 .xlsx 或 .xls 工作簿，请用 Excel 或 WPS 打开台账，另存为 .xlsx 后再导入。`,
  );
}

async function startOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (!info.isFile()) {
      throw new JuanzongError('not-a-file', `“${name}”不是文件，请选择 .xlsx 或 .xls 台账。`);
    }
    if (info.size > LARGEST_FILE) throw tooLarge(name);
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explainFailure(error, path);
  }
}

function tooLarge(name: string): JuanzongError {
  return new JuanzongError(
    'too-large',
    `文件“${name}”的内容过多，不像一份台账，请检查是否选错了文件，或删去无关的工作表后再导入。`,
  );
}

function askWorker(
  path: string,
  signal: AbortSignal | undefined,
): Promise<BookAnswer | { kind: 'too-slow' }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./book-worker.ts', import.meta.url), {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      execArgv: [],
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: BookAnswer | { kind: 'too-slow' }): void => {
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
