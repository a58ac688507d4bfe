import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** A Chromium, and what its process must be told of where its libraries lie. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

const INSTALLED = [
  // Without the parts that only a screen shows, and a quarter faster for it.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The machine's own Chromium or, where there is none, the one that comes from npm, unpacked once. */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROMIUM'];
  if (named === 'npm') return unpackBrowser();
  const installed = [named, ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
  return installed ? { executablePath: installed, env: {} } : unpackBrowser();
}

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const PACKAGE = join(MODULES, '@sparticuz', 'chromium');
/** Here, a new `npm ci` clears it away. */
const CACHE = join(MODULES, '.cache');

async function unpackBrowser(): Promise<BrowserProgram> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** The package unpacks to the system's folder for temporary files, wherever that is said to be. */
async function unpackTo(folder: string): Promise<void> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'chromium-'));
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = draft;
  try {
    await packed.executablePath();
    await inflate(join(PACKAGE, 'bin', 'al2023.tar.br'));
    await rename(draft, folder).catch((error) => {
      // Another run may have been faster.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await rm(draft, { recursive: true, force: true });
  }
}
