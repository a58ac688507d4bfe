import { z } from 'zod';
import { previewOf } from '../../document/index.ts';
import { actorName, day, id, nameText } from '../../input/index.ts';
import { command, query, router } from '../../procedure.ts';
import { signerOf } from '../../signature/index.ts';
import { comparedWithNow } from './compare.ts';
import { approvePublication, discardPublication, takeDownPublication } from './decide.ts';
import { draftPublication } from './draft.ts';
import { noticeKind } from './material.ts';
import { publish } from './publish.ts';
import { listPublications, readPublication, shownOf } from './read.ts';
import { toldPeriod } from './terms.ts';

const publicationId = id;

export const publicationProcedures = router({
  /** The public texts of a case file, the latest first, as they stand on the day `on`. */
  list: query
    .input(z.object({ caseFileId: id, on: day }))
    .query(({ ctx, input }) => listPublications(ctx.library.db, input.caseFileId, input.on)),

  /** A public text: how it looks, what it says of the time for comments, and what the case file now says otherwise. */
  get: query.input(z.object({ publicationId })).query(({ ctx, input }) => {
    const { db } = ctx.library;
    const publication = readPublication(db, input.publicationId);
    const data: unknown = JSON.parse(publication.snapshot);
    return {
      ...shownOf(publication),
      toldPeriod: toldPeriod(data),
      preview: previewOf(noticeKind().make(data)),
      comparison: comparedWithNow(db, publication),
    };
  }),

  /** Takes down what the public text is made of now, and puts it up for approval. @returns its id */
  draft: command.input(z.object({ caseFileId: id, on: day })).mutation(({ ctx, input }) =>
    ctx.library.change(ctx.actor, (change) =>
      draftPublication(change, {
        ...input,
        drafter: { name: ctx.actor, accountId: ctx.account?.accountId ?? null },
      }),
    ),
  ),

  /**
   * Approves a public text, which stays as it is from then on. A reviewer or a leader does, never who put it up; without
   * sign-in `name` is whoever signed.
   */
  approve: command
    .meta({ role: 'signer' })
    .input(z.object({ publicationId, on: day, name: actorName.optional() }))
    .mutation(({ ctx, input: { name, ...input } }) => {
      const signer = signerOf(ctx, { name, roles: ['reviewer', 'leader'] });
      ctx.library.change(ctx.actor, (change) => approvePublication(change, { ...input, signer }));
    }),

  /** Makes the paper of the text as it was approved. @returns the id of the paper */
  publish: command
    .input(
      z.object({
        publicationId,
        on: day,
        medium: nameText,
        commentFrom: day.optional(),
        commentTo: day.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => ({ documentId: await publish(ctx.library, ctx.actor, input) })),

  /** Notes that a public text was taken down. */
  takeDown: command
    .input(z.object({ publicationId, on: day }))
    .mutation(({ ctx, input }) =>
      ctx.library.change(ctx.actor, (change) => takeDownPublication(change, input)),
    ),

  /** Gives up a public text that waits for approval. */
  discard: command
    .input(z.object({ publicationId }))
    .mutation(({ ctx, input }) =>
      ctx.library.change(ctx.actor, (change) => discardPublication(change, input.publicationId)),
    ),
});
