import { z } from 'zod';
import { numberOfDocument, voidNumber } from '../document-number/index.ts';
import { JuanzongError } from '../error.ts';
import { requiredText } from '../input/index.ts';
import { command, open, query, router } from '../procedure.ts';
import { readSetting, writeSetting } from '../setting/index.ts';
import { kindOfPaper } from '../template/index.ts';
import { codesOf } from './codes.ts';
import { DOCUMENT_SETTING, documentSetting } from './envelope/index.ts';
import { generateDocument } from './generate.ts';
import { DOCUMENT_KINDS, sayTheSame } from './kinds/index.ts';
import { listDocuments, readDocument, summariseDocuments } from './list.ts';
import { withoutNumber } from './made-before.ts';
import { previewOf } from './preview.ts';
import { numberRegister } from './register.ts';
import { remakeDocument } from './remake.ts';
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
  preview: query.input(request).query(({ ctx, input }) => previewOf(requestedPaper(ctx.library.db, input))),

  /** Makes a paper and keeps it in the library. `issue` is an id, or `CASE:NUMBER`. */
  generate: command.input(request).mutation(async ({ ctx, input }) => {
    const { bytes: _bytes, ...made } = await generateDocument(ctx.library, ctx.actor, input);
    return made;
  }),

  /** Makes a paper again of the data that it was made from: the same file, or what differs. Nothing is written. */
  remake: query.input(documentId).query(({ ctx, input }) => remakeDocument(ctx.library, input.documentId)),

  /** 发文登记: every number that was given, by code and year. */
  numbers: query.query(({ ctx }) => numberRegister(ctx.library.db)),

  /** Voids the number of a paper; the paper stays. */
  voidNumber: command.input(documentId.extend({ reason: requiredText })).mutation(({ ctx, input }) => {
    ctx.library.change(ctx.actor, (change) => {
      const { id, caseFileId } = readDocument(change.db, input.documentId);
      voidNumber(change, { documentId: id, caseFileId }, input.reason);
    });
  }),

  /** 公文设置: what the papers of the office begin with. */
  setting: query.query(({ ctx }) => readSetting(ctx.library.db, DOCUMENT_SETTING)),
  setSetting: command
    .meta({ role: 'administrator' })
    .input(z.object({ setting: documentSetting }))
    .mutation(({ ctx, input: { setting } }) => {
      const codes = codesOf(setting.codes);
      ctx.library.change(ctx.actor, (change) =>
        writeSetting(change, DOCUMENT_SETTING, { ...setting, codes }),
      );
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
    const given = numberOfDocument(db, input.documentId);
    const kind = kindOfPaper(ctx.library, summary.kind, snapshot);
    const { values } = kind.form(snapshot, {});
    return {
      ...summary,
      fields: kind.fields.map((field) => ({ ...field, value: values[field.key] ?? '' })),
      preview: previewOf(kind.make(snapshot)),
      voided:
        given?.status === 'voided'
          ? { by: given.voidedBy, at: given.voidedAt, reason: given.voidReason }
          : null,
      movedOn: hasMovedOn(() => kind.fill(kind.collect(db, summary, typed), typed), snapshot),
    };
  }),
});

/** Data that can no longer be collected, because the issue is gone, have moved on too. The number is the register's. */
function hasMovedOn(collect: () => object, snapshot: object): boolean {
  try {
    return !sayTheSame(withoutNumber(collect()), withoutNumber(snapshot));
  } catch (error) {
    if (error instanceof JuanzongError) return true;
    throw error;
  }
}
