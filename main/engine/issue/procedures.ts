import { z } from 'zod';
import { command, router } from '../procedure.ts';
import { fillWithheldIssue } from './fill.ts';

export const issueProcedures = router({
  /** Fills in a withheld placeholder: its statement and the reason for withholding it. */
  fillWithheld: command
    .input(
      z.object({
        issue: z.string().min(1),
        statement: z.string().trim().min(1),
        reason: z.string().trim().min(1).nullable(),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.library.change(ctx.actor, (change) => fillWithheldIssue(change, input)),
    ),
});
