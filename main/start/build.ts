import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');

/** What is built, of what, and the file that it all ends in. */
const PARTS = {
  renderer: {
    config: 'renderer',
    sources: ['renderer', 'shared', 'resources', 'package-lock.json'],
    result: 'dist/renderer/index.html',
    name: '界面',
  },
  desktop: {
    config: 'main/desktop',
    sources: ['main', 'shared', 'package-lock.json'],
    result: 'dist/desktop/app.js',
    name: '桌面程序',
  },
} as const;

/** Builds a part of the program if it is missing or older than its sources. @returns whether it is there now */
export async function build(part: keyof typeof PARTS): Promise<boolean> {
  const { config, sources, result, name } = PARTS[part];
  const built = join(ROOT, result);
  if (existsSync(built) && statSync(built).mtimeMs >= newest(sources.map((source) => join(ROOT, source)))) {
    return true;
  }
  process.stderr.write(`正在生成${name}…\n`);
  // All that it says goes to standard error: the first line on standard output is the address.
  const child = spawn(process.execPath, [VITE, 'build', config, '--logLevel', 'warn'], {
    cwd: ROOT,
    // Whatever starts it: a test's own would give React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) process.stderr.write(`${name}生成失败，请先运行 npm ci，再运行 npm start。\n`);
  return code === 0;
}

/** When anything was last changed; a folder's own time tells of what was removed. */
function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stats = statSync(path);
    latest = Math.max(latest, stats.mtimeMs);
    if (stats.isDirectory())
      latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}
