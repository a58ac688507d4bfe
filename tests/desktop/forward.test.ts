import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { forward, type Upstream } from '../../main/desktop/forward.ts';
import { tempFolder } from '../support/temp.ts';

const PAGE = 'juanzong://app/';
const SECRET = 'a-secret-of-the-launch';
const MEBIBYTE = 1 << 20;

/** A server on a pipe of its own, until the test ends. */
async function serve(listener: RequestListener, socketPath = join(tempFolder(), 'pipe')): Promise<Upstream> {
  const server = createServer(listener);
  server.listen(socketPath);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { socketPath, secret: SECRET };
}

function ask(upstream: Upstream, path: string, init: RequestInit = {}): Promise<Response> {
  return forward(new Request(new URL(path, PAGE), init), upstream);
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

it('passes on method, address, the page’s own headers and the body, and adds the secret', async () => {
  const upstream = await serve(async (request, response) => {
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: await text(request) }));
  });
  const answer = await ask(upstream, '/trpc/issue.get?input=%7B%7D#place', {
    method: 'POST',
    body: '{"内容":"整改"}',
    headers: {
      'content-type': 'application/json',
      'x-juanzong-window': 'w1',
      'x-juanzong-secret': 'a guess',
      host: 'elsewhere',
    },
  });
  const seen = await answer.json();
  expect(seen).toMatchObject({
    method: 'POST',
    url: '/trpc/issue.get?input=%7B%7D',
    body: '{"内容":"整改"}',
  });
  expect(seen.headers).toMatchObject({
    'content-type': 'application/json',
    'x-juanzong-window': 'w1',
    'x-juanzong-secret': SECRET,
    host: 'app',
  });
});

it('passes on status, headers and the exact bytes of an answer', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const upstream = await serve((request, response) => {
    response.writeHead(request.headers.range === 'bytes=0-255' ? 206 : 200, {
      'content-type': 'application/pdf',
      'content-range': 'bytes 0-255/1000',
      'content-disposition': "attachment; filename*=UTF-8''%E7%BA%AA%E8%A6%81.pdf",
      'x-twice': ['one', 'two'],
    });
    response.end(bytes);
  });
  const answer = await ask(upstream, '/bytes/evidence/1', { headers: { range: 'bytes=0-255' } });
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-range')).toBe('bytes 0-255/1000');
  expect(answer.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''%E7%BA%AA%E8%A6%81.pdf",
  );
  expect(answer.headers.get('x-twice')).toBe('one, two');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
});

it.each([
  [204, 'GET'],
  [304, 'GET'],
  [200, 'HEAD'],
])('an answer of %i to %s has no body', async (status, method) => {
  const upstream = await serve((_request, response) => {
    response.writeHead(status, { etag: '"1"' }).end();
  });
  const answer = await ask(upstream, '/', { method });
  expect([answer.status, answer.headers.get('etag'), answer.body]).toEqual([status, '"1"', null]);
});

it('a failure that the engine answers with comes through as an answer', async () => {
  const upstream = await serve((_request, response) => {
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":1}');
  });
  const answer = await ask(upstream, '/trpc/issue.update', { method: 'POST', body: '{}' });
  expect([answer.status, await answer.json()]).toEqual([500, { error: 1 }]);
});

/** Chunks of one buffer that is filled again and again, as Electron gives the body of a request. */
function reusedBuffer(chunks: number, size: number): ReadableStream<Uint8Array> {
  const buffer = new Uint8Array(size);
  let count = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (count === chunks) return controller.close();
        buffer.fill(count % 251);
        count += 1;
        controller.enqueue(buffer);
      },
    },
    { highWaterMark: 0 },
  );
}

function hashOfFilled(chunks: number, size: number): string {
  const hash = createHash('sha256');
  for (let count = 0; count < chunks; count += 1) hash.update(Buffer.alloc(size, count % 251));
  return hash.digest('hex');
}

/** @param body streams to the engine while it is read there */
function upload(body: ReadableStream<Uint8Array>): RequestInit & { duplex: 'half' } {
  return { method: 'POST', body, duplex: 'half' };
}

