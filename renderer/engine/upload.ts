/// <reference path="../window.d.ts" />

import type { StagedEvidence } from '../../shared/evidence.ts';
import { windowId } from './client.ts';

export interface UploadOptions {
  signal?: AbortSignal;
  /** Told how many bytes have gone. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Hands a file's bytes to the library, where they wait until somebody says what they prove.
 * `name` is the file's name or, below a dropped folder, its path from that folder on, with `/`.
 */
export async function upload(
  file: Blob,
  name: string,
  { signal, onProgress }: UploadOptions = {},
): Promise<StagedEvidence> {
  const body = await bodyOf(file);
  // A request that is aborted before it is sent tells nobody.
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal?.addEventListener('abort', abort);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 200) resolve(answer as StagedEvidence);
      else reject(new Error(refusal(answer, name)));
    };
    request.onerror = () => reject(new Error(`“${name}”未能送达，与程序的连接已断开，请稍后再试。`));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onloadend = () => signal?.removeEventListener('abort', abort);
    request.open('POST', `/bytes/stage?name=${encodeURIComponent(name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-juanzong-window', windowId);
    request.send(body);
  });
}

/** The desktop window's way to the engine loses the bodies of Blobs in some versions of Electron. */
async function bodyOf(file: Blob): Promise<Blob | ArrayBuffer> {
  return window.juanzong ? file.arrayBuffer() : file;
}

function refusal(answer: unknown, name: string): string {
  if (typeof answer === 'object' && answer !== null && 'message' in answer) return String(answer.message);
  return `“${name}”未能存入，请重试。`;
}
