import {
  type Caller,
  createCaller,
  explainFailure,
  type Library,
  openForWriting,
  openLibrary,
  unwrapFailure,
  type WritableLibrary,
  workspaceOf,
} from '../engine/index.ts';
import type { Arguments } from './command.ts';

/** Calls the engine's procedures on a library open for reading, and closes it whatever happens. */
export function reading<T>(path: string, args: Arguments, work: (engine: Caller) => Promise<T>): Promise<T> {
  return closing(openLibrary(path), path, (library) => work(callerFor(library, null, args)));
}

/** As `reading`, with the right to change the library. */
export function writing<T>(path: string, args: Arguments, work: (engine: Caller) => Promise<T>): Promise<T> {
  return closing(openForWriting(path), path, (library) => work(callerFor(library, library, args)));
}

function callerFor(library: Library, writable: WritableLibrary | null, { actor, report }: Arguments): Caller {
  return createCaller({ workspace: workspaceOf(library, writable), actor, window: 'cli', report });
}

async function closing<L extends Library, T>(
  library: L,
  path: string,
  work: (library: L) => Promise<T>,
): Promise<T> {
  try {
    return await work(library);
  } catch (error) {
    throw explainFailure(unwrapFailure(error), path);
  } finally {
    library.close();
  }
}
