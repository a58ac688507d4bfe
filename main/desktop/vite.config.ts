import { builtinModules } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildEnvironmentOptions, defineConfig, type Plugin } from 'vite';

const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the runtime brings along. */
const BUILTINS = [/^electron($|\/)/, /^node:/, ...builtinModules];

/** Built apart: the shell and the engine are modules; the preload of a sandboxed page must be a plain script. */
export default defineConfig({
  root: own('.'),
  publicDir: false,
  environments: {
    shell: {
      consumer: 'server',
      // All that is plain JavaScript goes in; what is left outside needs its own files beside it.
      resolve: { noExternal: true, external: ['better-sqlite3'], builtins: BUILTINS },
      build: nodeBuild({ app: own('app.ts'), engine: own('engine.ts') }, 'es', 'js'),
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, builtins: BUILTINS },
      build: nodeBuild({ preload: own('preload.ts') }, 'cjs', 'cjs'),
    },
  },
  builder: {
    async buildApp({ build, environments: { shell, preload } }) {
      if (shell) await build(shell);
      if (preload) await build(preload);
    },
  },
  plugins: [workerFiles()],
});

function nodeBuild(
  input: Record<string, string>,
  format: 'es' | 'cjs',
  extension: string,
): BuildEnvironmentOptions {
  return {
    outDir: own('../../dist/desktop'),
    emptyOutDir: format === 'es',
    target: 'node24',
    ssr: true,
    // Stacks in a bug report name functions that exist.
    minify: false,
    rolldownOptions: {
      input,
      output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
    },
  };
}

/** Builds each `new URL('./x-worker.ts', import.meta.url)` as an entry of its own, and points to what came of it. */
function workerFiles(): Plugin {
  return {
    name: 'worker-files',
    // Before the types are taken off and the quotes with them.
    enforce: 'pre',
    transform(code, id) {
      return code.replaceAll(
        /new URL\(\s*'(\.[^']*-worker)\.ts',\s*import\.meta\.url\s*,?\s*\)/gu,
        (_text, path: string) => {
          const file = resolve(dirname(id), `${path}.ts`);
          // Two subjects may each have a worker of the same name.
          const fileName = `${basename(dirname(file))}-${basename(path)}.js`;
          this.emitFile({ type: 'chunk', id: file, fileName });
          return `new URL('./${fileName}', import.meta.url)`;
        },
      );
    },
  };
}
