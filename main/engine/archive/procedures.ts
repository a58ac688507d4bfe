import { z } from 'zod';
import { path } from '../input/index.ts';
import { query, router } from '../procedure.ts';
import { archiveCaseFile } from './archive.ts';

export const archiveProcedures = router({
  /** Writes a case file as a bag. The library is only read, so this works on a read-only one and leaves no event. */
  write: query
    .meta({ role: 'clerk' })
    .input(z.object({ caseFileId: z.string().min(1), out: path }))
    .mutation(({ ctx, input, signal }) => archiveCaseFile(ctx.library, input, ctx.report, signal)),
});
