import { open } from 'node:fs/promises';
import type { Preview } from '../../../shared/preview.ts';
import { calm } from './calm.ts';
import { LONGEST_TEXT } from './limits.ts';

const ENCODINGS = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16' },
  { mark: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16' },
  { mark: [], label: 'utf-8', name: 'UTF-8' },
  { mark: [], label: 'gb18030', name: 'GB18030' },
] as const;

/** The beginning of a text file: by its byte order mark, else UTF-8 if every byte agrees, else GB18030. */
export async function readText(path: string): Promise<Preview> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(LONGEST_TEXT), 0, LONGEST_TEXT, 0);
    const truncated = (await file.stat()).size > bytesRead;
    return decoded(buffer.subarray(0, bytesRead), truncated);
  } finally {
    await file.close();
  }
}

function decoded(bytes: Buffer, truncated: boolean): Preview {
  for (const { mark, label, name } of ENCODINGS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    try {
      // A character that the end of what is shown cuts in two is no error.
      const text = calm(new TextDecoder(label, { fatal: true }).decode(bytes, { stream: truncated }));
      return { kind: 'text', text, encoding: name, truncated };
    } catch {
      // Then it is in another one.
    }
  }
  const text = calm(new TextDecoder('utf-8').decode(bytes));
  return { kind: 'text', text, encoding: 'UTF-8（有损坏的字节）', truncated };
}
