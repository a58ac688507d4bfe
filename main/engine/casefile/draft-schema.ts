import { z } from 'zod';
import type { NoticeDraft } from '../../../shared/intake.ts';
import { COMPLETIONS } from '../../../shared/vocabulary.ts';
import { trimmed } from '../input/index.ts';

/** White space around a text, and a text of nothing else, say nothing. */
const text = z.string().transform(trimmed);
const optionalText = text.transform((value) => (value === '' ? null : value)).nullable();
const key = z.string().min(1);
const count = z.number().nullable();

/** A draft as a page sends it. Its shape is checked here; whether it makes sense, by `draftFaults`. */
export const draftSchema = z.object({
  title: optionalText,
  inspectedUnit: optionalText,
  inspectionBody: optionalText,
  inspectionKind: optionalText,
  inspectedFrom: optionalText,
  inspectedTo: optionalText,
  feedbackDate: optionalText,
  noticeDate: optionalText,
  stated: z.object({
    issues: count,
    completed: count,
    basicallyCompleted: count,
    notCompleted: count,
    measures: count,
  }),
  contact: z
    .object({
      phone: optionalText,
      hours: optionalText,
      address: optionalText,
      postcode: optionalText,
      email: optionalText,
    })
    .nullable(),
  commentPeriod: z.object({ from: optionalText, to: optionalText }).nullable(),
  lead: text,
  closing: text,
  chapters: z.array(z.object({ key, number: z.number(), title: text, body: text, holdsIssues: z.boolean() })),
  sections: z.array(z.object({ key, number: z.number(), title: text })),
  categories: z.array(z.object({ key, number: z.number(), section: key.nullable(), title: text })),
  issues: z.array(
    z.object({
      key,
      number: z.number().nullable(),
      section: key.nullable(),
      category: key.nullable(),
      statement: text,
      completion: z.enum(COMPLETIONS).nullable(),
      measures: z.array(z.object({ key, text })),
      outcome: optionalText,
      detail: optionalText,
      documentTitles: z.array(text),
    }),
  ),
}) satisfies z.ZodType<NoticeDraft>;
