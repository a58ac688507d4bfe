import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Arrival, hashFile, type Library, type StagedFile, syncFolder } from '../library/index.ts';

/**
 * A staged paper on its way to its place below `documents/`. The same bytes already there stay; damaged ones are
 * replaced.
 */
export function documentArrival(library: Library, staged: StagedFile, path: string): Arrival {
  const target = join(library.path, path);
  return {
    path,
    async place() {
      if (existsSync(target) && (await hashFile(target)) === staged.sha256) {
        await library.evidence.discard(staged);
        return;
      }
      await mkdir(dirname(target), { recursive: true });
      await rename(staged.path, target);
      await syncFolder(dirname(target));
      await syncFolder(dirname(dirname(target)));
    },
    discard: () => library.evidence.discard(staged),
  };
}
