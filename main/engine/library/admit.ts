import type { Database } from 'better-sqlite3';
import type { Change, WritableLibrary } from './open.ts';
import { announceFiles, settleFiles, withdrawFiles } from './pending.ts';

/** Bytes on disk that wait to be moved to their final place in the library. */
export interface Arrival {
  /** Where they will lie, below the library's folder, with `/`. */
  path: string;
  place(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Two at once could bring in the same bytes, and the failure of one must not take them from the other, so they queue.
 */
const queues = new WeakMap<Database, Promise<unknown>>();

/**
 * Brings files in together with the records that name them: the bytes are announced, then placed, then `work` adds the
 * records in one transaction. Whatever fails, and at whatever moment the process dies, in the end either all of it is
 * in the library or none.
 */
export function admit<T>(
  library: WritableLibrary,
  actor: string,
  arrivals: readonly Arrival[],
  work: (change: Change) => T,
): Promise<T> {
  const turn = (queues.get(library.db) ?? Promise.resolve()).then(() =>
    admitNow(library, actor, arrivals, work),
  );
  queues.set(
    library.db,
    turn.catch(() => undefined),
  );
  return turn;
}

async function admitNow<T>(
  library: WritableLibrary,
  actor: string,
  arrivals: readonly Arrival[],
  work: (change: Change) => T,
): Promise<T> {
  const paths = arrivals.map((arrival) => arrival.path);
  try {
    library.requirePlace();
    announceFiles(library.db, paths);
    for (const arrival of arrivals) await arrival.place();
    return library.change(actor, (change) => {
      const result = work(change);
      settleFiles(change.db, paths);
      return result;
    });
  } catch (error) {
    for (const arrival of arrivals) await arrival.discard();
    // What lies in the place of a library that is gone is another's.
    library.requirePlace();
    withdrawFiles(library, paths);
    throw error;
  }
}
