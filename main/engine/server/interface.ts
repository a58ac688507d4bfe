import { randomBytes } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative } from 'node:path';
import { pagePolicy } from './headers.ts';
import { replyText } from './reply.ts';

const TYPES: Record<string, string> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.icc': 'application/octet-stream',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pfb': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** What the built page has in place of the nonce of each load. */
const NONCE = /__NONCE__/gu;

/**
 * Serves the built interface, and nothing outside of its folder.
 * @param segments the path, decoded; none means the page itself
 */
export async function serveInterface(
  folder: string,
  segments: readonly string[],
  response: ServerResponse,
): Promise<void> {
  const path = join(folder, ...(segments.length === 0 ? ['index.html'] : segments));
  const type = TYPES[extname(path).toLowerCase()];
  const isPage = segments.length === 0;
  if (type === undefined || !isOwnFile(folder, path)) {
    replyText(response, isPage ? 503 : 404, isPage ? '界面尚未生成，请重新安装程序。' : '没有这个页面。');
    return;
  }
  const nonce = randomBytes(18).toString('base64');
  // Whole, as its files are small, and the desktop's archive can't be streamed from.
  const bytes = await readFile(path);
  const body = isPage ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE, nonce)) : bytes;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Content-Security-Policy': pagePolicy(nonce),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Whether there is a plain file, and no link on the way to it. */
function isOwnFile(folder: string, path: string): boolean {
  try {
    const root = realpathSync(folder);
    return realpathSync(path) === join(root, relative(folder, path)) && statSync(path).isFile();
  } catch {
    return false;
  }
}
