import { z } from 'zod';
import { day } from '../input/index.ts';
import { query, router } from '../procedure.ts';
import { readLedger } from './read.ts';

export const ledgerProcedures = router({
  /** The issues of one case file, or of all, in short; lights as of the day `on`. */
  rows: query
    .input(z.object({ caseFileId: z.string().min(1).nullable(), on: day }))
    .query(({ ctx, input }) => readLedger(ctx.library.db, input)),
});
