import { z } from 'zod';
import { day, path } from '../input/index.ts';
import { command, edit, query, router } from '../procedure.ts';
import { readHeader } from './header.ts';
import { importNotice } from './import.ts';
import { listCaseFileIds, readCaseFile } from './read.ts';
import { statisticsOf } from './statistics.ts';
import { nameCaseFiles, summariseCaseFiles } from './summaries.ts';
import { createEmptyCaseFile, headerPatch, updateHeader } from './update.ts';

const caseFileId = z.string().min(1);

export const caseFileProcedures = router({
  /** Makes a case file of the published notice at `path`. */
  import: command
    .input(z.object({ path }))
    .mutation(({ ctx, input, signal }) => importNotice(ctx.library, ctx.actor, input.path, signal)),
  /** Makes a case file without a notice. @returns its id */
  createEmpty: edit
    .input(headerPatch)
    .mutation(({ ctx, input }) => ctx.change((change) => createEmptyCaseFile(change, input))),
  /** What 概况 shows: everything but the issues. */
  header: query
    .input(z.object({ caseFileId }))
    .query(({ ctx, input }) => readHeader(ctx.library.db, input.caseFileId)),
  /** Changes the fields of the head that the patch names. */
  update: edit
    .input(z.object({ caseFileId, patch: headerPatch }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) => updateHeader(change, input.caseFileId, input.patch)),
    ),
  list: query.query(({ ctx }) =>
    listCaseFileIds(ctx.library.db).map((id) => readCaseFile(ctx.library.db, id)),
  ),
  get: query
    .input(z.object({ caseFileId }))
    .query(({ ctx, input }) => readCaseFile(ctx.library.db, input.caseFileId)),
  /** What every case file is called, the newest first: what there is to choose from. */
  names: query.query(({ ctx }) => nameCaseFiles(ctx.library.db)),
  /** Every case file in short, the newest first; overdue as of the day `on`. */
  summaries: query
    .input(z.object({ on: day }))
    .query(({ ctx, input }) => summariseCaseFiles(ctx.library.db, input.on)),
  /** The figures of one case file, or of all taken together. */
  statistics: query.input(z.object({ caseFileId: caseFileId.optional() })).query(({ ctx, input }) => {
    const ids = input.caseFileId === undefined ? listCaseFileIds(ctx.library.db) : [input.caseFileId];
    return statisticsOf(ids.map((id) => readCaseFile(ctx.library.db, id)));
  }),
});
