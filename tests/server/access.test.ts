import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, type Served, serve } from './served-engine.ts';

const PATHS = [
  '/',
  '/index.html',
  '/assets/app.js',
  '/trpc/workspace.state',
  '/bytes/evidence/1',
  '/bytes/stage?name=a',
];

async function served(): Promise<Served> {
  const interfaceFolder = tempFolder();
  mkdirSync(join(interfaceFolder, 'assets'));
  writeFileSync(join(interfaceFolder, 'index.html'), '<meta name="nonce" content="__NONCE__">');
  writeFileSync(join(interfaceFolder, 'assets', 'app.js'), 'export {};');
  return serve({ library: emptyLibrary(), interfaceFolder });
}

function request(server: Served, path: string, headers: string[]): Promise<string> {
  return server.raw([`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));
}

test('nothing is answered without the secret, neither the page nor its files', async () => {
  const server = await served();
  for (const path of PATHS) {
    for (const headers of [{}, { cookie: `juanzong-${server.port}=` }, { cookie: `${server.cookie}x` }]) {
      const method = path.startsWith('/bytes/stage') ? 'POST' : 'GET';
      const answer = await fetch(server.origin + path, { method, headers });
      expect(answer.status, path).toBe(403);
      expect(await answer.text()).toContain('访问凭据');
    }
  }
  expect((await server.get('/assets/app.js')).status).toBe(200);
});

test('a name other than its own is refused, secret or not', async () => {
  const server = await served();
  const own = `Host: 127.0.0.1:${server.port}`;
  const cookie = `Cookie: ${server.cookie}`;
  expect(await request(server, '/', [own, cookie])).toMatch(/^HTTP\/1.1 200/u);
  for (const hosts of [
    [`Host: localhost:${server.port}`],
    [`Host: evil.example:${server.port}`],
    ['Host: 127.0.0.1'],
    [`Host: 127.0.0.1:${server.port}.evil.example`],
    [own, 'Host: evil.example'],
  ]) {
    expect(await request(server, '/', [...hosts, cookie]), hosts.join()).toMatch(/^HTTP\/1.1 40[03]/u);
  }
});

test('what a page of somebody else sends is refused, secret or not', async () => {
  const server = await served();
  const foreign: HeadersInit[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://127.0.0.1:${server.port + 1}` },
    { origin: `https://127.0.0.1:${server.port}` },
    { 'sec-fetch-site': 'cross-site' },
    // Another port of this machine is another program's page, and gets the same cookies.
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    const read = await server.get('/trpc/workspace.state', { headers });
    expect(read.status, JSON.stringify(headers)).toBe(403);
    const write = await server.get('/trpc/workspace.close', { method: 'POST', headers });
    expect(write.status, JSON.stringify(headers)).toBe(403);
  }
  const own = await server.get('/trpc/workspace.state', {
    headers: { origin: server.origin, 'sec-fetch-site': 'same-origin' },
  });
  expect(await own.json()).toMatchObject({ result: { data: { library: { name: '卷宗库' } } } });
});

test('the printed address opens the program any number of times, and vanishes from the address bar', async () => {
  const server = await served();
  for (let visit = 1; visit <= 2; visit += 1) {
    const answer = await fetch(`${server.origin}/?token=${server.token}`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`juanzong-${server.port}=`);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain(server.token);
  }
});

test('a token that was handed over on a command line works once', async () => {
  const server = await served();
  const address = `${server.origin}/?token=${server.singleUseToken()}`;
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
  expect((await fetch(`${server.origin}/?token=`, { redirect: 'manual' })).status).toBe(403);
});

test('every load of the page has a nonce of its own, and allows no other script or style', async () => {
  const server = await served();
  const nonces = new Set<string>();
  for (let load = 1; load <= 2; load += 1) {
    const answer = await server.get('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/u.exec(policy) ?? [];
    expect(await answer.text()).toBe(`<meta name="nonce" content="${nonce}">`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});
