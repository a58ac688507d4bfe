import { z } from 'zod';
import { keepingDueDates } from '../deadline/index.ts';
import { id, requiredText } from '../input/index.ts';
import { edit, router } from '../procedure.ts';
import { addMeasure, measurePatch, moveMeasure, splitMeasure, updateMeasure } from './change.ts';
import { mergeMeasure } from './merge.ts';
import { resolveMeasure } from './row.ts';

export const measureProcedures = router({
  /** Adds a measure behind another one, or at the end. @returns its id */
  add: edit
    .input(z.object({ issueId: id, text: requiredText, after: id.optional() }))
    .mutation(({ ctx, input }) => ctx.change((change) => addMeasure(change, input))),
  update: edit
    .input(z.object({ measureId: id, patch: measurePatch }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) =>
        keepingDueDates(change.db, ctx.account, [resolveMeasure(change.db, input.measureId).issueId], () =>
          updateMeasure(change, input.measureId, input.patch),
        ),
      ),
    ),
  /** Parts a measure at an offset in UTF-16 units. @returns the id of the second part */
  split: edit
    .input(z.object({ measureId: id, at: z.int().min(0) }))
    .mutation(({ ctx, input }) => ctx.change((change) => splitMeasure(change, input.measureId, input.at))),
  /** Joins a measure with the next one. */
  merge: edit
    .input(z.object({ measureId: id }))
    .mutation(({ ctx, input }) =>
      ctx.change((change) =>
        keepingDueDates(change.db, ctx.account, [resolveMeasure(change.db, input.measureId).issueId], () =>
          mergeMeasure(change, input.measureId),
        ),
      ),
    ),
  /** Moves a measure to a place, counted from 1. */
  move: edit
    .input(z.object({ measureId: id, to: z.int() }))
    .mutation(({ ctx, input }) => ctx.change((change) => moveMeasure(change, input.measureId, input.to))),
});