it('uploads 200 MiB whole, byte for byte, without holding them in memory', async () => {
  const upstream = await serve(async (request, response) => {
    const hash = createHash('sha256');
    for await (const chunk of request) hash.update(chunk);
    response.end(hash.digest('hex'));
  });
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);
  const answer = await ask(upstream, '/bytes/stage?name=a', upload(reusedBuffer(200, MEBIBYTE)));
  expect(await answer.text()).toBe(hashOfFilled(200, MEBIBYTE));
  clearInterval(watch);
  expect(most).toBeLessThan(100 * MEBIBYTE);
});

it('asks for no more of a big answer than the page takes', async () => {
  let sent = 0;
  const upstream = await serve(async (_request, response) => {
    while (sent < 200 && !response.destroyed) {
      sent += 1;
      if (!response.write(Buffer.alloc(MEBIBYTE, sent))) await once(response, 'drain').catch(() => undefined);
    }
    response.end();
  });
  const answer = await ask(upstream, '/bytes/evidence/1');
  const reader = answer.body?.getReader();
  await reader?.read();
  for (let turn = 0; turn < 200; turn += 1) await setImmediate();
  expect(sent).toBeLessThan(20);
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
  }
  expect(size).toBeGreaterThan(199 * MEBIBYTE);
  expect(sent).toBe(200);
});

/** Becomes true for the server's side of a connection when the other end lets go. */
function closed(response: ServerResponse): Promise<unknown> {
  return once(response, 'close');
}

it('tells the engine when the page stops reading', async () => {
  const { promise: left, resolve } = Promise.withResolvers<unknown>();
  const upstream = await serve((_request, response) => {
    resolve(closed(response));
    response.write('first');
  });
  const answer = await ask(upstream, '/trpc/workspace.events');
  await answer.body?.cancel();
  await left;
});

it('tells the engine when the page takes a request back before there is an answer', async () => {
  const arrived = Promise.withResolvers<ServerResponse>();
  const upstream = await serve((_request, response) => arrived.resolve(response));
  const controller = new AbortController();
  const answer = ask(upstream, '/trpc/verify.library', { signal: controller.signal });
  const left = closed(await arrived.promise);
  controller.abort();
  await expect(answer).rejects.toThrow();
  await left;
});

it('tells the page when the engine dies in the middle of an answer', async () => {
  const upstream = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => response.destroy());
  });
  const answer = await ask(upstream, '/bytes/evidence/1');
  await expect(answer.text()).rejects.toThrow();
});

it('stops reading an upload that the engine breaks off, and rejects', async () => {
  const cancelled = Promise.withResolvers<void>();
  const upstream = await serve((request) => {
    request.once('data', () => request.destroy());
  });
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(MEBIBYTE)),
    cancel: () => cancelled.resolve(),
  });
  await expect(ask(upstream, '/bytes/stage?name=a', upload(body))).rejects.toThrow();
  await cancelled.promise;
});

it('breaks off at the engine an upload that fails on the way', async () => {
  const arrived = Promise.withResolvers<void>();
  const isWhole = Promise.withResolvers<boolean>();
  const upstream = await serve((request) => {
    request.once('data', () => arrived.resolve());
    request.on('error', () => undefined);
    request.once('close', () => isWhole.resolve(request.complete));
  });
  let count = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      count += 1;
      if (count < 3) return controller.enqueue(new Uint8Array(1000));
      await arrived.promise;
      controller.error(new Error('disk taken out'));
    },
  });
  await expect(ask(upstream, '/bytes/stage?name=a', upload(body))).rejects.toThrow('disk taken out');
  expect(await isWhole.promise).toBe(false);
});

it('shows events as they come', async () => {
  const { promise: stream, resolve } = Promise.withResolvers<ServerResponse>();
  const upstream = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    resolve(response);
  });
  const answer = await ask(upstream, '/trpc/workspace.events');
  const reader = answer.body?.getReader();
  const events = await stream;
  for (const event of ['data: 1\n\n', 'data: 2\n\n']) {
    events.write(event);
    const part = await reader?.read();
    expect(Buffer.from(part?.value ?? []).toString()).toBe(event);
  }
  await reader?.cancel();
});

it('rejects while no engine is there, and answers again as soon as one is', async () => {
  const socketPath = join(tempFolder(), 'pipe');
  await expect(ask({ socketPath, secret: SECRET }, '/trpc/workspace.events')).rejects.toThrow('ENOENT');
  const upstream = await serve((_request, response) => response.end('back'), socketPath);
  expect(await (await ask(upstream, '/')).text()).toBe('back');
});
