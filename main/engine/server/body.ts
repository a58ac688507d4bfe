import type { IncomingMessage } from 'node:http';
import { JuanzongError } from '../error.ts';

/** The largest request that is no upload, in bytes. */
const LARGEST_BODY = 32 << 20;

/** Reads a request to its end. @throws JuanzongError `body-too-large`; the connection's error where it broke off */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Whoever sends too much is to read why, so the connection stays.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new JuanzongError('body-too-large', '提交的内容过大，请分次提交。');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
