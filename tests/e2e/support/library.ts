import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLibrary, fillWithSample, openForWriting } from '../../../main/engine/index.ts';
import { fileFolder } from './host.ts';

export const SAMPLE = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));

/** An empty library. @returns its folder */
export function emptyLibrary(): string {
  const folder = join(fileFolder(), '卷宗库');
  createLibrary(folder);
  return folder;
}

let made: Promise<string> | undefined;

/** A library that holds the sample case, each call a copy of its own. @returns its folder */
export async function sampleLibrary(): Promise<string> {
  made ??= makeSample();
  const folder = join(fileFolder(), '卷宗库');
  cpSync(await made, folder, { recursive: true });
  return folder;
}

async function makeSample(): Promise<string> {
  const folder = emptyLibrary();
  const library = openForWriting(folder);
  try {
    await fillWithSample(library, '张文书', { sample: SAMPLE });
  } finally {
    library.close();
  }
  return folder;
}
