import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fileFolder } from './support/host.ts';
import { emptyLibrary } from './support/library.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'main', 'start', 'main.ts');
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/u;
/** A first start builds the program. */
const PATIENCE = 150_000;

interface Started {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
}

function start(program: string, words: string[], env: NodeJS.ProcessEnv = process.env): Started {
  const child = spawn(program, words, {
    cwd: ROOT,
    env: { ...env, XDG_CONFIG_HOME: fileFolder() },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    // npm, its shell and the program are one group.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  });
  const read = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    read.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    read.stderr += text;
  });
  return { child, stdout: () => read.stdout, stderr: () => read.stderr };
}

async function firstLine({ stdout }: Started): Promise<string> {
  await vi.waitFor(() => expect(stdout()).toContain('\n'), { timeout: PATIENCE, interval: 100 });
  return stdout().split('\n')[0] ?? '';
}

/** A desktop without a browser to open and without what Electron draws on. */
function desktop(electron: string): NodeJS.ProcessEnv {
  return { ...process.env, DISPLAY: ':909', PATH: '/nowhere', ELECTRON_OVERRIDE_DIST_PATH: electron };
}

describe.skipIf(process.platform === 'win32')('npm start', { timeout: PATIENCE + 30_000 }, () => {
  test('prints the address first, whatever npm says and whatever is built before', async () => {
    const words = ['--browser', '--no-open', '--port', '0', '--library', emptyLibrary()];
    const started = start('npm', ['start', '--', ...words]);
    const address = await firstLine(started);
    expect(address).toMatch(ADDRESS);
    const cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
    const page = await fetch(new URL('/', address), { headers: { cookie } });
    expect(await page.text()).toContain('<div id="root">');
  });

  test('without a screen, says so and prints the address', async () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
    const started = start(process.execPath, [MAIN], env);
    expect(await firstLine(started)).toMatch(ADDRESS);
    expect(started.stderr()).toContain('没有图形界面');
  });

  test('without Electron, says in one line how to install it, and shows the program in the browser', async () => {
    const started = start(process.execPath, [MAIN], desktop(fileFolder()));
    expect(await firstLine(started)).toMatch(ADDRESS);
    const advice = started
      .stderr()
      .split('\n')
      .filter((line) => line.includes('Electron'));
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatch(/ELECTRON_MIRROR.*\.zip.*ELECTRON_OVERRIDE_DIST_PATH/u);
  });

  test('with an Electron that does not run here, falls back to the browser', async () => {
    const electron = join(fileFolder(), 'electron');
    writeFileSync(electron, '#!/bin/sh\nexit 127\n');
    chmodSync(electron, 0o755);
    const started = start(process.execPath, [MAIN], desktop(join(electron, '..')));
    expect(await firstLine(started)).toMatch(ADDRESS);
    expect(started.stderr()).toContain('不能运行');
  });

  test('with an Electron that runs, shows nothing else, and ends as it ends', async () => {
    const electron = join(fileFolder(), 'electron');
    writeFileSync(electron, '#!/bin/sh\n[ -f "$1/package.json" ] && exit 0\nexit 1\n');
    chmodSync(electron, 0o755);
    const started = start(process.execPath, [MAIN], desktop(join(electron, '..')));
    const [code] = await once(started.child, 'close');
    expect(code).toBe(0);
    expect(started.stdout()).toBe('');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while Electron shows it ends it, and opens no browser',
    async (signal) => {
      const electron = join(fileFolder(), 'electron');
      writeFileSync(electron, '#!/bin/sh\necho shown\nexec /bin/sleep 100\n');
      chmodSync(electron, 0o755);
      const started = start(process.execPath, [MAIN], desktop(join(electron, '..')));
      expect(await firstLine(started)).toBe('shown');
      started.child.kill(signal);
      const [code] = await once(started.child, 'close');
      expect(code).toBe(0);
      expect(started.stdout()).toBe('shown\n');
      expect(started.stderr()).not.toContain('不能运行');
    },
  );

  test('options of the browser without --browser are refused in Chinese', async () => {
    const started = start(process.execPath, [MAIN, '--library', 'x']);
    const [code] = await once(started.child, 'close');
    expect(code).toBe(2);
    expect(started.stderr()).toContain('--browser');
  });
});
