import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Preview } from '../../../shared/preview.ts';
import { fieldValue } from '../document/index.ts';
import { stagedFile, takeStaged } from '../evidence/index.ts';
import { path, requiredText } from '../input/index.ts';
import { previewOf } from '../preview/index.ts';
import { command, query, router } from '../procedure.ts';
import { checkTemplate } from './check-file.ts';
import { fieldsFor } from './fields.ts';
import { generateFromTemplate, templateDraft, templateForm } from './generate.ts';
import { placeholderGroups } from './placeholders.ts';
import { listTemplates } from './read.ts';
import { checkFile } from './read-file.ts';
import { registerFile, registerStaged } from './register.ts';

const kind = z.string().min(1).nullable().default(null);
/** What the office calls a template: a line that a list has room for. */
const name = requiredText.pipe(z.string().max(60, '最多60个字'));
const token = z.string().min(1);

const request = z.object({
  caseFileId: z.string().min(1),
  template: z.string().min(1),
  issue: z.string().min(1).optional(),
  values: z.record(z.string(), fieldValue).optional(),
});

export const templateProcedures = router({
  /** Every placeholder that a template may hold. */
  placeholders: query.query(() => placeholderGroups()),

  /** Checks a file of this machine as a template. Nothing is kept. */
  check: query
    .meta({ role: 'clerk' })
    .input(z.object({ path, kind }))
    .query(({ input, signal }) => checkTemplate(input.path, input.kind, signal)),

  /** As `check`, for a file that was taken in and waits; it goes on waiting. */
  checkStaged: command.input(z.object({ token, kind })).mutation(({ ctx, input, signal }) => {
    const { staged, name: fileName } = stagedFile(ctx.library, input.token);
    return checkFile({ path: staged.path, name: fileName }, fieldsFor(input.kind), signal);
  }),

  /** Makes a file of this machine the newest version of a template, if the check finds nothing. */
  register: command
    .meta({ role: 'administrator' })
    .input(z.object({ path, name, kind }))
    .mutation(({ ctx, input, signal }) => registerFile(ctx.library, ctx.actor, input.path, input, signal)),

  /** As `register`, for a file that was taken in and waits. */
  registerStaged: command
    .meta({ role: 'administrator' })
    .input(z.object({ token, name, kind }))
    .mutation(({ ctx, input, signal }) => {
      const { staged, name: fileName } = takeStaged(ctx.library, input.token);
      return registerStaged(ctx.library, ctx.actor, staged, fileName, input, signal);
    }),

  /** Every template with its versions. */
  list: query.query(({ ctx }) => listTemplates(ctx.library.db)),

  /** What a paper would be made of now: the fields that the template asks for, and what is not right yet. */
  form: query.input(request).query(({ ctx, input }) => templateForm(ctx.library, input)),

  /** The paper as it would be made now, to be looked at. */
  preview: query.input(request).query(async ({ ctx, input, signal }): Promise<Preview> => {
    const bytes = await templateDraft(ctx.library, input);
    const file = join(tmpdir(), `juanzong-${uuid()}.docx`);
    try {
      await writeFile(file, bytes, { mode: 0o600 });
      const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      return await previewOf({ path: file, name: '预览.docx', mediaType }, signal);
    } finally {
      await rm(file, { force: true });
    }
  }),

  /** Makes a paper from the newest version of a template and keeps it. `issue` is an id, or `CASE:NUMBER`. */
  generate: command.input(request).mutation(async ({ ctx, input }) => {
    const { bytes: _bytes, ...made } = await generateFromTemplate(ctx.library, ctx.actor, input);
    return made;
  }),
});
