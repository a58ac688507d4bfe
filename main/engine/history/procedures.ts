import { z } from 'zod';
import { chainHead, historyChoices, readHistory } from '../audit/index.ts';
import { day, id } from '../input/index.ts';
import { query, router } from '../procedure.ts';

/** How many entries come at once where nobody says, and at most. */
const PAGE = 100;
const MOST = 1000;

export const historyProcedures = router({
  /** What happened, the latest first; an issue's history contains that of its measures and its evidence. */
  list: query
    .input(
      z.object({
        caseFileId: id.optional(),
        subjectId: id.optional(),
        actor: id.optional(),
        from: day.optional(),
        to: day.optional(),
        action: id.optional(),
        subjectKind: id.optional(),
        before: z.int().positive().optional(),
        limit: z.int().min(1).max(MOST).default(PAGE),
      }),
    )
    .query(({ ctx, input }) => readHistory(ctx.library.db, input)),
  /** Where the chain stands now. */
  head: query.query(({ ctx }) => chainHead(ctx.library.db)),
  /** By what a history can be narrowed down: people, and kinds of subjects. */
  choices: query
    .input(z.object({ caseFileId: id.optional() }))
    .query(({ ctx, input }) => historyChoices(ctx.library.db, input.caseFileId)),
});
