import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { type BrowserProgram, findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The interface, built for this run. */
    interfaceFolder: string;
    browserProgram: BrowserProgram;
  }
}

/** Builds the interface once for all tests of a run, and finds a browser for them. @returns how to clear up */
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
  project.provide('browserProgram', await findBrowser());
  return () => rm(folder, { recursive: true, force: true });
}
