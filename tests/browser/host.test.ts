import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readArguments, UsageError } from '../../main/browser/arguments.ts';
import { createLibrary, openForWriting } from '../../main/engine/index.ts';
import { tempFolder } from '../support/temp.ts';

const MAIN = fileURLToPath(new URL('../../main/browser/main.ts', import.meta.url));

interface Started {
  child: ChildProcess;
  /** What it has written so far. */
  stdout: () => string;
  stderr: () => string;
}

function start(...words: string[]): Started {
  const child = spawn(process.execPath, [MAIN, '--no-open', '--user-data', tempFolder(), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const read = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => {
    read.stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    read.stderr += part;
  });
  return { child, stdout: () => read.stdout, stderr: () => read.stderr };
}

async function exitCode({ child }: Started): Promise<unknown> {
  const [code] = await once(child, 'close');
  return code;
}

async function address(started: Started): Promise<URL> {
  await vi.waitFor(() => expect(started.stdout()).toContain('\n'), { timeout: 20_000 });
  return new URL(started.stdout().trim());
}

test('the first line is the whole address, and it opens the program', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'index.html'), '<title>卷宗</title>');
  const started = start('--interface', folder);
  const { origin, hostname, href } = await address(started);
  expect(hostname).toBe('127.0.0.1');
  expect(started.stdout()).toBe(`${href}\n`);
  const cookie = (await fetch(href, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
  expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('卷宗');
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in order, and the library is free', async (signal) => {
  const library = join(tempFolder(), '卷宗库');
  createLibrary(library);
  const started = start('--library', library);
  const { href, origin } = await address(started);
  expect(() => openForWriting(library)).toThrow('另一个程序');
  // What was at work for an upload must not keep the program from ending.
  const cookie = (await fetch(href, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
  const sent = { method: 'POST', headers: { cookie }, body: '材料' };
  expect((await fetch(`${origin}/bytes/stage?name=a.txt`, sent)).status).toBe(200);
  started.child.kill(signal);
  expect(await exitCode(started)).toBe(0);
  openForWriting(library).close();
  // SQLite takes its log along when the last one closes in order.
  expect(existsSync(join(library, 'juanzong.db-wal'))).toBe(false);
  expect(started.stderr()).toBe('');
});

test.each([
  [['--port', '70000'], '端口“70000”有误'],
  [['--port', 'abc'], '端口“abc”有误'],
  [['--port', '-1'], '“--port”'],
  [['--librar', 'x'], '“--librar”'],
  [['--library'], '“--library”'],
  [['--library', ' '], '--library'],
  [['--no-open=no'], '“--no-open”'],
  [['卷宗库'], '“卷宗库”'],
])('wrong words %j are named', (words, named) => {
  expect(() => readArguments(words)).toThrow(UsageError);
  expect(() => readArguments(words)).toThrow(named);
});

test('wrong words end it with one Chinese sentence and exit code 2', async () => {
  const started = start('--port', '70000');
  expect(await exitCode(started)).toBe(2);
  expect(started.stdout()).toBe('');
  expect(started.stderr()).toMatch(/^端口“70000”有误.*\n$/u);
});

test('a library that is not there, or a port that is taken, is one Chinese sentence and exit code 1', async () => {
  const missing = start('--library', join(tempFolder(), '没有'));
  expect(await exitCode(missing)).toBe(1);
  expect(missing.stderr()).toMatch(/没有”不存在.*\n$/u);

  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const { port } = other.address() as AddressInfo;
  const taken = start('--port', String(port));
  expect(await exitCode(taken)).toBe(1);
  expect(taken.stderr()).toBe(`端口 ${port} 已被其他程序占用，请换一个端口，或不写 --port。\n`);
});

test('a missing interface is said in the browser, not a crash', async () => {
  const started = start('--interface', tempFolder());
  const { href, origin } = await address(started);
  const cookie = (await fetch(href, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
  const answer = await fetch(origin, { headers: { cookie } });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('界面');
  expect(started.stderr()).toBe('');
});
