import { z } from 'zod';
import { EXTENSION_STATUSES } from '../../../shared/deadline.ts';
import type { Role } from '../../../shared/role.ts';
import { actorName, day, id, optionalText, requiredText } from '../input/index.ts';
import { command, query, router } from '../procedure.ts';
import { signerOf } from '../signature/index.ts';
import { approveExtension, refuseExtension, withdrawExtension } from './decide.ts';
import { readExtensions } from './read.ts';
import { requestExtension } from './request.ts';

/** Who grants an extension. */
const DECIDERS: readonly Role[] = ['reviewer', 'leader'];

/** `name`: who decided on paper, where nobody signs in. */
const decision = z.object({
  extensionId: id,
  on: day,
  opinion: optionalText.optional(),
  name: actorName.optional(),
});

export const extensionProcedures = router({
  /** Extensions asked for, of an issue, a case file or the library, the latest first. */
  list: query
    .input(
      z.object({
        caseFileId: id.optional(),
        issueId: id.optional(),
        status: z.enum(EXTENSION_STATUSES).optional(),
      }),
    )
    .query(({ ctx, input }) => readExtensions(ctx.library.db, input)),
  /** Asks for a later deadline, of an issue or of one of its measures. @returns the id of the request */
  request: command
    .input(
      z.object({
        issueId: id,
        measureId: id.optional(),
        on: day,
        to: day,
        reason: requiredText,
      }),
    )
    .mutation(({ ctx, input }) => {
      const by = { name: ctx.actor, accountId: ctx.account?.accountId ?? null };
      return ctx.library.change(ctx.actor, (change) => requestExtension(change, input, by));
    }),
  approve: command
    .meta({ role: 'signer' })
    .input(decision)
    .mutation(({ ctx, input: { name, opinion = null, ...input } }) => {
      const by = signerOf(ctx, { name, roles: DECIDERS });
      ctx.library.change(ctx.actor, (change) => approveExtension(change, { ...input, opinion }, by));
    }),
  refuse: command
    .meta({ role: 'signer' })
    .input(decision.extend({ opinion: requiredText }))
    .mutation(({ ctx, input: { name, ...input } }) => {
      const by = signerOf(ctx, { name, roles: DECIDERS });
      ctx.library.change(ctx.actor, (change) => refuseExtension(change, input, by));
    }),
  /** Takes a request back that nobody has decided yet. */
  withdraw: command
    .input(z.object({ extensionId: id, on: day, name: actorName.optional() }))
    .mutation(({ ctx, input: { name, ...input } }) => {
      const by = ctx.account
        ? { name: ctx.account.name, accountId: ctx.account.accountId }
        : { name: name ?? ctx.actor, accountId: null };
      ctx.library.change(ctx.actor, (change) => withdrawExtension(change, input, by));
    }),
});
