import type { Database } from 'better-sqlite3';
import type { Change, WritableLibrary } from '../library/index.ts';
import { captured, prepareCapture } from './capture.ts';
import { push, type Step, type StepEvent, stacksOf } from './stacks.ts';

/** Runs one command as one transaction that its window can take back afterwards. */
export function changeUndoably<T>(
  library: WritableLibrary,
  { actor, window }: { actor: string; window: string },
  work: (change: Change) => T,
): T {
  const { db } = library;
  prepareCapture(db);
  const { result, step } = library.change(actor, (change) => {
    const last = lastEvent(db);
    const { result, changes } = captured(db, () => work(change));
    const [first, ...others] = eventsAfter(db, last);
    const step: Step | null = first && changes.length > 0 ? { events: [first, ...others], changes } : null;
    return { result, step };
  });
  if (step) {
    const stacks = stacksOf(db, window);
    push(stacks.undo, step);
    stacks.redo = [];
  }
  return result;
}

/** The library as code sees it that commits by itself: each of its changes is a step of the window. */
export function editingLibrary(library: WritableLibrary, window: string): WritableLibrary {
  return { ...library, change: (actor, work) => changeUndoably(library, { actor, window }, work) };
}

function lastEvent(db: Database): number {
  return db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM audit_event').get()?.seq ?? 0;
}

function eventsAfter(db: Database, seq: number): StepEvent[] {
  return db
    .prepare<[number], StepEvent>(
      `SELECT seq, action, subject_kind AS subjectKind, subject_id AS subjectId, case_file_id AS caseFileId
       FROM audit_event WHERE seq > ? ORDER BY seq`,
    )
    .all(seq);
}
