import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { NeededRole, SignedIn } from '../../shared/role.ts';
import { permit } from './account/index.ts';
import { explainFailure, JuanzongError } from './error.ts';
import { badInput, badInputOf, unwrapFailure } from './failure.ts';
import { placeOfHalfCharacter } from './input/index.ts';
import type { Change, Library, WritableLibrary } from './library/index.ts';
import { changeUndoably, editingLibrary } from './undo/index.ts';
import type { Workspace } from './workspace/index.ts';

/** How far long work has come, in bytes. */
export interface Progress {
  done: number;
  total: number;
  /** What is being worked on right now, such as a file's name. */
  label: string;
}

/** What every procedure has: where to work, who asks, and somebody to tell of progress. */
export interface Context {
  workspace: Workspace;
  /** The name of whoever works, for the trail. */
  actor: string;
  /** Who has signed in, as far as the host knows; absent where nobody has. */
  account?: SignedIn | undefined;
  /** The window that asks; each has edits of its own to undo. */
  window: string;
  report: (progress: Progress) => void;
}

/** What a procedure says of itself. */
export interface Meta {
  /** The role that it needs. */
  role: NeededRole;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    defaultMeta: { role: 'administrator' },
    // A stack is for the log, not for a page.
    isDev: false,
    /** The office's own sentence and its code come through to the window. */
    errorFormatter({ shape, error }) {
      const failure = explainFailure(unwrapFailure(error), '卷宗库');
      if (!(failure instanceof JuanzongError)) return { ...shape, data: { ...shape.data, failure: null } };
      return { ...shape, message: failure.message, data: { ...shape.data, failure: failure.code } };
    },
  });

export const { router, createCallerFactory } = t;

/** What the office can act on is no fault of the program, and its answer does not say so. */
const refusing = t.procedure.use(async ({ next, path }) => {
  const result = await next();
  if (result.ok) return result;
  if (result.error.cause instanceof ZodError) {
    const cause = badInputOf(result.error.cause, path);
    throw new TRPCError({ code: result.error.code, message: cause.message, cause });
  }
  if (!(result.error.cause instanceof JuanzongError)) return result;
  const { message, cause } = result.error;
  throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message, cause });
});

/** Nobody does what their account may not do. */
const permitted = refusing.use(({ ctx, meta, next }) => {
  // A procedure that forgot to name its role would be open to none but those who may let others in.
  const needed = meta?.role ?? 'administrator';
  if (needed === 'anyone') return next();
  const account = permit(ctx.workspace.reading().db, ctx.account, needed);
  return next({ ctx: { account, actor: account?.name ?? ctx.actor } });
});

/** Every text of every input is whole before anything is computed from it. */
const wholeTexts = permitted.use(async ({ next, getRawInput }) => {
  const place = placeOfHalfCharacter(await getRawInput());
  if (place) throw badInput(place, '含有不完整的字符，保存后会丢失');
  return next();
});

/** A procedure that needs no open library. */
export const open = wholeTexts.meta({ role: 'anyone' });

/** A procedure that only reads. */
export const query = wholeTexts.meta({ role: 'viewer' }).use(({ ctx, next }) => {
  const library: Library = ctx.workspace.reading();
  return ctx.workspace.holding(() => next({ ctx: { library } }));
});

/** A procedure that changes the library; it needs a clerk unless its own `meta` names another role. */
export const command = wholeTexts.meta({ role: 'clerk' }).use(({ ctx, next }) => {
  const library: WritableLibrary = ctx.workspace.writing();
  return ctx.workspace.holding(() => next({ ctx: { library } }));
});

/** A command that a person can take back: what it does through `ctx.change` is one step of undo. */
export const edit = command.use(({ ctx, next }) => {
  const change = <T>(work: (change: Change) => T): T => changeUndoably(ctx.library, ctx, work);
  /** For code that commits by itself: each of its changes is a step of undo. */
  const editing: WritableLibrary = editingLibrary(ctx.library, ctx.window);
  return next({ ctx: { change, editing } });
});
