import { z } from 'zod';
import { WITHHELD_GROUNDS } from '../../../shared/disclosure.ts';
import { day, id, nameText, requiredText } from '../input/index.ts';
import { edit, query, router } from '../procedure.ts';
import { readDisclosure } from './state.ts';
import { discloseIssue, withholdIssue } from './withhold.ts';

export const disclosureProcedures = router({
  /** What of a case file is public and what is not, with what the withheld issues lack on the day `on`. */
  show: query
    .input(z.object({ caseFileId: id, on: day }))
    .query(({ ctx, input }) => readDisclosure(ctx.library.db, input.caseFileId, input.on)),

  /** Withholds an issue on one of the set grounds, with the unit's explanation and the consent that it needs. */
  withhold: edit
    .input(
      z.object({
        issueId: id,
        ground: z.enum(WITHHELD_GROUNDS),
        explanation: requiredText,
        consentBy: nameText,
        consentOn: day,
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.change((change) => withholdIssue(change, input));
    }),

  /** Makes an issue public again. */
  disclose: edit.input(z.object({ issueId: id })).mutation(({ ctx, input }) => {
    ctx.change((change) => discloseIssue(change, input.issueId));
  }),
});
