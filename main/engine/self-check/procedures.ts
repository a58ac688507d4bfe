import { z } from 'zod';
import { SELF_CHECK_STATES } from '../../../shared/self-check.ts';
import { day, id, requiredText } from '../input/index.ts';
import { edit, query, router } from '../procedure.ts';
import {
  addSelfChecks,
  finishSelfCheck,
  reopenSelfCheck,
  setSelfCheckTrashed,
  updateSelfCheck,
} from './change.ts';
import { newSelfChecks, selfCheckPatch, selfCheckResult } from './input.ts';
import { listSelfChecks, selfCheckCounts } from './read.ts';

const selfCheckId = z.object({ selfCheckId: id });

export const selfCheckProcedures = router({
  /** Items assigned by a day, as they stand on that day, the nearest first. */
  list: query
    .input(
      z.object({
        caseFileId: id.optional(),
        issueId: id.optional(),
        on: day,
        state: z.enum(SELF_CHECK_STATES).optional(),
        extent: z.enum(['live', 'trashed']).default('live'),
      }),
    )
    .query(({ ctx, input: { caseFileId = null, issueId, on, state, extent } }) =>
      listSelfChecks(ctx.library.db, { caseFileId, on, extent }).filter(
        (each) =>
          (issueId === undefined || each.issue.id === issueId) &&
          (state === undefined || each.state === state),
      ),
    ),
  counts: query
    .input(z.object({ caseFileId: id.optional(), on: day }))
    .query(({ ctx, input }) =>
      selfCheckCounts(ctx.library.db, { on: input.on, caseFileId: input.caseFileId ?? null }),
    ),
  /** Puts the same item to several departments. @returns the ids */
  add: edit
    .input(newSelfChecks)
    .mutation(({ ctx, input }) => ctx.change((change) => addSelfChecks(change, input))),
  update: edit.input(selfCheckId.extend({ patch: selfCheckPatch })).mutation(({ ctx, input }) => {
    ctx.change((change) => updateSelfCheck(change, input.selfCheckId, input.patch));
  }),
  /** Records what the department found when it checked itself. */
  done: edit.input(selfCheckId.extend(selfCheckResult.shape)).mutation(({ ctx, input }) => {
    ctx.change((change) => finishSelfCheck(change, input.selfCheckId, input));
  }),
  /** Sends a report back: the item is open again. */
  reopen: edit.input(selfCheckId.extend({ reason: requiredText })).mutation(({ ctx, input }) => {
    ctx.change((change) => reopenSelfCheck(change, input.selfCheckId, input.reason));
  }),
  remove: edit.input(selfCheckId).mutation(({ ctx, input }) => {
    ctx.change((change) => setSelfCheckTrashed(change, input.selfCheckId, true));
  }),
  restore: edit.input(selfCheckId).mutation(({ ctx, input }) => {
    ctx.change((change) => setSelfCheckTrashed(change, input.selfCheckId, false));
  }),
});
