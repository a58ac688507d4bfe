import { z } from 'zod';
import { id } from '../input/index.ts';
import { command, edit, query, router } from '../procedure.ts';
import { writeSetting } from '../setting/index.ts';
import { fillDefaultDates } from './fill-defaults.ts';
import { PERIODS, periodsSchema, readPeriods } from './periods.ts';
import { readTimeLimit } from './time-limit.ts';

export const deadlineProcedures = router({
  /** The office's usual periods, counted from the day of feedback. */
  periods: query.query(({ ctx }) => readPeriods(ctx.library.db)),
  /** Sets all of them; dates that issues have already stay. */
  setPeriods: command
    .meta({ role: 'administrator' })
    .input(z.object({ periods: periodsSchema }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => writeSetting(change, PERIODS, input.periods));
    }),
  /** Gives every issue with a kind and no date the usual one. @returns how many were filled, how many were left */
  fillDefaults: edit
    .input(z.object({ caseFileId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => fillDefaultDates(change, input.caseFileId))),
  /** What the time limit of an issue is made of: the day of feedback, the usual date, extensions, goals, reviews. */
  ofIssue: query
    .input(z.object({ issueId: id }))
    .query(({ ctx, input }) => readTimeLimit(ctx.library.db, input.issueId)),
});
