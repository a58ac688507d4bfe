import { initTRPC } from '@trpc/server';
import { JuanzongError } from './error.ts';
import type { Library, WritableLibrary } from './library/index.ts';

/** How far long work has come, in bytes. */
export interface Progress {
  done: number;
  total: number;
  /** What is being worked on right now, such as a file's name. */
  label: string;
}

/** What every procedure has: the library, who asks, and somebody to tell of progress. */
export interface Context {
  library: Library;
  /** The same library where it is open for writing, else `null`. */
  writable: WritableLibrary | null;
  actor: string;
  report: (progress: Progress) => void;
}

const t = initTRPC.context<Context>().create();

export const { router, createCallerFactory } = t;

/** A procedure that only reads. */
export const query = t.procedure;

/** A procedure that changes the library. */
export const command = t.procedure.use(({ ctx, next }) => {
  if (!ctx.writable) {
    throw new JuanzongError('library-read-only', '卷宗库以只读方式打开，不能修改，请以可写方式重新打开。');
  }
  return next({ ctx: { library: ctx.writable } });
});
