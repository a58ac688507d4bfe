import { z } from 'zod';
import type { FilePreview } from '../../../shared/preview.ts';
import { documentNotFound, storedPaper } from '../document/index.ts';
import { evidenceNotFound, storedEvidence } from '../evidence/index.ts';
import type { StoredFile } from '../library/index.ts';
import { query, router } from '../procedure.ts';
import { previewOf } from './preview.ts';

async function filePreview(file: StoredFile, signal: AbortSignal | undefined): Promise<FilePreview> {
  const { name, size, mediaType } = file;
  return { name, size, mediaType, content: await previewOf(file, signal) };
}

export const previewProcedures = router({
  /** What can be shown of a piece of evidence. */
  evidence: query.input(z.object({ evidenceId: z.string().min(1) })).query(({ ctx, input, signal }) => {
    const file = storedEvidence(ctx.library, input.evidenceId);
    if (!file) throw evidenceNotFound();
    return filePreview(file, signal);
  }),

  /** What can be shown of a paper that was made. */
  document: query.input(z.object({ documentId: z.string().min(1) })).query(({ ctx, input, signal }) => {
    const file = storedPaper(ctx.library, input.documentId);
    if (!file) throw documentNotFound();
    return filePreview(file, signal);
  }),
});
