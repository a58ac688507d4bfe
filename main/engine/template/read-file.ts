import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { TemplateCheck, TemplateValues } from '../../../shared/template.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import type { TemplateFields } from './fields.ts';
import type { TemplateAnswer, TemplateTask } from './template-worker.ts';

const TIME_LIMIT_MS = 30_000;
/** Well above what a template may come to by the reader's own limits. */
const MEMORY_LIMIT_MB = 768;
/** In bytes. */
const LARGEST_FILE = 32 << 20;

/** A file that is or may become a template. */
export interface TemplateFile {
  /** Absolute. */
  path: string;
  /** As the office calls it. */
  name: string;
}

/**
 * Checks an untrusted file, in a thread of its own with a limit on time and memory.
 * @throws JuanzongError `wrong-kind`, `damaged-docx`, `encrypted`, `macros`, `external-link`, `embedded-object`, `signed`,
 *   `document-type`, `too-large`, `too-slow`; the reason of `signal` once it aborts
 */
export async function checkFile(
  file: TemplateFile,
  fields: TemplateFields,
  signal?: AbortSignal,
): Promise<TemplateCheck> {
  const answer = await ask(file, { path: file.path, fields, sha256: null, values: null }, signal);
  if (answer.kind === 'checked') return answer.check;
  throw new Error('A template was filled that was to be checked.');
}

/** Fills a template. @throws JuanzongError as `checkFile`, `template-unsound`, `template-changed`, `template-missing` */
export async function fillFile(
  file: TemplateFile & { sha256: string },
  fields: TemplateFields,
  values: { paper: TemplateValues; issue: TemplateValues | null },
): Promise<Uint8Array> {
  const answer = await ask(file, { path: file.path, fields, sha256: file.sha256, values }, undefined);
  if (answer.kind === 'filled') return answer.bytes;
  const [finding] = answer.check.findings;
  throw new JuanzongError(
    'template-unsound',
    `模板“${file.name}”不能填写：${finding?.message ?? '检查没有通过。'}请改正后重新登记。`,
  );
}

type Sound = Extract<TemplateAnswer, { kind: 'checked' | 'filled' }>;

async function ask(
  { name }: TemplateFile,
  task: TemplateTask,
  signal: AbortSignal | undefined,
): Promise<Sound> {
  await requireFile(task, name);
  const answer = await askWorker(task, signal);
  switch (answer.kind) {
    case 'refused':
      throw new JuanzongError(answer.code, `文件“${name}”${answer.reason}。`);
    case 'changed':
      throw new JuanzongError(
        'template-changed',
        `模板“${name}”的文件与登记时不一致，不能使用，请从备份找回，或重新登记。`,
      );
    case 'damaged':
      throw new JuanzongError(
        'damaged-docx',
        `文件“${name}”已损坏或不完整，请用 Word 或 WPS 打开后另存为新的 .docx。`,
      );
    case 'too-slow':
      throw new JuanzongError(
        'too-slow',
        `文件“${name}”在限定的时间和内存内没有处理完，请删去不需要的内容后再试。`,
      );
    default:
      return answer;
  }
}

/** @throws JuanzongError for what is no file, or one that no template is as large as */
async function requireFile({ path, sha256 }: TemplateTask, name: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw sha256 === null
      ? explainFailure(error, name)
      : new JuanzongError('template-missing', `模板“${name}”的文件不见了，请从备份找回，或重新登记。`);
  });
  if (!found.isFile()) throw new JuanzongError('not-a-file', `“${name}”不是文件，请选择 .docx 文档。`);
  if (found.size > LARGEST_FILE) {
    throw new JuanzongError(
      'too-large',
      `文件“${name}”超过 ${LARGEST_FILE >> 20} MB，不像一份文书模板，请检查是否选错了文件。`,
    );
  }
}

function askWorker(
  task: TemplateTask,
  signal: AbortSignal | undefined,
): Promise<TemplateAnswer | { kind: 'too-slow' }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./template-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      execArgv: [],
    });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: TemplateAnswer | { kind: 'too-slow' }): void => {
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
