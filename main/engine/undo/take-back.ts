import Database from 'better-sqlite3';
import { actionName, subjectTitle } from '../audit/index.ts';
import { JuanzongError } from '../error.ts';
import type { Change, WritableLibrary } from '../library/index.ts';
import { captured, prepareCapture } from './capture.ts';
import { RowConflict, revert } from './revert.ts';
import type { Row, RowChange } from './row-change.ts';
import { type Direction, push, type Step, type StepEvent, stacksOf } from './stacks.ts';

/** What a window could take back, and do again, at this moment: what the edit is called, in Chinese. */
export interface UndoState {
  undo: string | null;
  redo: string | null;
}

/** What was taken back or done again. */
export interface TakenBack {
  label: string;
  caseFileId: string | null;
  subjectKind: string;
  subjectId: string;
}

/** Runs what changes these issues and their measures, and throws where it breaks a rule of who may do what. */
export type Guard = <T>(db: Database.Database, issueIds: readonly string[], work: () => T) => T;

export function undoState(db: Database.Database, window: string): UndoState {
  const { undo, redo } = stacksOf(db, window);
  return { undo: labelOf(undo.at(-1)), redo: labelOf(redo.at(-1)) };
}

/**
 * Takes the latest edit of a window back, or does again the one that it took back last. The trace tells of both.
 * @param guard runs the change of the rows, in the transaction
 * @throws JuanzongError `nothing-to-undo`; `changed-since` where somebody has changed the same content after it; the
 *   rules of the database, such as `issue-locked`, and those of the guard: then nothing happens, and the step stays
 */
export function takeBack(
  library: WritableLibrary,
  { actor, window }: { actor: string; window: string },
  direction: Direction,
  guard: Guard,
): TakenBack {
  const { db } = library;
  const stacks = stacksOf(db, window);
  const step = stacks[direction].at(-1);
  const word = direction === 'undo' ? '撤销' : '重做';
  if (!step) throw new JuanzongError('nothing-to-undo', `没有可以${word}的操作。`);
  prepareCapture(db);
  const event = mainEvent(step);
  const inverse = explained(library, step, word, () =>
    library.change(actor, (change) => {
      const trash = { at: new Date().toISOString(), by: actor };
      const { changes } = guard(db, datedIssues(db, step), () =>
        captured(db, () => revert(db, step.changes, trash)),
      );
      for (const each of step.events) recordTakeBack(change, each, direction);
      return { events: step.events, changes };
    }),
  );
  stacks[direction].pop();
  push(stacks[direction === 'undo' ? 'redo' : 'undo'], inverse);
  const { caseFileId, subjectKind, subjectId } = event;
  return { label: labelOf(step) ?? '', caseFileId, subjectKind, subjectId };
}

/** The issues whose dates, or those of their measures, a step may move. A review sets the next one by itself. */
function datedIssues(db: Database.Database, { changes }: Step): string[] {
  if (changes.some(({ table }) => table.name === 'review')) return [];
  const idsIn = (name: string): unknown[] =>
    changes.filter(({ table }) => table.name === name).map((change) => keyOf(change)['id']);
  return db
    .prepare<[string, string], string>(
      `SELECT id FROM issue WHERE id IN (SELECT value FROM json_each(?))
       UNION SELECT issue_id FROM measure WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(idsIn('issue')), JSON.stringify(idsIn('measure')));
}

function keyOf(change: RowChange): Row {
  return change.kind === 'update' ? change.key : change.row;
}

function explained<T>(library: WritableLibrary, step: Step, word: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isRefused = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
    if (!isRefused && !(error instanceof RowConflict)) throw error;
    const event = mainEvent(step);
    const subject = subjectTitle(library.db, event.subjectKind, event.subjectId);
    throw new JuanzongError(
      'changed-since',
      `“${actionName(event.action)}”之后，${subject}已被改动，不能${word}，请直接修改。`,
      { cause: error },
    );
  }
}

/** One event for each that the edit recorded, so that every subject's history tells of it. */
function recordTakeBack({ db, record }: Change, event: StepEvent, direction: Direction): void {
  const { seq, action, subjectKind, subjectId, caseFileId } = event;
  const original = db
    .prepare<[number], { before: string | null; after: string | null }>(
      'SELECT before, after FROM audit_event WHERE seq = ?',
    )
    .get(seq);
  const before = parse(original?.before);
  const after = parse(original?.after);
  const [from, to] = direction === 'undo' ? [after, before] : [before, after];
  record({
    action: direction,
    subjectKind,
    subjectId,
    caseFileId,
    before: { event: seq, action, values: from },
    after: { values: to },
  });
}

function parse(json: string | null | undefined): unknown {
  return json ? (JSON.parse(json) as unknown) : null;
}

/** What follows of itself from what a person does. */
const CONSEQUENCES = new Set([
  'caseFile.renumberPublic',
  'category.renumber',
  'chapter.renumber',
  'department.add',
  'evidence.move',
  'evidence.unlink',
  'measure.renumber',
  'person.add',
  'section.renumber',
]);

/** The event that tells what the person meant to do. */
function mainEvent({ events }: Step): StepEvent {
  return events.find(({ action }) => !CONSEQUENCES.has(action)) ?? events[0];
}

/** What a step is called, by its main event. */
function labelOf(step: Step | undefined): string | null {
  if (!step) return null;
  const main = mainEvent(step);
  const name = actionName(main.action);
  const alike = step.events.filter(({ action }) => action === main.action).length;
  return alike > 1 ? `${name}（${alike}项）` : name;
}
