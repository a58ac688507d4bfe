import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from './build.ts';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** How long a download may stand still before it counts as failed, in milliseconds. */
const PATIENCE = 30_000;
/** A window that is gone so soon never was one, in milliseconds. */
const START_TIME = 10_000;

/**
 * The Electron of this machine: the one that `ELECTRON_OVERRIDE_DIST_PATH` names, the one beside its package, or else
 * fetched by the package, once.
 * @returns `null` where there is none to be had; then the user has been told what to do
 */
export async function electronProgram(say: (line: string) => void): Promise<string | null> {
  const program = electronPath();
  if (existsSync(program)) return program;
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined) {
    say('正在下载 Electron 运行环境，只需一次…');
    if ((await download()) && existsSync(program)) return program;
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  say(
    `没有 Electron 运行环境，改在浏览器中打开。要装上它：把环境变量 ELECTRON_MIRROR 设为可用的镜像地址后重新运行 npm start；` +
      `或拷入 ${zip} 并解压，把 ELECTRON_OVERRIDE_DIST_PATH 设为解压出的文件夹。`,
  );
  return null;
}

/** Where the runtime lies if it is there. */
export function electronPath(): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  return join(folder, names[process.platform] ?? 'electron');
}

/** Lets the package fetch its runtime, and gives up once nothing more arrives. */
async function download(): Promise<boolean> {
  const draft = await mkdtemp(join(tmpdir(), 'juanzong-electron-'));
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    env: { ...process.env, TMPDIR: draft, TEMP: draft, TMP: draft },
    stdio: 'ignore',
  });
  try {
    const ended = once(child, 'close').then(([code]) => code === 0);
    const watch = new AbortController();
    const stalled = standsStill([draft, join(PACKAGE, 'dist')], watch.signal).then(() => false);
    const isThere = await Promise.race([ended, stalled]);
    watch.abort();
    return isThere;
  } catch {
    return false;
  } finally {
    child.kill();
    await rm(draft, { recursive: true, force: true });
  }
}

/** Waits until nothing has been written below the folders for a while. */
async function standsStill(folders: readonly string[], signal: AbortSignal): Promise<void> {
  let size = -1;
  let since = Date.now();
  while (!signal.aborted && Date.now() - since < PATIENCE) {
    const now = (await Promise.all(folders.map(sizeOf))).reduce((sum, part) => sum + part, 0);
    if (now !== size) since = Date.now();
    size = now;
    await setTimeout(1_000, undefined, { signal }).catch(() => undefined);
  }
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name))
      .then((stats) => stats.size)
      .catch(() => 0),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Shows the program in its window until it is closed or told to end. @returns the exit code */
export async function runElectron(program: string): Promise<number | 'cannot-start'> {
  const started = Date.now();
  const child = spawn(program, [ROOT], { stdio: 'inherit' });
  let isToldToEnd = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      isToldToEnd = true;
      child.kill(signal);
    });
  }
  const code = await exitCode(child);
  // A window that ends so did start.
  if (isToldToEnd) return 0;
  return code !== 0 && Date.now() - started < START_TIME ? 'cannot-start' : code;
}

async function exitCode(child: ChildProcess): Promise<number> {
  try {
    const [code] = await once(child, 'close');
    return code ?? 1;
  } catch {
    return 1;
  }
}
