import { z } from 'zod';
import { typedPath } from '../input/index.ts';
import { command, router } from '../procedure.ts';
import { backUp } from './backup.ts';

export const backupProcedures = router({
  /** Copies the whole library into a new folder below `folder`. */
  run: command.input(z.object({ folder: typedPath })).mutation(async ({ ctx, input, signal }) => {
    const backup = await backUp(ctx.library, ctx.actor, input.folder, { report: ctx.report, signal });
    // Windows show when the last one was made.
    ctx.workspace.office?.events.publish({ type: 'workspace' });
    return backup;
  }),
});
