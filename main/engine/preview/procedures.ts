import { z } from 'zod';
import type { FilePreview } from '../../../shared/preview.ts';
import { query, router } from '../procedure.ts';
import { findEvidenceFile, findPaper } from './find.ts';
import { previewOf } from './preview.ts';

export const previewProcedures = router({
  /** What can be shown of a piece of evidence. */
  evidence: query
    .input(z.object({ evidenceId: z.string().min(1) }))
    .query(async ({ ctx, input, signal }): Promise<FilePreview> => {
      const { path, ...file } = findEvidenceFile(ctx.library, input.evidenceId);
      return { ...file, content: await previewOf({ path, ...file }, signal) };
    }),

  /** What can be shown of a paper that was made. */
  document: query
    .input(z.object({ documentId: z.string().min(1) }))
    .query(async ({ ctx, input, signal }): Promise<FilePreview> => {
      const { path, ...file } = findPaper(ctx.library, input.documentId);
      return { ...file, content: await previewOf({ path, ...file }, signal) };
    }),
});
