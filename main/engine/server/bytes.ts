import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Library } from '../library/index.ts';
import { contentDisposition } from './disposition.ts';
import { INERT_POLICY } from './headers.ts';
import { parseRange } from './range.ts';
import { replyText } from './reply.ts';
import { findStoredFile } from './stored-file.ts';

/** As what a page may show evidence in place; everything else is only ever saved. None of them can run a script. */
const SHOWN_AS: Record<string, string> = {
  'application/pdf': 'application/pdf',
  'application/x-empty': 'text/plain; charset=utf-8',
  'image/avif': 'image/avif',
  'image/bmp': 'image/bmp',
  'image/gif': 'image/gif',
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'text/plain': 'text/plain; charset=utf-8',
};

/** What an `<img>` shows, where it can run nothing; opened by itself it is a page, and so it is only ever saved. */
const PICTURE_ONLY: Record<string, string> = { 'image/svg+xml': 'image/svg+xml' };

/** Sends a file of the library, whole or in part, as data and never as a page. */
export async function serveBytes(
  library: Library,
  [kind = '', id = '']: readonly string[],
  search: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = findStoredFile(library, kind, id);
  if (!file) return replyText(response, 404, '卷宗库中没有这个文件。');
  const size = sizeOf(file.path);
  if (size === null) {
    return replyText(response, 404, `“${file.name}”的文件不在卷宗库中，请核验卷宗库。`);
  }
  const shownAs = SHOWN_AS[file.mediaType];
  const isInline = shownAs !== undefined && !search.has('download');
  const etag = `"${file.sha256}"`;
  const { range: asked, 'if-range': condition } = request.headers;
  const range = condition === undefined || condition === etag ? parseRange(asked, size) : null;
  const headers = {
    'Accept-Ranges': 'bytes',
    'Content-Disposition': contentDisposition(isInline ? 'inline' : 'attachment', file.name),
    'Content-Security-Policy': INERT_POLICY,
    'Content-Type': shownAs ?? PICTURE_ONLY[file.mediaType] ?? 'application/octet-stream',
    ETag: etag,
  };
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}`, 'Content-Length': 0 }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Length': end - start + 1,
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(createReadStream(file.path, { start, end }), response);
}

function sizeOf(path: string): number | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}
