import { z } from 'zod';
import { day, id, nameText, optionalText, requiredText } from '../input/index.ts';

/** Dates are `2021-03-18`. */
export const newSelfChecks = z.object({
  issueId: id,
  /** Names: a department that is not known yet enters the register. */
  departments: z
    .array(nameText)
    .min(1, '至少填写一个单位')
    .transform((names) => [...new Set(names)]),
  text: requiredText,
  on: day,
  dueDate: day,
});
export type NewSelfChecks = z.infer<typeof newSelfChecks>;

export const selfCheckPatch = z.strictObject({ text: requiredText, assignedOn: day, dueDate: day }).partial();
export type SelfCheckPatch = z.infer<typeof selfCheckPatch>;

export const selfCheckResult = z.object({ on: day, finding: requiredText, outcome: optionalText.optional() });
export type SelfCheckResult = z.infer<typeof selfCheckResult>;
