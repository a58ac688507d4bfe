import { z } from 'zod';
import { RESPONSIBILITIES } from '../../../shared/responsibility.ts';
import { day, id, nameText, requiredText } from '../input/index.ts';
import { command, query, router } from '../procedure.ts';
import { handOver, readHandovers } from './hand-over.ts';
import { heldBy } from './held.ts';

/** 责任体系: passing responsibility on, and who had it before. */
export const responsibilityProcedures = router({
  /**
   * Passes one role of the issues on; `to` is a name, for 责任单位 also a list of names, which take the place of `from`
   * among them or of all. @returns how many changed hands
   */
  handOver: command
    .input(
      z.object({
        issueIds: z.array(id).min(1),
        role: z.enum(RESPONSIBILITIES),
        to: z.union([nameText, z.array(nameText).min(1)]),
        from: nameText.optional(),
        on: day,
        reason: requiredText,
      }),
    )
    .mutation(({ ctx, input }) => ctx.library.change(ctx.actor, (change) => handOver(change, input))),
  /** The open problems of an entry of the register, once for each role: what is to be passed on before it leaves. */
  heldBy: query
    .input(z.object({ kind: z.enum(['department', 'person']), id }))
    .query(({ ctx, input }) => heldBy(ctx.library.db, input)),
  /** Who had an issue and passed it on, the first first. */
  history: query
    .input(z.object({ issueId: id }))
    .query(({ ctx, input }) => readHandovers(ctx.library.db, input.issueId)),
});
