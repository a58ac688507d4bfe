import { z } from 'zod';
import { command, router } from '../procedure.ts';
import { draftSchema } from './draft-schema.ts';
import { importDraft, readStaged } from './import.ts';

const token = z.string().min(1);

/** A notice on its way from a staged file to a case file. */
export const intakeProcedures = router({
  /** Reads a staged paper for a person to check; nothing is stored. */
  read: command
    .input(z.object({ token }))
    .mutation(({ ctx, input, signal }) => readStaged(ctx.library, input.token, signal)),
  /** Makes a case file of a staged paper and the draft that a person has checked. */
  create: command.input(z.object({ token, draft: draftSchema })).mutation(async ({ ctx, input, signal }) => ({
    id: await importDraft(ctx.library, ctx.actor, input.token, input.draft, signal),
  })),
});
