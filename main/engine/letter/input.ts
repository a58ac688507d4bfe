import { z } from 'zod';
import { LIGHT_LETTERS } from '../../../shared/light.ts';
import { day, id, optionalDay, optionalName, optionalText } from '../input/index.ts';
import { newDemand } from '../supervision/index.ts';

/** What gives cause to a letter: issues and their lights, or what an earlier record found. Dates are `2021-03-18`. */
export const letterCause = z.object({
  caseFileId: id,
  /** The day of the letter. */
  on: day,
  /** Absent: as the office's table of lights says. */
  letter: z.enum(LIGHT_LETTERS).optional(),
  /** Absent: those of the record `from`. */
  issueIds: z
    .array(id)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  /** The record whose findings give cause to it. */
  from: id.optional(),
  /** By when an answer is wanted; `null`: none is. Absent: as the office has set. */
  due: optionalDay.optional(),
});
export type LetterCause = z.infer<typeof letterCause>;

/** A letter to be made; what is absent is as drafted. */
export const newLetter = letterCause.extend({
  addressee: optionalName.optional(),
  findings: optionalText.optional(),
  place: optionalText.optional(),
  people: optionalText.optional(),
  demands: z.array(newDemand).optional(),
  /** What is typed for the paper alone, by the keys of its fields. */
  values: z.record(z.string(), z.string()).optional(),
});
export type NewLetter = z.infer<typeof newLetter>;
