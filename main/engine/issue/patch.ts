import { z } from 'zod';
import type { Issue } from '../../../shared/casefile.ts';
import { COMPLETIONS, DISCLOSURES, RECTIFICATION_KINDS, STAGES } from '../../../shared/vocabulary.ts';
import { id, nameText, optionalDay, optionalName, optionalText } from '../input/index.ts';

/** What of an issue can be changed; a field that is not named stays as it is. Dates are `2021-03-18`. */
export const issuePatch = z
  .strictObject({
    statement: optionalText,
    detail: optionalText,
    outcome: optionalText,
    completion: z.enum(COMPLETIONS).nullable(),
    stage: z.enum(STAGES),
    rectificationKind: z.enum(RECTIFICATION_KINDS).nullable(),
    startDate: optionalDay,
    dueDate: optionalDay,
    completedDate: optionalDay,
    sectionId: id.nullable(),
    categoryId: id.nullable(),
    /** Names: a department or person not known yet enters the register. */
    leadDepartment: optionalName,
    responsibleDepartments: z.array(nameText).transform((names) => [...new Set(names)]),
    responsibleLeader: optionalName,
    handler: optionalName,
    disclosure: z.enum(DISCLOSURES),
    withheldReason: optionalText,
  })
  .partial();
export type IssuePatch = z.infer<typeof issuePatch>;

/** What can be changed of many issues at a time. */
export const bulkPatch = issuePatch.pick({
  completion: true,
  stage: true,
  rectificationKind: true,
  startDate: true,
  dueDate: true,
  completedDate: true,
  sectionId: true,
  categoryId: true,
  leadDepartment: true,
  responsibleDepartments: true,
  responsibleLeader: true,
  handler: true,
});

/** The fields that a patch can change, as an issue has them. */
export type PatchedFields = Pick<Issue, keyof IssuePatch>;

/** Who is responsible; kept beside the issue's row. */
export type OfficeFields = Pick<
  Issue,
  'leadDepartment' | 'responsibleDepartments' | 'responsibleLeader' | 'handler'
>;
