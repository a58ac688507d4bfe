import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { createLibrary, fillWithSample, openForWriting } from '../../../main/engine/index.ts';
import { build as buildPart } from '../../../main/start/build.ts';
import { electronPath } from '../../../main/start/electron.ts';
import { type BrowserProgram, findBrowser } from './find-browser.ts';
import { SAMPLE } from './sample.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The interface, built for this run. */
    interfaceFolder: string;
    /** A library with the sample case, made once for this run; to be copied. */
    sampleLibrary: string;
    browserProgram: BrowserProgram;
    /** Why the desktop program can't be tried on this machine; `null` where it can, and is built. */
    desktopMissing: string | null;
  }
}

/** Builds the interface and the sample library once for all tests of a run, and finds a browser for them. @returns how to clear up */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'juanzong-interface-'));
  const { NODE_ENV } = process.env;
  // Vitest's own `test` would give us React's development build.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: fileURLToPath(new URL('../../../renderer/vite.config.ts', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'warn',
  });
  process.env['NODE_ENV'] = NODE_ENV;
  project.provide('interfaceFolder', folder);
  const sample = await mkdtemp(join(tmpdir(), 'juanzong-sample-'));
  await makeSample(join(sample, '卷宗库'));
  project.provide('sampleLibrary', join(sample, '卷宗库'));
  project.provide('browserProgram', await findBrowser());
  project.provide('desktopMissing', await prepareDesktop());
  return async () => {
    for (const made of [folder, sample]) await rm(made, { recursive: true, force: true });
  };
}

async function makeSample(folder: string): Promise<void> {
  createLibrary(folder);
  const library = openForWriting(folder);
  try {
    await fillWithSample(library, '张文书', { sample: SAMPLE });
  } finally {
    library.close();
  }
}

async function prepareDesktop(): Promise<string | null> {
  const reason = noDesktop();
  if (reason === null && !((await buildPart('renderer')) && (await buildPart('desktop')))) {
    throw new Error('The desktop program could not be built.');
  }
  // A run that leaves this out should not look as if it had not.
  if (reason !== null) process.stderr.write(`The desktop program is not tried: ${reason}.\n`);
  return reason;
}

function noDesktop(): string | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!existsSync(electronPath())) return `there is no Electron runtime at ${electronPath()}`;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return 'there is no display for its window';
  return null;
}
