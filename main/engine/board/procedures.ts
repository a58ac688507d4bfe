import { z } from 'zod';
import { day } from '../input/index.ts';
import { query, router } from '../procedure.ts';
import { readBoard } from './read.ts';
import { countWaiting } from './waiting.ts';

export const boardProcedures = router({
  /** The wall chart of a case file as of the day `on`. */
  show: query
    .input(z.object({ caseFileId: z.string().min(1), on: day }))
    .query(({ ctx, input }) => readBoard(ctx.library.db, input.caseFileId, input.on)),
  /** What waits in the whole library as of the day `on`. */
  waiting: query
    .input(z.object({ on: day }))
    .query(({ ctx, input }) => countWaiting(ctx.library.db, input.on)),
});
