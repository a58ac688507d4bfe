import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every core: on two of them the default is one at a time, and the browser leaves the other idle.
    maxWorkers: '100%',
    // The files of a worker share what they import: a third of the time goes into bringing it anew for each.
    isolate: false,
    // Many tests start the program; compiled once, it starts in half the time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)) },
    projects: [
      {
        extends: true,
        test: { name: 'engine', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Two browsers on two cores: what fails once for want of time is tried again, and is told as such.
          retry: 1,
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          setupFiles: ['tests/e2e/support/end-of-file.ts'],
        },
      },
    ],
  },
});
