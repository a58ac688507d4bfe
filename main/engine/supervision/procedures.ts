import { z } from 'zod';
import { DEMAND_STATES } from '../../../shared/supervision.ts';
import { day, id, optionalName, requiredText } from '../input/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import { edit, query, router } from '../procedure.ts';
import { answerDemand, reopenDemand } from './answer.ts';
import { supervisionCounts } from './counts.ts';
import { addDemand, removeDemand, updateDemand } from './demand.ts';
import { listDemands } from './demand-list.ts';
import { demandPatch, newDemand, newRecord, recordPatch } from './input.ts';
import { listRecords, readRecord } from './read.ts';
import { addRecord, setRecordTrashed, updateRecord } from './record.ts';

const recordId = z.object({ supervisionId: id });
const demandId = z.object({ demandId: id });

/** 督导记录: those that need no paper; `letter` adds the others. */
export const recordProcedures = {
  /** The records of a case file, the latest first, with their demands as they stand on a day. */
  list: query
    .input(z.object({ caseFileId: id, on: day, extent: z.enum(['live', 'trashed']).default('live') }))
    .query(({ ctx, input }) => {
      requireCaseFile(ctx.library.db, input.caseFileId);
      return listRecords(ctx.library.db, input);
    }),
  get: query
    .input(recordId.extend({ on: day }))
    .query(({ ctx, input }) => readRecord(ctx.library.db, input.supervisionId, input.on)),
  /** Records what was looked into, with what was demanded. @returns its id */
  add: edit.input(newRecord).mutation(({ ctx, input }) => ctx.change((change) => addRecord(change, input))),
  /** Changes the fields that the patch names, and only those. */
  update: edit.input(recordId.extend({ patch: recordPatch })).mutation(({ ctx, input }) => {
    ctx.change((change) => updateRecord(change, input.supervisionId, input.patch));
  }),
  /** Puts a record with its demands into the recycle bin. */
  remove: edit.input(recordId).mutation(({ ctx, input }) => {
    ctx.change((change) => setRecordTrashed(change, input.supervisionId, true));
  }),
  restore: edit.input(recordId).mutation(({ ctx, input }) => {
    ctx.change((change) => setRecordTrashed(change, input.supervisionId, false));
  }),
  /** How supervision stood on a day; with `from`, what was done from then on. */
  counts: query
    .input(z.object({ caseFileId: id.optional(), on: day, from: day.optional() }))
    .query(({ ctx, input }) =>
      supervisionCounts(ctx.library.db, { ...input, caseFileId: input.caseFileId ?? null }),
    ),
};

export const demandProcedures = router({
  /** What was demanded by a day, the nearest first, as it stands on that day. */
  list: query
    .input(
      z.object({
        caseFileId: id.optional(),
        on: day,
        issueId: id.optional(),
        state: z.enum(DEMAND_STATES).optional(),
      }),
    )
    .query(({ ctx, input: { caseFileId = null, on, issueId, state } }) =>
      listDemands(ctx.library.db, { caseFileId, on }).filter(
        (demand) =>
          (issueId === undefined || demand.issue?.id === issueId) &&
          (state === undefined || demand.state === state),
      ),
    ),
  /** @returns its id */
  add: edit
    .input(newDemand.extend({ supervisionId: id }))
    .mutation(({ ctx, input: { supervisionId, ...demand } }) =>
      ctx.change((change) => addDemand(change, supervisionId, demand)),
    ),
  update: edit.input(demandId.extend({ patch: demandPatch })).mutation(({ ctx, input }) => {
    ctx.change((change) => updateDemand(change, input.demandId, input.patch));
  }),
  /** Takes a demand back that nobody has answered yet. */
  remove: edit.input(demandId).mutation(({ ctx, input }) => {
    ctx.change((change) => removeDemand(change, input.demandId));
  }),
  answer: edit
    .input(
      demandId.extend({
        on: day,
        answer: requiredText,
        by: optionalName.optional(),
        evidenceId: id.nullable().optional(),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.change((change) => answerDemand(change, input.demandId, input));
    }),
  /** Sends an answer back: the demand is open again from that day on. */
  reopen: edit.input(demandId.extend({ on: day, reason: requiredText })).mutation(({ ctx, input }) => {
    ctx.change((change) => reopenDemand(change, input.demandId, input));
  }),
});
