import { z } from 'zod';
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
        documentDate: z.union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]).optional(),
        pageCount: z.int().positive().optional(),
      }),
    )
    .mutation(({ ctx, input }) => attachEvidence(ctx.library, ctx.actor, input, ctx.report)),
});
