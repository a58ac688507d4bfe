import { readFile, stat } from 'node:fs/promises';
import { explainFailure, JuanzongError } from '../error.ts';
import { askFormatWorker } from './ask.ts';
import type { FormatAnswer } from './format-worker.ts';
import type { Corrected, Measured } from './measure.ts';

/** Larger files hold pictures, not text. In bytes. */
const LARGEST_FILE = 64 << 20;

/**
 * Measures a paper against GB/T 9704-2012, whoever made it. The file is read elsewhere and nothing is changed.
 *
 * @param name what the office calls the file
 * @throws JuanzongError `wrong-kind`, `encrypted-docx`, `damaged-docx`, `empty-file`, `too-large`, `too-slow`; the reason
 * of `signal` once it aborts
 */
export async function checkFormat(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Measured> {
  refuseOthers(name, bytes);
  const answer = await askFormatWorker({ bytes, wanted: 'measure' }, signal);
  if (answer.kind === 'measured') return answer.measured;
  throw refusal(name, answer);
}

/** As `checkFormat`, with the bytes of a corrected copy. @throws as `checkFormat` */
export async function correctFormat(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Corrected> {
  refuseOthers(name, bytes);
  const answer = await askFormatWorker({ bytes, wanted: 'correct' }, signal);
  if (answer.kind === 'corrected') return answer.corrected;
  throw refusal(name, answer);
}

/** The bytes of a file that a path names. @throws JuanzongError where it cannot be read */
export async function readPaperFile(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) throw refusal(path, { kind: 'too-large' });
    return await readFile(path);
  } catch (error) {
    throw explainFailure(error, path);
  }
}

const SAVE_AS = '请用 Word 或 WPS 打开，另存为 .docx 后再检查';

/** Containers of old office programs, by the names in their tables of contents. */
const OLD: readonly [stream: string, code: string, reason: string][] = [
  ['EncryptedPackage', 'encrypted-docx', '设有打开密码，请用 Word 或 WPS 打开，取消密码并另存后再检查'],
  ['WordDocument', 'wrong-kind', `是旧格式的 Word 文档（.doc）或 WPS 文字（.wps），${SAVE_AS}`],
  ['Workbook', 'wrong-kind', '是 Excel 表格，不是公文，请选择 .docx 文件'],
  ['PowerPoint Document', 'wrong-kind', '是演示文稿，不是公文，请选择 .docx 文件'],
];

function refuseOthers(name: string, bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new JuanzongError('empty-file', `文件“${name}”是空的，请重新取得原文件。`);
  if (buffer.length > LARGEST_FILE) throw refusal(name, { kind: 'too-large' });
  if (buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    const holder = OLD.find(([stream]) => buffer.includes(Buffer.from(stream, 'utf16le')));
    const [, code, reason] = holder ?? ['', 'wrong-kind', `是旧格式的文档，${SAVE_AS}`];
    throw new JuanzongError(code, `文件“${name}”${reason}。`);
  }
  if (buffer.subarray(0, 5).toString('latin1') === '{\\rtf')
    throw new JuanzongError('wrong-kind', `文件“${name}”是 RTF 文档，${SAVE_AS}。`);
  if (buffer.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new JuanzongError('wrong-kind', `文件“${name}”是 PDF，版式检查需要可编辑的 .docx 原文件。`);
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK')
    throw new JuanzongError('wrong-kind', `文件“${name}”不是 .docx 文档，${SAVE_AS}。`);
}

const HOLDS = {
  workbook: '是 Excel 表格，不是公文，请选择 .docx 文件',
  slides: '是演示文稿，不是公文，请选择 .docx 文件',
  opendocument: `是 OpenDocument 文档，${SAVE_AS}`,
  other: `是压缩包或其他文件，不是 .docx，${SAVE_AS}`,
};

function refusal(name: string, answer: FormatAnswer | { kind: 'too-slow' }): JuanzongError {
  switch (answer.kind) {
    case 'not-docx':
      return new JuanzongError('wrong-kind', `文件“${name}”${HOLDS[answer.holds]}。`);
    case 'too-large':
      return new JuanzongError(
        'too-large',
        `文件“${name}”过大，不像一份公文，请去掉图片等附带内容，另存后再检查。`,
      );
    case 'too-slow':
      return new JuanzongError(
        'too-slow',
        `文件“${name}”在限定的时间和内存内没有读完，请用 Word 或 WPS 另存为新的 .docx 后再检查。`,
      );
    default:
      return new JuanzongError(
        'damaged-docx',
        `文件“${name}”已损坏或不完整，无法读取，请重新取得原文件，或用 Word 修复后另存为 .docx。`,
      );
  }
}
