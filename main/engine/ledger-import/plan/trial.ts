import type { Database } from 'better-sqlite3';
import { explainFailure, JuanzongError } from '../../error.ts';
import type { Change, WritableLibrary } from '../../library/index.ts';

/** Carries what a trial found out through the end of its transaction. */
class Trial<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('a trial leaves nothing behind');
    this.result = result;
  }
}

/** Runs `work` on the library and takes back all that it did; nothing of it enters the trail. */
export function tryOut<T>(library: WritableLibrary, actor: string, work: (change: Change) => T): T {
  try {
    return library.change(actor, (change) => {
      throw new Trial(work(unrecorded(change)));
    });
  } catch (error) {
    if (error instanceof Trial) return error.result as T;
    throw error;
  }
}

/** The same inside a transaction that goes on. */
export function tryWithin<T>(change: Change, work: (change: Change) => T): T {
  return takenBack(change.db, () => work(unrecorded(change)));
}

/** Why something cannot be done, in Chinese; `null` where it can. Whatever it did is taken back. */
export function whyNot({ db }: Change, work: () => void): string | null {
  try {
    takenBack(db, work);
    return null;
  } catch (error) {
    const reason = explainFailure(error, '卷宗库');
    if (reason instanceof JuanzongError) return reason.message;
    throw error;
  }
}

function takenBack<T>(db: Database, work: () => T): T {
  try {
    return db.transaction((): T => {
      throw new Trial(work());
    })();
  } catch (error) {
    if (error instanceof Trial) return error.result as T;
    throw error;
  }
}

function unrecorded({ db, actor }: Change): Change {
  return { db, actor, record: () => {} };
}
