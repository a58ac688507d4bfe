import { z } from 'zod';
import { date, id, path, requiredText } from '../input/index.ts';
import { command, edit, query, router } from '../procedure.ts';
import { attachEvidence } from './attach.ts';
import { attachStaged } from './attach-staged.ts';
import { updateEvidence } from './edit.ts';
import { evidenceOf } from './list.ts';
import { moveEvidence } from './move.ts';
import { discardStaged, stagePaths } from './stage.ts';

const paths = z.array(path).min(1);
const measure = z.int().positive();
const note = requiredText;
const pageCount = z.int().positive();
/** Spaces around a name belong to it; nothing but spaces is no name. */
const name = z
  .string()
  .refine((text) => text.trim() !== '' && !/[\0/]/.test(text), '名称不能为空，不能含“/”');

export const evidenceProcedures = router({
  /** Attaches files and folders of this machine to an issue or one of its measures. */
  attach: edit
    .input(
      z.object({
        issue: z.string().min(1),
        paths,
        measure: measure.optional(),
        note: note.optional(),
        documentDate: date.optional(),
        pageCount: pageCount.optional(),
      }),
    )
    .mutation(({ ctx, input, signal }) => attachEvidence(ctx.editing, ctx.actor, input, ctx.report, signal)),

  /** Takes in files and folders of this machine, which then wait for `attachStaged`. */
  stage: command
    .input(z.object({ paths }))
    .mutation(({ ctx, input, signal }) => stagePaths(ctx.library, input.paths, ctx.report, signal)),

  /** Makes files that wait evidence of an issue (an id, or `CASE:NUMBER`) or one of its measures. */
  attachStaged: edit
    .input(
      z.object({
        issueId: z.string().min(1),
        measureId: id.nullable(),
        files: z
          .array(
            z.object({
              token: z.string().min(1),
              how: z.union([z.literal('attach'), z.object({ linkTo: z.string().min(1) })]),
            }),
          )
          .min(1)
          .refine(
            (files) => new Set(files.map(({ token }) => token)).size === files.length,
            '同一个文件不能列两次',
          ),
        note: note.nullable().default(null),
        documentDate: date.nullable().default(null),
        pageCount: pageCount.nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) => attachStaged(ctx.editing, ctx.actor, input)),

  /** Lets go of files that wait. */
  discardStaged: command
    .input(z.object({ tokens: z.array(z.string().min(1)) }))
    .mutation(({ ctx, input }) => discardStaged(ctx.library, input.tokens)),

  /** The evidence of an issue and of its measures. */
  list: query
    .input(z.object({ issueId: z.string().min(1) }))
    .query(({ ctx, input }) => evidenceOf(ctx.library.db, input.issueId)),

  /** Corrects what is said of a piece of evidence; what is left out stays. */
  update: edit
    .input(
      z.object({
        evidenceId: z.string().min(1),
        name: name.optional(),
        note: note.nullish(),
        documentDate: date.nullish(),
        pageCount: pageCount.nullish(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.change((change) => updateEvidence(change, input))),

  /** Moves a piece of evidence to another measure of its issue, or to the issue as a whole (`measureId: null`). */
  move: edit
    .input(z.object({ linkId: id, measureId: id.nullable() }))
    .mutation(({ ctx, input }) => ctx.change((change) => moveEvidence(change, input))),
});
