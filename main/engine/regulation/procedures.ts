import { z } from 'zod';
import { regulationGaps } from '../../../shared/regulation.ts';
import { id } from '../input/index.ts';
import { requireCaseFile, resolveIssue } from '../issue/index.ts';
import { edit, query, router } from '../procedure.ts';
import {
  addRegulation,
  judgeRegulation,
  newRegulation,
  regulationPatch,
  updateRegulation,
} from './change.ts';
import { readRegulations, regulationsOfIssue } from './read.ts';
import { findRegulations } from './titles.ts';

const one = z.object({ regulationId: id });

export const regulationProcedures = router({
  /** The register of rules of a case file, each with what it still lacks. */
  list: query.input(z.object({ caseFileId: id })).query(({ ctx, input }) => {
    const { db } = ctx.library;
    requireCaseFile(db, input.caseFileId);
    return readRegulations(db, input.caseFileId).map((row) => ({ ...row, gaps: regulationGaps(row) }));
  }),
  /** The same for one issue. */
  ofIssue: query.input(z.object({ issueId: id })).query(({ ctx, input }) => {
    const { db } = ctx.library;
    const { id: issueId } = resolveIssue(db, input.issueId);
    return regulationsOfIssue(db, issueId).map((row) => ({ ...row, gaps: regulationGaps(row) }));
  }),
  /** Enters a result by its title. @returns its id */
  add: edit
    .input(newRegulation)
    .mutation(({ ctx, input }) => ctx.change((change) => addRegulation(change, input))),
  /** Changes what the register says of a rule: only the fields that the patch names. */
  update: edit.input(one.extend({ patch: regulationPatch })).mutation(({ ctx, input }) => {
    ctx.change((change) => updateRegulation(change, input.regulationId, input.patch));
  }),
  /** Says that a 《title》 is a result. */
  confirm: edit.input(one).mutation(({ ctx, input }) => {
    ctx.change((change) => judgeRegulation(change, input.regulationId, 'confirmed'));
  }),
  /** Says that it is none. */
  dismiss: edit.input(one).mutation(({ ctx, input }) => {
    ctx.change((change) => judgeRegulation(change, input.regulationId, 'dismissed'));
  }),
  /** Takes either back: it is to be judged again. */
  reconsider: edit.input(one).mutation(({ ctx, input }) => {
    ctx.change((change) => judgeRegulation(change, input.regulationId, 'candidate'));
  }),
  /** Looks through the measures for 《titles》 that are not in the register. @returns how many became candidates */
  find: edit
    .input(z.object({ caseFileId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => findRegulations(change, input.caseFileId))),
});
