import type { Database } from 'better-sqlite3';
import type { RowChange } from './row-change.ts';

/** What one audit event of a step says it is about. */
export interface StepEvent {
  seq: number;
  action: string;
  subjectKind: string;
  subjectId: string;
  caseFileId: string | null;
}

/** One edit that can be taken back, or one that was and can be done again. */
export interface Step {
  /** What the edit recorded, the main event first; never empty. */
  events: readonly [StepEvent, ...StepEvent[]];
  /** What has to be reverted. */
  changes: readonly RowChange[];
}

export type Direction = 'undo' | 'redo';

/** The steps of one window, the latest last. */
export type Stacks = Record<Direction, Step[]>;

/** How many steps a window can go back. */
const DEPTH = 100;

/** The stacks of each window go with the connection. */
const windows = new WeakMap<Database, Map<string, Stacks>>();

export function stacksOf(db: Database, window: string): Stacks {
  const all = windows.get(db) ?? new Map<string, Stacks>();
  windows.set(db, all);
  const stacks = all.get(window) ?? { undo: [], redo: [] };
  all.set(window, stacks);
  return stacks;
}

/** From then on no window can take anything back or do it again. */
export function forgetSteps(db: Database): void {
  windows.delete(db);
}

/** Puts a step on top of a stack; the oldest is let go. */
export function push(stack: Step[], step: Step): void {
  stack.push(step);
  if (stack.length > DEPTH) stack.shift();
}
