import type { FontState } from '../../../shared/font.ts';
import { type FontSystem, type WantedFont, wantedFonts } from './fallback.ts';
import { installedFontFiles } from './files.ts';
import { namesInFontFile } from './name-table.ts';

/** Files read at a time: enough to keep the disk busy, too few to run out of handles. */
const AT_ONCE = 16;

/** Which faces of official papers this machine has, and what is to be seen in place of those it lacks. */
export async function checkFonts(): Promise<FontState[]> {
  const system: FontSystem = process.platform === 'win32' ? 'windows' : 'linux';
  return fontStates(wantedFonts(system), await namesInFiles(await installedFontFiles(system)));
}

/** The same for given names of installed faces. */
export function fontStates(wanted: readonly WantedFont[], names: readonly string[]): FontState[] {
  const known = new Set(names.map(nameKey));
  const has = (all: readonly string[]): boolean => all.some((name) => known.has(nameKey(name)));
  return wanted.map(({ role, name, aliases, standIns }) => {
    const installed = has([name, ...aliases]);
    const standIn = standIns.find((each) => has(each));
    return { role, name, installed, substitute: installed ? null : (standIn?.[0] ?? null) };
  });
}

/** Programs compare names of faces without regard to case and to the width of letters. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** Every name in these font files. */
export async function namesInFiles(paths: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  const waiting = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of waiting) names.push(...(await namesInFontFile(path)));
    }),
  );
  return names;
}
