import { z } from 'zod';
import { VERDICTS } from '../../../shared/closure.ts';
import { actorName, day, id, optionalText, requiredText } from '../input/index.ts';
import { resolveIssue } from '../issue/index.ts';
import { command, query, router } from '../procedure.ts';
import { readSetting, writeSetting } from '../setting/index.ts';
import { CLOSURE_CHAIN, chainSchema } from './chain.ts';
import { debtsOf } from './debts.ts';
import { fileClosure } from './file.ts';
import { readClosure } from './read.ts';
import { faultyProof } from './readable.ts';
import { reopenIssue, withdrawClosure } from './reopen.ts';
import { signClosure } from './sign.ts';
import { waitingRequests } from './waiting.ts';

const issueId = id;
const caseFileId = id;

export const closureProcedures = router({
  /** How an issue stands with its sign-off: its requests with their steps, and the judgements of its completion. */
  get: query
    .input(z.object({ issueId }))
    .query(({ ctx, input }) => readClosure(ctx.library.db, input.issueId)),
  /** What keeps a request from being filed on the day `on`; empty where nothing does. */
  check: query
    .input(z.object({ issueId, on: day.optional() }))
    .query(async ({ ctx: { library }, input, signal }) => {
      const { id: found } = resolveIssue(library.db, input.issueId);
      const faulty = await faultyProof(library, found, 'glance', signal);
      return debtsOf(library.db, found, { on: input.on, faulty });
    }),
  /** Files a request for sign-off, which takes the first step of the chain. */
  file: command
    .input(z.object({ issueId, on: day, opinion: optionalText.optional(), name: actorName.optional() }))
    .mutation(({ ctx, input, signal }) => fileClosure(ctx.library, ctx, input, signal)),
  /** Takes the next step of the chain: approves, or rejects with what is still owed. */
  sign: command
    .meta({ role: 'signer' })
    .input(
      z.object({
        issueId,
        on: day,
        verdict: z.enum(VERDICTS),
        opinion: optionalText.optional(),
        owed: optionalText.optional(),
        name: actorName.optional(),
        step: z.int().positive().optional(),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => signClosure(change, ctx, input));
    }),
  /** Takes a pending request back. */
  withdraw: command
    .input(z.object({ issueId, on: day, name: actorName.optional() }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => withdrawClosure(change, ctx, input));
    }),
  /** Opens a closed issue again. */
  reopen: command
    .meta({ role: 'reviewer' })
    .input(z.object({ issueId, on: day, reason: requiredText }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => reopenIssue(change, input));
    }),
  /** The requests that wait for a signature, of one case file or of all. */
  waiting: query
    .input(z.object({ caseFileId: caseFileId.optional() }))
    .query(({ ctx, input }) => waitingRequests(ctx.library.db, input.caseFileId ?? null)),
  /** The steps of the chain as the office has set them. */
  chain: query.query(({ ctx }) => readSetting(ctx.library.db, CLOSURE_CHAIN)),
  /** Sets the steps of the chain; requests that are filed already keep theirs. */
  setChain: command
    .meta({ role: 'administrator' })
    .input(z.object({ steps: chainSchema }))
    .mutation(({ ctx, input }) => {
      ctx.library.change(ctx.actor, (change) => writeSetting(change, CLOSURE_CHAIN, input.steps));
    }),
});
