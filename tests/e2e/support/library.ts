import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createLibrary } from '../../../main/engine/index.ts';
import { fileFolder } from './host.ts';

/** An empty library. @returns its folder */
export function emptyLibrary(): string {
  const folder = join(fileFolder(), '卷宗库');
  createLibrary(folder);
  return folder;
}

/** A library that holds the sample case, each call a copy of its own. @returns its folder */
export async function sampleLibrary(): Promise<string> {
  const folder = join(fileFolder(), '卷宗库');
  await cp(inject('sampleLibrary'), folder, { recursive: true });
  return folder;
}
