import { z } from 'zod';
import { PROOF_KINDS } from '../../../shared/milestone.ts';
import { day, id } from '../input/index.ts';
import { edit, query, router } from '../procedure.ts';
import {
  addMilestone,
  milestonePatch,
  newMilestone,
  removeMilestone,
  restoreMilestone,
  updateMilestone,
} from './change.ts';
import { completeMilestone, completion, reopenMilestone } from './complete.ts';
import { possibleProofs } from './proofs.ts';
import { readMilestones } from './read.ts';
import { seedMilestones } from './seed.ts';

const one = z.object({ milestoneId: id });

export const milestoneProcedures = router({
  /** The milestones of a case file as they were on the day `on`. */
  list: query
    .input(z.object({ caseFileId: id, on: day }))
    .query(({ ctx, input }) => readMilestones(ctx.library.db, input.caseFileId, input.on)),
  /** What of one kind could prove a milestone. */
  proofs: query
    .input(z.object({ caseFileId: id, kind: z.enum(PROOF_KINDS) }))
    .query(({ ctx, input }) => possibleProofs(ctx.library.db, input.caseFileId, input.kind)),
  /** Adds what is missing of the usual ones, with due dates by the office's periods from the feedback date. */
  seed: edit
    .input(z.object({ caseFileId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => seedMilestones(change, input.caseFileId))),
  /** @returns its id */
  add: edit
    .input(newMilestone)
    .mutation(({ ctx, input }) => ctx.change((change) => addMilestone(change, input))),
  update: edit.input(one.extend({ patch: milestonePatch })).mutation(({ ctx, input }) => {
    ctx.change((change) => updateMilestone(change, input.milestoneId, input.patch));
  }),
  /** Says when it was done, and what proves it. */
  complete: edit.input(completion).mutation(({ ctx, input }) => {
    ctx.change((change) => completeMilestone(change, input));
  }),
  /** Says that it is not done after all. */
  reopen: edit.input(one).mutation(({ ctx, input }) => {
    ctx.change((change) => reopenMilestone(change, input.milestoneId));
  }),
  /** Takes one off the list; it can be restored. */
  remove: edit.input(one).mutation(({ ctx, input }) => {
    ctx.change((change) => removeMilestone(change, input.milestoneId, ctx.actor));
  }),
  restore: edit.input(one).mutation(({ ctx, input }) => {
    ctx.change((change) => restoreMilestone(change, input.milestoneId));
  }),
});
