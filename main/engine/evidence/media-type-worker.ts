import { open } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { HEAD_SIZE, mediaTypeOf, UNKNOWN_TYPE } from './media-type.ts';

/** Answers every path it is sent with the media type of that file. */
parentPort?.on('message', async (path: string) => {
  parentPort?.postMessage(await mediaTypeOf(await readHead(path)).catch(() => UNKNOWN_TYPE));
});

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(HEAD_SIZE);
    const { bytesRead } = await file.read(head, 0, HEAD_SIZE, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
