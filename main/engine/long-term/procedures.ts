import { z } from 'zod';
import { day, id, optionalDay, optionalText, requiredText } from '../input/index.ts';
import { edit, router } from '../procedure.ts';
import { addGoal, goalPatch, removeGoal, updateGoal } from './goals.ts';
import { reviewIssue } from './review.ts';

export const longTermProcedures = router({
  /** Adds a stage goal. @returns its id */
  addGoal: edit
    .input(z.object({ issueId: id, text: requiredText, dueDate: optionalDay.optional() }))
    .mutation(({ ctx, input: { dueDate = null, ...input } }) =>
      ctx.change((change) => addGoal(change, { ...input, dueDate })),
    ),
  updateGoal: edit.input(z.object({ goalId: id, patch: goalPatch })).mutation(({ ctx, input }) => {
    ctx.change((change) => updateGoal(change, input.goalId, input.patch));
  }),
  /** Says that a stage goal was reached, and with what outcome. */
  goalDone: edit
    .input(z.object({ goalId: id, on: day, outcome: optionalText.optional() }))
    .mutation(({ ctx, input: { goalId, on, outcome } }) => {
      ctx.change((change) => updateGoal(change, goalId, { doneDate: on, outcome }));
    }),
  removeGoal: edit.input(z.object({ goalId: id })).mutation(({ ctx, input }) => {
    ctx.change((change) => removeGoal(change, input.goalId));
  }),
  /** Keeps what a review found; `next` is the day of the next one. @returns its id */
  review: edit
    .input(z.object({ issueId: id, on: day, finding: requiredText, next: optionalDay }))
    .mutation(({ ctx, input }) => ctx.change((change) => reviewIssue(change, input))),
});
