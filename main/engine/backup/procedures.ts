import { z } from 'zod';
import { command, router } from '../procedure.ts';
import { backUp } from './backup.ts';

export const backupProcedures = router({
  /** Copies the whole library into a new folder below `folder`. */
  run: command
    .input(z.object({ folder: z.string().trim().min(1) }))
    .mutation(({ ctx, input, signal }) =>
      backUp(ctx.library, ctx.actor, input.folder, { report: ctx.report, signal }),
    ),
});
