import { z } from 'zod';
import { TRASH_KINDS } from '../../../shared/trash.ts';
import { id } from '../input/index.ts';
import { edit, query, router } from '../procedure.ts';
import { listTrash } from './list.ts';
import { putInTrash } from './put.ts';
import { restoreFromTrash } from './restore.ts';

const things = z.object({ kind: z.enum(TRASH_KINDS), ids: z.array(id).min(1) });

export const trashProcedures = router({
  /** Moves things to the recycle bin; nothing is ever deleted for good. */
  put: edit
    .input(things)
    .mutation(({ ctx, input }) => ctx.change((change) => putInTrash(change, input, ctx.actor))),
  /** Brings things back, as far as there is a place for them. */
  restore: edit
    .input(things)
    .mutation(({ ctx, input }) => ctx.change((change) => restoreFromTrash(change, [input]))),
  /** The same for things of several kinds, as one step of undo. */
  restoreTogether: edit
    .input(z.object({ things: z.array(things).min(1) }))
    .mutation(({ ctx, input }) => ctx.change((change) => restoreFromTrash(change, input.things))),
  /** What is in the recycle bin, of one case file or of all, the latest first. */
  list: query
    .input(z.object({ caseFileId: id.optional() }))
    .query(({ ctx, input }) => listTrash(ctx.library.db, input.caseFileId)),
});
