import { z } from 'zod';
import type { SearchResult } from '../../../shared/search.ts';
import { query, router } from '../procedure.ts';
import { findEntries } from './find.ts';
import { loadInitials } from './initials.ts';
import { entriesOf } from './live.ts';
import { shownHits } from './shown.ts';

export const searchProcedures = router({
  /** Case files, issues, papers and evidence that bear all the words; no words find nothing, but ready the search. */
  find: query
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(200).default(40) }))
    .query(async ({ ctx, input }): Promise<SearchResult> => {
      await loadInitials();
      const { hits, total, words } = findEntries(await entriesOf(ctx.library), input.text, input.limit);
      return { hits: shownHits(ctx.library.db, hits, words), total };
    }),
});
