import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { JuanzongError } from '../../error.ts';
import { decodeText } from './decode.ts';
import { docxText } from './docx.ts';

export interface Source {
  /** The file's name, without its folder. */
  name: string;
  bytes: Uint8Array;
  /** Line ends as in the file; paragraphs of a .docx are parted by LF. */
  text: string;
}

const MEGABYTE = 1024 * 1024;
const LARGEST_TEXT = 16 * MEGABYTE;
const LARGEST_DOCX = 64 * MEGABYTE;

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 后再导入';

/** What other kinds of file begin with, and what to do about them. */
const OTHER_KINDS: [starts: number[], kind: string, remedy: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '旧格式文档（.doc 或 .wps）', SAVE_AS_DOCX],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF 文件', '请把文字复制到文本文件，或转换为 .docx 后再导入'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文件', SAVE_AS_DOCX],
  [[0x89, 0x50, 0x4e, 0x47], '图片', '请导入文字版通报（.txt 或 .docx）'],
  [[0xff, 0xd8, 0xff], '图片', '请导入文字版通报（.txt 或 .docx）'],
  [[0x47, 0x49, 0x46, 0x38], '图片', '请导入文字版通报（.txt 或 .docx）'],
  [[0x52, 0x61, 0x72, 0x21], '压缩包', '请先解压，再导入其中的 .txt 或 .docx'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包', '请先解压，再导入其中的 .txt 或 .docx'],
  [[0x1f, 0x8b], '压缩包', '请先解压，再导入其中的 .txt 或 .docx'],
];

/**
 * Reads a notice from a .txt (UTF-8, UTF-16 with BOM, GB18030) or .docx file into text. The kind is decided by
 * content, not by extension.
 *
 * @param name what the office calls the file, where it lies under another name
 * @throws JuanzongError `no-such-file`, `not-a-file`, `unreadable`, `empty-file`, `too-large`, `wrong-kind`,
 * `not-text`, `damaged-docx`; each message names the file and the remedy; the reason of `signal` once it aborts.
 */
export async function readSource(path: string, name = basename(path), signal?: AbortSignal): Promise<Source> {
  const bytes = await readBytes(path, name);
  if (bytes.length === 0)
    throw new JuanzongError('empty-file', `文件“${name}”是空的，请重新导出通报后再导入。`);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return { name, bytes, text: await docxText(name, bytes, signal) };
  if (startsWith(bytes, [0x50, 0x4b]))
    throw new JuanzongError(
      'damaged-docx',
      `文件“${name}”是空的或损坏的压缩文件，不是完整的 .docx，请重新取得原文件。`,
    );
  for (const [starts, kind, remedy] of OTHER_KINDS) {
    if (startsWith(bytes, starts))
      throw new JuanzongError('wrong-kind', `文件“${name}”是${kind}，不能直接读取；${remedy}。`);
  }
  if (bytes.length > LARGEST_TEXT) throw tooLarge(name, LARGEST_TEXT);
  return { name, bytes, text: decodeText(name, bytes) };
}

function startsWith(bytes: Uint8Array, starts: number[]): boolean {
  return starts.every((byte, i) => bytes[i] === byte);
}

function tooLarge(name: string, limit: number): JuanzongError {
  return new JuanzongError(
    'too-large',
    `文件“${name}”超过 ${limit / MEGABYTE} MB，不像一份通报，请检查是否选错了文件。`,
  );
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isDirectory())
      throw new JuanzongError('not-a-file', `“${name}”是文件夹，请选择其中的 .txt 或 .docx 文件。`);
    if (!info.isFile())
      throw new JuanzongError('not-a-file', `“${name}”不是普通文件，请选择 .txt 或 .docx 文件。`);
    // What the system makes up as it is read has no size, and may never end.
    if (info.size === 0) return new Uint8Array();
    if (info.size > LARGEST_DOCX) throw tooLarge(name, LARGEST_DOCX);
    const file = await open(path, 'r');
    try {
      return await readUpTo(file, name);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof JuanzongError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new JuanzongError('no-such-file', `没有找到文件“${path}”，请检查路径。`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
      throw new JuanzongError('unreadable', `没有权限读取文件“${name}”，请检查文件权限。`, { cause: error });
    throw new JuanzongError('unreadable', `文件“${name}”读取失败，请检查磁盘或重新复制该文件。`, {
      cause: error,
    });
  }
}

/** The whole file, however it grew since its size was asked for. */
async function readUpTo(file: Awaited<ReturnType<typeof open>>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > LARGEST_DOCX) throw tooLarge(name, LARGEST_DOCX);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
