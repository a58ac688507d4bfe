import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What pdf.js fetches while it reads a file: tables of Chinese characters, the standard faces, and the decoders of
 * scanned pages in plain JavaScript, as the page's policy lets no WebAssembly run.
 */
const FOLDERS = [
  { name: 'cmaps', isWanted: (file: string) => file.endsWith('.bcmap') },
  { name: 'standard_fonts', isWanted: (file: string) => /\.(pfb|ttf)$/.test(file) },
  { name: 'wasm', isWanted: (file: string) => file.endsWith('_nowasm_fallback.js') },
];

const isLicence = (file: string): boolean => file.startsWith('LICENSE');

/** Ships those files with the interface, in the folder `pdfjs`. */
export function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    apply: 'build',
    generateBundle() {
      const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
      for (const { name, isWanted } of FOLDERS) {
        for (const file of readdirSync(join(root, name)).filter(
          (file) => isWanted(file) || isLicence(file),
        )) {
          const source = readFileSync(join(root, name, file));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${name}/${file}`, source });
        }
      }
    },
  };
}
