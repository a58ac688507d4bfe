import { z } from 'zod';
import { id } from '../input/index.ts';
import { requireCaseFile, resolveIssue } from '../issue/index.ts';
import { command, edit, query, router } from '../procedure.ts';
import { readSetting, writeSetting } from '../setting/index.ts';
import { HANDLINGS, handlingNames } from './handlings.ts';
import { accountabilityByIssue, accountabilityFigures, accountabilityOf } from './read.ts';
import { handledInput, moneyInput, setHandled, setMoney } from './set.ts';

export const accountabilityProcedures = router({
  /** The office's kinds of handling. */
  handlings: query.query(({ ctx }) => readSetting(ctx.library.db, HANDLINGS)),
  /** Sets them; what was entered under one that is left out stays. */
  setHandlings: command
    .meta({ role: 'administrator' })
    .input(z.object({ handlings: handlingNames }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => writeSetting(change, HANDLINGS, input.handlings));
    }),
  /** What came of one issue: people by handling, money by kind. */
  ofIssue: query.input(z.object({ issueId: id })).query(({ ctx, input }) => {
    const { db } = ctx.library;
    return accountabilityOf(db, resolveIssue(db, input.issueId).id);
  }),
  /** The totals of a case file, and the issues that make them up. */
  totals: query.input(z.object({ caseFileId: id })).query(({ ctx, input }) => {
    const { db } = ctx.library;
    requireCaseFile(db, input.caseFileId);
    return {
      ...accountabilityFigures(db, input.caseFileId),
      byIssue: accountabilityByIssue(db, input.caseFileId),
    };
  }),
  /** How many people were dealt with in one way; 0 takes the entry off. */
  set: edit.input(handledInput).mutation(({ ctx, input }) => {
    ctx.change((change) => setHandled(change, input));
  }),
});

export const moneyProcedures = router({
  /** How much money of one kind came of an issue, in fen; 0 takes the entry off. */
  set: edit.input(moneyInput).mutation(({ ctx, input }) => {
    ctx.change((change) => setMoney(change, input));
  }),
});
