import { rm } from 'node:fs/promises';
import { createLibrary, openForWriting } from '../library/index.ts';
import { fillWithSample, type SampleOptions } from './fill.ts';

/**
 * Makes a new library that holds the sample case; where that fails or is cancelled, nothing is left of it.
 * @param folder does not exist, or is empty
 * @throws JuanzongError; the reason of `signal` once it aborts
 */
export async function makeSampleLibrary(
  folder: string,
  actor: string,
  options: SampleOptions,
): Promise<void> {
  createLibrary(folder);
  try {
    const library = openForWriting(folder);
    try {
      await fillWithSample(library, actor, options);
    } finally {
      library.close();
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
