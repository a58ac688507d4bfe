import { z } from 'zod';
import { day, id, nameText, optionalText, requiredText } from '../input/index.ts';
import { command, query, router } from '../procedure.ts';
import { changeDelivery, removeDelivery, sendDocument, urgeReply } from './change.ts';
import { closeDocument, reopenDocument } from './closing.ts';
import { deliveryPatch, newDelivery } from './input.ts';
import { awaitedReplies, readWay } from './read.ts';

const documentId = z.object({ documentId: id });
const deliveryId = z.object({ deliveryId: id });

/** 送达、签收、回复、催办、办结. */
export const deliveryProcedures = router({
  /** What became of a paper: its receivers with their receipts and replies. */
  ofDocument: query.input(documentId).query(({ ctx, input }) => readWay(ctx.library.db, input.documentId)),
  /** Replies that are waited for on a day, the most urgent first; `within` days, what is overdue included. */
  due: query
    .input(z.object({ caseFileId: id.optional(), on: day, within: z.int().min(0).optional() }))
    .query(({ ctx, input: { caseFileId = null, on, within = null } }) =>
      awaitedReplies(ctx.library.db, { caseFileId, on, within }),
    ),
  /** @returns the ids of the deliveries, in the order of the receivers */
  send: command
    .input(documentId.extend({ receivers: z.array(newDelivery).min(1) }))
    .mutation(({ ctx, input }) =>
      ctx.library.change(ctx.actor, (change) => sendDocument(change, input.documentId, input.receivers)),
    ),
  /** Changes the fields that the patch names, and only those. */
  update: command.input(deliveryId.extend({ patch: deliveryPatch })).mutation(({ ctx, input }) => {
    ctx.library.change(ctx.actor, (change) => changeDelivery(change, input.deliveryId, input.patch));
  }),
  sign: command.input(deliveryId.extend({ by: nameText, on: day })).mutation(({ ctx, input }) => {
    const { deliveryId: signed, by: signedBy, on: signedOn } = input;
    ctx.library.change(ctx.actor, (change) =>
      changeDelivery(change, signed, { signedBy, signedOn }, 'delivery.sign'),
    );
  }),
  reply: command
    .input(deliveryId.extend({ reply: requiredText, on: day, evidenceId: id.nullable().optional() }))
    .mutation(({ ctx, input: { deliveryId: replied, reply, on, evidenceId = null } }) => {
      ctx.library.change(ctx.actor, (change) =>
        changeDelivery(change, replied, { reply, repliedOn: on, evidenceId }, 'delivery.reply'),
      );
    }),
  /** Notes that a receiver was urged to reply. */
  urge: command.input(deliveryId.extend({ on: day, note: requiredText })).mutation(({ ctx, input }) => {
    ctx.library.change(ctx.actor, (change) => urgeReply(change, input.deliveryId, input));
  }),
  /** Takes back a receiver who has neither signed nor replied. */
  remove: command.input(deliveryId).mutation(({ ctx, input }) => {
    ctx.library.change(ctx.actor, (change) => removeDelivery(change, input.deliveryId));
  }),
  close: command
    .input(documentId.extend({ on: day, note: optionalText.optional() }))
    .mutation(({ ctx, input: { note = null, on, documentId: closed } }) => {
      ctx.library.change(ctx.actor, (change) => closeDocument(change, closed, { on, note }));
    }),
  reopen: command.input(documentId.extend({ reason: requiredText })).mutation(({ ctx, input }) => {
    ctx.library.change(ctx.actor, (change) => reopenDocument(change, input.documentId, input.reason));
  }),
});
