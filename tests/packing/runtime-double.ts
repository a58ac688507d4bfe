import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What marks the place of the fuses in Electron's program; after it come their version, their number and their states. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = ['\u0001\u0009', '101011001'] as const;

/** In their order in the program. */
const FUSE_NAMES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
] as const;

/** Which fuses are on in a packed program. */
export function fusesIn(program: string): string[] {
  const bytes = readFileSync(program, 'latin1');
  const at = bytes.indexOf(FUSE_MARK) + FUSE_MARK.length + FUSES[0].length;
  return FUSE_NAMES.filter((_name, index) => bytes[at + index] === '1');
}

/**
 * Writes what the packer needs of an Electron runtime: programs that can't run, with fuses to set and, for Windows, a
 * resource section to write into.
 */
export function writeRuntimeDouble(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const name of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), name);
  writeFileSync(join(folder, 'electron'), [FUSE_MARK, ...FUSES].join(''));
  writeFileSync(
    join(folder, 'electron.exe'),
    Buffer.concat([windowsProgram(), Buffer.from([FUSE_MARK, ...FUSES].join(''))]),
  );
}

/** Of the package that the packer itself writes icons and version with. */
interface ResEdit {
  NtExecutable: { createEmpty(is32Bit: boolean, isDLL: boolean): { generate(): ArrayBuffer } };
  NtExecutableResource: {
    from(program: object): { entries: object[]; outputResource(program: object): void };
  };
  Resource: { VersionInfo: { createEmpty(): VersionInfo } };
}

interface VersionInfo {
  setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
  outputToResourceEntries(entries: object[]): void;
}

function windowsProgram(): Buffer {
  const packer = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
  const { NtExecutable, NtExecutableResource, Resource }: ResEdit = packer('resedit');
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
