import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forward, type Upstream } from '../../main/desktop/forward.ts';
import { pipeAccess, serveEngine } from '../../main/engine/index.ts';
import { listFiles } from '../../main/engine/library/index.ts';
import { makeLibrary } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

const SECRET = 'the-secret-of-this-launch';
const MEBIBYTE = 1 << 20;

/** The real engine on a pipe with a library open, until the test ends. */
async function serve(
  library: string,
  socketPath: string,
): Promise<{ upstream: Upstream; close(): Promise<void> }> {
  const server = await serveEngine({
    listen: { path: socketPath },
    access: pipeAccess(SECRET),
    interfaceFolder: join(library, 'no interface'),
    userData: tempFolder(),
    host: 'desktop',
    sample: join(library, 'no sample'),
    library,
  });
  onTestFinished(() => server.close());
  return { upstream: { socketPath, secret: SECRET }, close: () => server.close() };
}

async function serveNew(): Promise<{ upstream: Upstream; library: string; close(): Promise<void> }> {
  const folder = tempFolder();
  const library = makeLibrary(folder);
  return { library, ...(await serve(library, join(folder, 'pipe'))) };
}

function ask(
  upstream: Upstream,
  path: string,
  init: RequestInit & { duplex?: 'half' } = {},
): Promise<Response> {
  return forward(new Request(`juanzong://app${path}`, init), upstream);
}

/** As the page of the shell asks: with its own origin. */
function call(upstream: Upstream, procedure: string, input: object = {}): Promise<Response> {
  return ask(upstream, `/trpc/${procedure}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json', origin: 'juanzong://app', 'x-juanzong-window': 'w1' },
  });
}

/** What comes of the engine's news until they mention `word`. */
async function newsUntil(answer: Response, word: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(word)) break;
  }
  return text;
}

const NEWS = '/trpc/workspace.events?input=%7B%7D';

it('answers the shell, and nobody who guesses its secret or comes from another page', async () => {
  const { upstream } = await serveNew();
  const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
  expect(await status(ask(upstream, '/trpc/caseFile.list'))).toBe(200);
  expect(await status(ask({ ...upstream, secret: 'a guess' }, '/trpc/caseFile.list'))).toBe(403);
  expect(await status(ask(upstream, '/trpc/caseFile.list', { headers: { origin: 'http://other' } }))).toBe(
    403,
  );
});

it('shows news live, and again after the engine has been away', async () => {
  const folder = tempFolder();
  const library = makeLibrary(folder);
  const socketPath = join(folder, 'pipe');
  const first = await serve(library, socketPath);
  const news = await ask(first.upstream, NEWS);
  expect(news.headers.get('content-type')).toContain('text/event-stream');
  const heard = newsUntil(news, '"workspace"');
  expect((await call(first.upstream, 'workspace.setActor', { name: '周启明' })).status).toBe(200);
  expect(await heard).toContain('"workspace"');

  await first.close();
  await expect(ask(first.upstream, NEWS)).rejects.toThrow();
  const second = await serve(library, socketPath);
  const heardAgain = newsUntil(await ask(second.upstream, NEWS), '"workspace"');
  await call(second.upstream, 'workspace.setActor', { name: '何静' });
  expect(await heardAgain).toContain('"workspace"');
});

/** So many MiB of noise. */
function noise(mebibytes: number): ReadableStream<Uint8Array> {
  const block = randomFillSync(Buffer.alloc(MEBIBYTE));
  let left = mebibytes;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(block);
    },
  });
}

it('stages an upload of 200 MiB without holding it in memory', async () => {
  const { upstream } = await serveNew();
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);
  const answer = await ask(upstream, `/bytes/stage?name=${encodeURIComponent('录像/巡山.bin')}`, {
    method: 'POST',
    body: noise(200),
    duplex: 'half',
    headers: { origin: 'juanzong://app' },
  });
  clearInterval(watch);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ name: '录像/巡山.bin', size: 200 * MEBIBYTE }),
  ]);
  expect(most).toBeLessThan(100 * MEBIBYTE);
});

it('leaves nothing of an upload that is taken back', async () => {
  const { upstream, library } = await serveNew();
  const controller = new AbortController();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      sent += 1;
      stream.enqueue(new Uint8Array(MEBIBYTE));
      if (sent === 20) controller.abort();
    },
  });
  const answer = ask(upstream, '/bytes/stage?name=a.bin', {
    method: 'POST',
    body,
    duplex: 'half',
    signal: controller.signal,
  });
  await expect(answer).rejects.toThrow();
  await expect.poll(() => listFiles(join(library, 'evidence'))).toEqual([]);
});
