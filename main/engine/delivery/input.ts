import { z } from 'zod';
import { DELIVERY_METHODS } from '../../../shared/delivery.ts';
import { day, id, nameText, optionalDay, optionalName, optionalText } from '../input/index.ts';

/** A receiver that a paper was sent to. Days are `2021-03-18`. */
export const newDelivery = z.strictObject({
  receiver: nameText,
  method: z.enum(DELIVERY_METHODS),
  sentOn: day,
  /** By when a reply is wanted; absent or `null`: none is. */
  replyDue: optionalDay.optional(),
});
export type NewDelivery = z.infer<typeof newDelivery>;

export const deliveryPatch = z
  .strictObject({
    receiver: nameText,
    method: z.enum(DELIVERY_METHODS),
    sentOn: day,
    replyDue: optionalDay,
    signedOn: optionalDay,
    signedBy: optionalName,
    repliedOn: optionalDay,
    reply: optionalText,
    evidenceId: id.nullable(),
  })
  .partial();
export type DeliveryPatch = z.infer<typeof deliveryPatch>;
