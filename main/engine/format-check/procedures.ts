import { z } from 'zod';
import type { CheckedPaper, CorrectedPaper } from '../../../shared/format-check.ts';
import { open, router } from '../procedure.ts';
import { checkFormat, correctFormat } from './check.ts';

/** A paper from outside the library: nothing of it is kept, so it comes along with the question. */
const paper = z.object({ name: z.string().min(1), base64: z.base64() });

export const formatCheckProcedures = router({
  /** 版式检查: where a paper deviates from GB/T 9704-2012. */
  check: open.input(paper).mutation(async ({ input, signal }): Promise<CheckedPaper> => {
    const measured = await checkFormat(input.name, Buffer.from(input.base64, 'base64'), signal);
    return { name: input.name, ...measured };
  }),
  /** A copy in which all is put right that can be. */
  correct: open
    .input(paper)
    .mutation(async ({ input, signal }): Promise<CorrectedPaper & { base64: string }> => {
      const { mended, after, bytes } = await correctFormat(
        input.name,
        Buffer.from(input.base64, 'base64'),
        signal,
      );
      return { mended, remaining: after.findings, base64: Buffer.from(bytes).toString('base64') };
    }),
});
