import { keepingDueDates } from '../deadline/index.ts';
import { type Context, command, query, router } from '../procedure.ts';
import { type Guard, takeBack, undoState } from './take-back.ts';

/** What a clerk may not do to a due date is not done by going back and forth either. */
const guardOf =
  ({ account }: Pick<Context, 'account'>): Guard =>
  (db, issueIds, work) =>
    keepingDueDates(db, account, issueIds, work);

export const undoProcedures = router({
  /** Takes back the latest edit of the asking window. */
  undo: command.mutation(({ ctx }) => takeBack(ctx.library, ctx, 'undo', guardOf(ctx))),
  /** Does again what the asking window took back last. */
  redo: command.mutation(({ ctx }) => takeBack(ctx.library, ctx, 'redo', guardOf(ctx))),
  /** What `undo` and `redo` would do, in Chinese; `null` for nothing. */
  state: query.query(({ ctx }) => undoState(ctx.library.db, ctx.window)),
});
