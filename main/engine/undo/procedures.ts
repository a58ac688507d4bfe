import { command, query, router } from '../procedure.ts';
import { takeBack, undoState } from './take-back.ts';

export const undoProcedures = router({
  /** Takes back the latest edit of the asking window. */
  undo: command.mutation(({ ctx }) => takeBack(ctx.library, ctx, 'undo')),
  /** Does again what the asking window took back last. */
  redo: command.mutation(({ ctx }) => takeBack(ctx.library, ctx, 'redo')),
  /** What `undo` and `redo` would do, in Chinese; `null` for nothing. */
  state: query.query(({ ctx }) => undoState(ctx.library.db, ctx.window)),
});
