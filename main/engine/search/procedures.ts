import { z } from 'zod';
import { query, router } from '../procedure.ts';
import { findEntries } from './find.ts';
import { loadInitials } from './initials.ts';
import { entriesOf } from './live.ts';

export const searchProcedures = router({
  /** Case files, issues, papers and evidence that bear all the words; no words find nothing, but ready the search. */
  find: query
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(200).default(40) }))
    .query(async ({ ctx, input }) => {
      await loadInitials();
      return findEntries(await entriesOf(ctx.library), input.text, input.limit);
    }),
});
