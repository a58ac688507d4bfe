import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { explainFailure } from '../engine/index.ts';

/** Copies a paper into a folder, whole or not at all, and never over another one. @returns the path of the copy */
export function copyInto(folder: string, source: string, fileName: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    const bytes = readFileSync(source);
    const path = freePath(resolve(folder), fileName, bytes);
    if (existsSync(path)) return path;
    const draft = `${path}.${process.pid}.tmp`;
    try {
      copyFileSync(source, draft);
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    return path;
  } catch (error) {
    throw explainFailure(error, folder);
  }
}

/** The first name that is free, or under which the very same bytes lie already. */
function freePath(folder: string, fileName: string, bytes: Buffer): string {
  const { name, ext } = parse(fileName);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? fileName : `${name}（${copy}）${ext}`);
    if (!existsSync(path) || readFileSync(path).equals(bytes)) return path;
  }
}
