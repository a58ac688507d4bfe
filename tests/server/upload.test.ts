import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { expect, test, vi } from 'vitest';
import { createLibrary, openForWriting } from '../../main/engine/index.ts';
import { CAN_MOUNT, smallDisk } from '../support/disk.ts';
import { emptyLibrary, type Served, serve } from './served-engine.ts';

/** Sends a body piece by piece, as a browser sends a large file. */
function upload(
  server: Served,
  name: string,
  pieces: Iterable<Uint8Array>,
): Promise<{ status: number; json: unknown }> {
  const body = ReadableStream.from(pieces);
  const path = `/bytes/stage?name=${encodeURIComponent(name)}`;
  return server
    .get(path, { method: 'POST', body, duplex: 'half' } as RequestInit)
    .then(async (answer) => ({ status: answer.status, json: await answer.json() }));
}

function incoming(library: string): string[] {
  try {
    return readdirSync(join(library, 'evidence', 'incoming'));
  } catch {
    return [];
  }
}

test('a large file comes in piece by piece, with the hash of its bytes', async () => {
  const library = emptyLibrary();
  const server = await serve({ library });
  const piece = randomBytes(1 << 20);
  const hash = createHash('sha256');
  function* pieces(): Generator<Uint8Array> {
    for (let index = 0; index < 96; index += 1) {
      hash.update(piece);
      yield piece;
    }
  }
  const { status, json } = await upload(server, '录像/现场 1.mp4', pieces());
  expect(status).toBe(200);
  expect(json).toMatchObject({
    name: '录像/现场 1.mp4',
    size: 96 << 20,
    sha256: hash.digest('hex'),
    alreadyIn: [],
  });
});

test('an upload that breaks off leaves nothing behind', async () => {
  const library = emptyLibrary();
  const server = await serve({ library });
  const socket = connect(server.port, '127.0.0.1');
  const head = `POST /bytes/stage?name=a.bin HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${server.cookie}\r\n`;
  socket.write(`${head}Content-Length: 1000000\r\n\r\n`);
  socket.write(Buffer.alloc(300_000));
  await vi.waitFor(() => expect(incoming(library)).toHaveLength(1), { timeout: 10_000 });
  socket.destroy();
  await vi.waitFor(() => expect(incoming(library)).toEqual([]), { timeout: 10_000 });
  // The library is not held by an upload that nobody sends any more.
  await server.window('w').workspace.close.mutate();
  expect(server.defects).toEqual([]);
});

test('while an upload runs the library is not taken away from it', async () => {
  const library = emptyLibrary();
  const server = await serve({ library });
  const sending = request(`${server.origin}/bytes/stage?name=slow.bin`, {
    method: 'POST',
    headers: { cookie: server.cookie },
  });
  const answered = new Promise<number | undefined>((resolve) => {
    sending.on('response', (answer) => resolve(answer.resume().statusCode));
  });
  sending.write('the first half, ');
  await vi.waitFor(() => expect(incoming(library)).toHaveLength(1), { timeout: 10_000 });
  const { workspace } = server.window('w');
  await expect(workspace.close.mutate()).rejects.toThrow('任务正在进行');
  await expect(workspace.create.mutate({ path: `${library}2` })).rejects.toThrow('任务正在进行');
  sending.end('the second');
  expect(await answered).toBe(200);
  expect((await workspace.close.mutate()).library).toBeNull();
});

test('the end of the program ends an upload that goes on, and leaves nothing of it', async () => {
  const library = emptyLibrary();
  const server = await serve({ library });
  const sending = request(`${server.origin}/bytes/stage?name=slow.bin`, {
    method: 'POST',
    headers: { cookie: server.cookie },
  });
  const brokenOff = new Promise((resolve) => sending.on('error', resolve));
  sending.write('the first half, ');
  await vi.waitFor(() => expect(incoming(library)).toHaveLength(1), { timeout: 10_000 });
  await server.close();
  await brokenOff;
  expect(incoming(library)).toEqual([]);
  openForWriting(library).close();
  expect(server.defects).toEqual([]);
});

test('a file without a name, or without a library, is refused in Chinese', async () => {
  const server = await serve({ library: emptyLibrary() });
  expect(await upload(server, '', [Buffer.from('x')])).toMatchObject({
    status: 400,
    json: { failure: 'bad-input', message: expect.stringContaining('名') },
  });
  await server.window('w').workspace.close.mutate();
  expect(await upload(server, 'a.txt', [Buffer.from('x')])).toMatchObject({
    status: 409,
    json: { failure: 'no-library-open' },
  });
});

test.skipIf(!CAN_MOUNT)('a full disk is told to the page, not just a broken connection', async () => {
  const library = join(smallDisk(6), '卷宗库');
  createLibrary(library);
  const server = await serve({ library });
  const pieces = Array.from({ length: 16 }, () => randomBytes(1 << 20));
  expect(await upload(server, '大文件.bin', pieces)).toMatchObject({
    json: { failure: 'disk-full', message: expect.stringMatching(/大文件\.bin.*已满/u) },
  });
  expect(incoming(library)).toEqual([]);
  await server.close();
});
