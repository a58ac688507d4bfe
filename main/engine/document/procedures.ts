import { z } from 'zod';
import { command, query, router } from '../procedure.ts';
import { generateDocument } from './generate.ts';
import { DOCUMENT_KINDS } from './kinds/index.ts';
import { listDocuments } from './list.ts';

export const documentProcedures = router({
  /** Every kind of paper, in the order in which to offer them. */
  kinds: query.query(() =>
    DOCUMENT_KINDS.map(({ key, name, perIssue, fileType }) => ({ key, name, perIssue, fileType })),
  ),

  /** Makes a paper and keeps it in the library. `issue` is an id, or `CASE:NUMBER`. */
  generate: command
    .input(
      z.object({
        caseFileId: z.string().min(1),
        kind: z.string().min(1),
        issue: z.string().min(1).optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { id, path, fileName, sha256 } = await generateDocument(ctx.library, ctx.actor, input);
      return { id, path, fileName, sha256 };
    }),

  /** The papers of a case file, oldest first. */
  list: query
    .input(z.object({ caseFileId: z.string().min(1) }))
    .query(({ ctx, input }) => listDocuments(ctx.library.db, input.caseFileId)),
});
