import { z } from 'zod';
import { LIGHTS } from '../../../shared/light.ts';
import { SUPERVISION_KINDS } from '../../../shared/supervision.ts';
import { day, id, optionalName, optionalText, requiredText } from '../input/index.ts';

/** A demand that comes with its record. Dates are `2021-03-18`. */
export const newDemand = z.strictObject({
  text: requiredText,
  dueDate: day,
  addressee: optionalName.optional(),
  issueId: id.nullable().optional(),
});
export type NewDemand = z.infer<typeof newDemand>;

const facts = z.strictObject({
  kind: z.enum(SUPERVISION_KINDS),
  heldOn: day,
  place: optionalText,
  people: optionalText,
  addressee: optionalName,
  findings: optionalText,
  light: z.enum(LIGHTS).nullable(),
  issueIds: z.array(id).transform((ids) => [...new Set(ids)]),
  /** The record that this one answers. */
  answersId: id.nullable(),
});

export const newRecord = facts
  .partial()
  .required({ kind: true, heldOn: true })
  .extend({ caseFileId: id, demands: z.array(newDemand).optional() });
export type NewRecord = z.infer<typeof newRecord>;

export const recordPatch = facts.omit({ light: true }).partial();
export type RecordPatch = z.infer<typeof recordPatch>;

export const demandPatch = z
  .strictObject({
    text: requiredText,
    dueDate: day,
    addressee: optionalName,
    issueId: id.nullable(),
  })
  .partial();
export type DemandPatch = z.infer<typeof demandPatch>;
