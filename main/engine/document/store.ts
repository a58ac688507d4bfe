import { join } from 'node:path';
import { type Arrival, type Library, placeFile, type StagedFile } from '../library/index.ts';

/** A staged paper on its way to its place below `documents/`. */
export function documentArrival(library: Library, staged: StagedFile, path: string): Arrival {
  return {
    path,
    place: () => placeFile(staged, join(library.path, path)),
    discard: () => library.evidence.discard(staged),
  };
}
