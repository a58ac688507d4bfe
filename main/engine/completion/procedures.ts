import { z } from 'zod';
import { COMPLETIONS } from '../../../shared/vocabulary.ts';
import { day, id, optionalText } from '../input/index.ts';
import { resolveIssue } from '../issue/index.ts';
import { command, query, router } from '../procedure.ts';
import { judgeCompletion } from './judge.ts';
import { listJudgements } from './read.ts';

export const completionProcedures = router({
  /** 判定完成情况: says how far an issue has come on a day, checked against its measures. */
  judge: command
    .input(
      z.object({
        issueId: id,
        completion: z.enum(COMPLETIONS),
        on: day,
        remains: optionalText.default(null),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => judgeCompletion(change, input));
    }),
  /** Every judgement of an issue, the latest first. */
  list: query
    .input(z.object({ issueId: id }))
    .query(({ ctx, input }) =>
      listJudgements(ctx.library.db, resolveIssue(ctx.library.db, input.issueId).id),
    ),
});
