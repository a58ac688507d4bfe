import { open } from 'node:fs/promises';

/** The container of .doc, .xls and .ppt, and of an office file locked by a password. */
export const COMPOUND_TYPE = 'application/x-cfb';

/** Far into a file its table of contents may lie anywhere; what is not found is told in general words. In bytes. */
const LOOKED_AT = 16 << 20;

/** Names in the table of contents, and what holds them. */
const HOLDERS: [stream: string, reason: string][] = [
  ['EncryptedPackage', '此文件设有打开密码，不能在此预览，可打开副本并输入密码查看。'],
  ['WordDocument', '旧格式的 Word 文档（.doc）不能在此预览，可打开副本查看。'],
  ['Workbook', '旧格式的 Excel 表格（.xls）不能在此预览，可打开副本查看。'],
  ['PowerPoint Document', '演示文稿不能在此预览，可打开副本查看。'],
];

/** Why a file in the old container of office programs is not shown. */
export async function compoundReason(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const holder = HOLDERS.find(([stream]) => bytes.includes(Buffer.from(stream, 'utf16le')));
    return holder?.[1] ?? '旧格式的文档不能在此预览，可打开副本查看。';
  } finally {
    await file.close();
  }
}
