import { z } from 'zod';
import { DATE_FORM, isDateText } from '../../../shared/date.ts';
import { command, router } from '../procedure.ts';
import { attachEvidence } from './attach.ts';

export const evidenceProcedures = router({
  /** Attaches files and folders of this machine to an issue or one of its measures. */
  attach: command
    .input(
      z.object({
        issue: z.string().min(1),
        paths: z.array(z.string().min(1)).min(1),
        measure: z.int().positive().optional(),
        note: z.string().trim().min(1).optional(),
        documentDate: z.string().refine(isDateText, DATE_FORM).optional(),
        pageCount: z.int().positive().optional(),
      }),
    )
    .mutation(({ ctx, input }) => attachEvidence(ctx.library, ctx.actor, input, ctx.report)),
});
