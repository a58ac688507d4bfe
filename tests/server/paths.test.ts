import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, type Served, serve } from './served-engine.ts';

const SECRET = 'THE FILE NEXT DOOR';

async function served(): Promise<{ server: Served; outside: string }> {
  const folder = tempFolder();
  const interfaceFolder = join(folder, 'renderer');
  mkdirSync(join(interfaceFolder, 'assets'), { recursive: true });
  writeFileSync(join(interfaceFolder, 'index.html'), 'page');
  writeFileSync(join(interfaceFolder, 'assets', 'app.js'), 'script');
  writeFileSync(join(interfaceFolder, 'assets', 'notes'), SECRET);
  const outside = join(folder, 'secret.txt');
  writeFileSync(outside, SECRET);
  mkdirSync(join(folder, 'private'));
  writeFileSync(join(folder, 'private', 'secret.js'), SECRET);
  symlinkSync(outside, join(interfaceFolder, 'link.txt'));
  symlinkSync(join(folder, 'private'), join(interfaceFolder, 'linked'));
  return { server: await serve({ library: emptyLibrary(), interfaceFolder }), outside };
}

test('no way of writing a path leads out of the interface', async () => {
  const { server, outside } = await served();
  const targets = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%00/../secret.txt',
    '/%00',
    '/secret.txt%00.js',
    `/${encodeURIComponent(outside)}`,
    `//${outside}`,
    `/%2f${outside.slice(1)}`,
    outside,
    `file://${outside}`,
    `http://127.0.0.1:${server.port}/../secret.txt`,
    '/link.txt',
    '/linked/secret.js',
    '/assets/notes',
    '/assets',
    '/assets/',
    '/C:/secret.txt',
    '/assets/app.js::$DATA',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '*',
  ];
  for (const target of targets) {
    const answer = await server.raw(
      `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${server.cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer, target).toMatch(/^HTTP\/1.1 40[034] /u);
    expect(answer, target).not.toContain(SECRET);
  }
  expect(await (await server.get('/assets/app.js')).text()).toBe('script');
});

test('files of the library have no address but that of their record', async () => {
  const { server } = await served();
  for (const path of [
    '/bytes',
    '/bytes/evidence',
    '/bytes/evidence/..%2f..%2fjuanzong.db',
    '/bytes/document/juanzong.db',
    '/bytes/source/unknown',
    '/bytes/other/1',
    '/juanzong.db',
  ]) {
    const { status } = await server.get(path);
    expect([400, 404], path).toContain(status);
  }
});

test('requests that make no sense are refused, and the program goes on', async () => {
  const { server } = await served();
  const head = `Host: 127.0.0.1:${server.port}\r\nCookie: ${server.cookie}\r\nConnection: close\r\n`;
  for (const request of [
    'nonsense\r\n\r\n',
    `GET / HTTP/9.9\r\n${head}\r\n`,
    `BREW / HTTP/1.1\r\n${head}\r\n`,
    `DELETE /trpc/workspace.close HTTP/1.1\r\n${head}\r\n`,
    `POST / HTTP/1.1\r\n${head}Content-Length: 0\r\n\r\n`,
    `GET /bytes/stage?name=a HTTP/1.1\r\n${head}\r\n`,
    `GET /trpc/no.such.procedure HTTP/1.1\r\n${head}\r\n`,
    `GET /trpc/%E0%A4%A HTTP/1.1\r\n${head}\r\n`,
    `GET /trpc/caseFile.get?input={broken HTTP/1.1\r\n${head}\r\n`,
    `GET /trpc/workspace.close HTTP/1.1\r\n${head}\r\n`,
    `POST /trpc/workspace.open HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 5\r\n\r\n{"a":`,
  ]) {
    expect(await server.raw(request), request).toMatch(/^HTTP\/1.1 [45]\d\d /u);
  }
  expect((await server.get('/')).status).toBe(200);
});

test('a request without end in sight is refused before it fills the memory', async () => {
  const { server } = await served();
  const answer = await server.get('/trpc/workspace.open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: 'x'.repeat(40 << 20) }),
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({
    failure: 'body-too-large',
    message: expect.stringContaining('过大'),
  });
});
