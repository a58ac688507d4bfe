import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { explainFailure } from '../engine/index.ts';

/** Copies a paper into a folder without ever overwriting another one. @returns the path of the copy */
export function copyInto(folder: string, source: string, fileName: string): string {
  const { name, ext } = parse(fileName);
  const bytes = readFileSync(source);
  try {
    mkdirSync(folder, { recursive: true });
    for (let copy = 1; ; copy += 1) {
      const path = join(resolve(folder), copy === 1 ? fileName : `${name}（${copy}）${ext}`);
      if (existsSync(path)) {
        if (readFileSync(path).equals(bytes)) return path;
        continue;
      }
      copyFileSync(source, path);
      return path;
    }
  } catch (error) {
    throw explainFailure(error, folder);
  }
}
