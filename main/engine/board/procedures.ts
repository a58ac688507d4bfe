import { z } from 'zod';
import { query, router } from '../procedure.ts';
import { readBoard } from './read.ts';

export const boardProcedures = router({
  /** The wall chart of a case file as of the day `on`. */
  show: query
    .input(z.object({ caseFileId: z.string().min(1), on: z.iso.date() }))
    .query(({ ctx, input }) => readBoard(ctx.library.db, input.caseFileId, input.on)),
});
