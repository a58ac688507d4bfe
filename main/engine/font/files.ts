import { execFile } from 'node:child_process';
import { readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FontSystem } from './fallback.ts';

const run = promisify(execFile);

const FONT_FILE = /\.(?:ttf|ttc|otf|otc)$/iu;
/** A folder of fonts may link back to one above it. */
const DEEPEST = 8;
/** A tool that hangs must not hold up the check. */
const PATIENCE = { timeout: 10_000, maxBuffer: 1 << 26, windowsHide: true };

/** The font files that programs of this user can use. */
export async function installedFontFiles(
  system: FontSystem,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string[]> {
  const listed = system === 'windows' ? await registeredFonts(environment) : await fontconfigFonts();
  const inFolders = await Promise.all(fontFolders(system, environment).map((folder) => filesBelow(folder)));
  return [...new Set([...listed, ...inFolders.flat()])];
}

/** Where a system keeps its fonts, and where it keeps those that a user has installed without being administrator. */
export function fontFolders(system: FontSystem, environment: NodeJS.ProcessEnv): string[] {
  if (system === 'windows') {
    const { WINDIR = 'C:\\Windows', LOCALAPPDATA } = environment;
    return [
      join(WINDIR, 'Fonts'),
      ...(LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
    ];
  }
  const { HOME = homedir(), XDG_DATA_HOME = join(HOME, '.local', 'share') } = environment;
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(XDG_DATA_HOME, 'fonts'), join(HOME, '.fonts')];
}

/** What fontconfig knows, which also looks into folders that only its configuration names; nothing without it. */
async function fontconfigFonts(): Promise<string[]> {
  try {
    const { stdout } = await run('fc-list', ['--format', '%{file}\n'], PATIENCE);
    return stdout.split('\n').filter((path) => FONT_FILE.test(path));
  } catch {
    return [];
  }
}

/** Fonts that are installed without having been copied into a folder of fonts. */
async function registeredFonts({ SystemRoot = 'C:\\Windows' }: NodeJS.ProcessEnv): Promise<string[]> {
  const keys = ['HKLM', 'HKCU'].map(
    (root) => `${root}\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts`,
  );
  const found = await Promise.all(
    keys.map(async (key) => {
      try {
        const { stdout } = await run(join(SystemRoot, 'System32', 'reg.exe'), ['query', key], PATIENCE);
        return pathsInRegistry(stdout);
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

/** The whole paths in what `reg query` prints; bare file names lie in the folder of fonts. */
export function pathsInRegistry(printed: string): string[] {
  return [...printed.matchAll(/\sREG_SZ\s+([A-Za-z]:\\[^\r\n]+)/gu)]
    .map(([, path = '']) => path.trim())
    .filter((path) => FONT_FILE.test(path));
}

/** Font files in a folder and in those below it; a folder that is not there has none. */
export async function filesBelow(folder: string, depth = 0): Promise<string[]> {
  if (depth > DEEPEST) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = join(folder, entry.name);
      if (FONT_FILE.test(entry.name) && !entry.isDirectory()) return [path];
      if (entry.isDirectory()) return filesBelow(path, depth + 1);
      if (!entry.isSymbolicLink()) return [];
      const target = await realpath(path).catch(() => null);
      return target === null || folder.startsWith(target) ? [] : filesBelow(path, depth + 1);
    }),
  );
  return found.flat();
}
