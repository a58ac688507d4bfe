import { z } from 'zod';
import { COMMENT_CHANNELS } from '../../../../shared/disclosure.ts';
import { day, id, nameText, optionalName, requiredText } from '../../input/index.ts';
import { command, edit, query, router } from '../../procedure.ts';
import { addComment } from './add.ts';
import { answerComment, assignComment, reopenComment, updateComment } from './change.ts';
import { countComments, listComments } from './read.ts';

const registered = {
  issueId: id.nullable().optional(),
  receivedOn: day,
  channel: z.enum(COMMENT_CHANNELS),
  sender: optionalName.optional(),
  text: requiredText,
};

export const commentProcedures = router({
  /** The comments that had come by the day `on`, as they stood on it, the latest first. */
  list: query
    .input(z.object({ caseFileId: id.optional(), on: day }))
    .query(({ ctx, input: { caseFileId = null, on } }) => listComments(ctx.library.db, { caseFileId, on })),

  /** How many had come by the day `on`, and what had become of them. */
  counts: query
    .input(z.object({ caseFileId: id.optional(), on: day }))
    .query(({ ctx, input: { caseFileId = null, on } }) => countComments(ctx.library.db, { caseFileId, on })),

  /** Registers a comment; one that comes outside of the time for comments is kept and marked. @returns its id */
  add: command
    .input(z.object({ caseFileId: id, ...registered }))
    .mutation(({ ctx, input }) =>
      ctx.library.change(ctx.actor, (change) => addComment(change, ctx.actor, input)),
    ),

  /** Puts right what was registered. */
  update: edit
    .input(z.object({ commentId: id, patch: z.strictObject(registered).partial() }))
    .mutation(({ ctx, input }) => {
      ctx.change((change) => updateComment(change, input.commentId, input.patch));
    }),

  /** Hands a comment to a person or a department, and says by when it is to be answered. */
  assign: edit
    .input(z.object({ commentId: id, to: nameText, due: day.nullable().default(null) }))
    .mutation(({ ctx, input }) => {
      ctx.change((change) => assignComment(change, input));
    }),

  /** Enters what was answered, and when. */
  answer: edit
    .input(z.object({ commentId: id, on: day, answer: requiredText }))
    .mutation(({ ctx, input }) => {
      ctx.change((change) => answerComment(change, input));
    }),

  /** Takes an answer back: the comment waits for another. */
  reopen: edit.input(z.object({ commentId: id })).mutation(({ ctx, input }) => {
    ctx.change((change) => reopenComment(change, input.commentId));
  }),
});
