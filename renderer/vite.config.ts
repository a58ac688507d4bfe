import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fitAntd } from './antd.ts';
import { pdfjsFiles } from './pdfjs-files.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  /** The page is served from a folder of the program's own choosing: every address in it is relative. */
  base: './',
  plugins: [react(), fitAntd(), pdfjsFiles()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    /** The page's policy allows no inline script and no data address that it does not need. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
