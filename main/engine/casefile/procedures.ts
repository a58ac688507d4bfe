import { z } from 'zod';
import { command, query, router } from '../procedure.ts';
import { importNotice } from './import.ts';
import { listCaseFileIds, readCaseFile } from './read.ts';
import { statisticsOf } from './statistics.ts';

const caseFileId = z.string().min(1);

export const caseFileProcedures = router({
  /** Makes a case file of the published notice at `path`. */
  import: command
    .input(z.object({ path: z.string().min(1) }))
    .mutation(({ ctx, input }) => importNotice(ctx.library, ctx.actor, input.path)),
  list: query.query(({ ctx }) =>
    listCaseFileIds(ctx.library.db).map((id) => readCaseFile(ctx.library.db, id)),
  ),
  get: query
    .input(z.object({ caseFileId }))
    .query(({ ctx, input }) => readCaseFile(ctx.library.db, input.caseFileId)),
  /** The figures of one case file, or of all taken together. */
  statistics: query.input(z.object({ caseFileId: caseFileId.optional() })).query(({ ctx, input }) => {
    const ids = input.caseFileId === undefined ? listCaseFileIds(ctx.library.db) : [input.caseFileId];
    return statisticsOf(ids.map((id) => readCaseFile(ctx.library.db, id)));
  }),
});
