import { z } from 'zod';
import { JuanzongError } from '../error.ts';
import { command, open, query, router } from '../procedure.ts';
import { generateDocument } from './generate.ts';
import { DOCUMENT_KINDS, kindOf, sayTheSame } from './kinds/index.ts';
import { listDocuments, readDocument, summariseDocuments } from './list.ts';
import { previewOf } from './preview.ts';
import { documentForm, requestedPaper } from './request.ts';

/** A field of a paper as it is typed or comes in a file. */
export const fieldValue = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);

const request = z.object({
  caseFileId: z.string().min(1),
  kind: z.string().min(1),
  issue: z.string().min(1).optional(),
  values: z.record(z.string(), fieldValue).optional(),
});

const documentId = z.object({ documentId: z.string().min(1) });

export const documentProcedures = router({
  /** Every kind of paper, in the order in which to offer them. */
  kinds: open.query(() =>
    DOCUMENT_KINDS.map(({ key, name, about, fileType, fields, example }) => ({
      key,
      name,
      about,
      fileType,
      fields,
      example,
    })),
  ),

  /** What a paper would be made of now: its fields with their values, and what is not right yet. */
  form: query.input(request).query(({ ctx, input }) => documentForm(ctx.library.db, input)),

  /** The paper as it would be made now, to be looked at. */
  preview: query
    .input(request)
    .query(({ ctx, input }) => previewOf(requestedPaper(ctx.library.db, input).paper)),

  /** Makes a paper and keeps it in the library. `issue` is an id, or `CASE:NUMBER`. */
  generate: command.input(request).mutation(async ({ ctx, input }) => {
    const { id, path, fileName, sha256 } = await generateDocument(ctx.library, ctx.actor, input);
    return { id, path, fileName, sha256 };
  }),

  /** The papers of a case file, oldest first. */
  list: query
    .input(z.object({ caseFileId: z.string().min(1) }))
    .query(({ ctx, input }) => listDocuments(ctx.library.db, input.caseFileId)),

  /** The papers of one case file, or of all, newest first. */
  summaries: query
    .input(z.object({ caseFileId: z.string().min(1).optional() }))
    .query(({ ctx, input }) => summariseDocuments(ctx.library.db, input.caseFileId ?? null)),

  /** A paper that was made: how it looks, the data that it was made from, and whether they have moved on since. */
  get: query.input(documentId).query(({ ctx, input }) => {
    const { db } = ctx.library;
    const { snapshot, typed, path: _path, ...summary } = readDocument(db, input.documentId);
    const kind = kindOf(summary.kind);
    const { values } = kind.form(snapshot, {});
    return {
      ...summary,
      fields: kind.fields.map((field) => ({ ...field, value: values[field.key] ?? '' })),
      preview: previewOf(kind.make(snapshot)),
      movedOn: hasMovedOn(() => kind.fill(kind.collect(db, summary), typed), snapshot),
    };
  }),
});

/** Data that can no longer be collected, because the issue is gone, have moved on too. */
function hasMovedOn(collect: () => object, snapshot: unknown): boolean {
  try {
    return !sayTheSame(collect(), snapshot);
  } catch (error) {
    if (error instanceof JuanzongError) return true;
    throw error;
  }
}
