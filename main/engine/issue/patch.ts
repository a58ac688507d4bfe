import { z } from 'zod';
import type { Issue } from '../../../shared/casefile.ts';
import { DISCLOSURES, RECTIFICATION_KINDS, STAGES } from '../../../shared/vocabulary.ts';
import { id, nameText, optionalDay, optionalName, optionalText } from '../input/index.ts';

/**
 * What of an issue can be changed; a field that is not named stays as it is. Dates are `2021-03-18`. How far it has come
 * is judged, and the stages of the sign-off follow from its chain.
 */
export const issuePatch = z
  .strictObject({
    statement: optionalText,
    detail: optionalText,
    outcome: optionalText,
    stage: z.enum(STAGES),
    rectificationKind: z.enum(RECTIFICATION_KINDS).nullable(),
    startDate: optionalDay,
    dueDate: optionalDay,
    completedDate: optionalDay,
    /** Of what has no end. */
    nextReviewDate: optionalDay,
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
  stage: true,
  rectificationKind: true,
  startDate: true,
  dueDate: true,
  completedDate: true,
  nextReviewDate: true,
  sectionId: true,
  categoryId: true,
  leadDepartment: true,
  responsibleDepartments: true,
  responsibleLeader: true,
  handler: true,
});

/** What is given together with the decision to withhold an issue, and never by itself. */
type Withholding = Pick<Issue, 'withheldGround' | 'consentBy' | 'consentOn'>;

/** What the engine itself changes of an issue. */
export type IssueChanges = IssuePatch & { [Field in keyof Withholding]?: Withholding[Field] | undefined };

/** The fields that can be changed, as an issue has them. */
export type PatchedFields = Pick<Issue, keyof IssueChanges>;

/** Who is responsible; kept beside the issue's row. */
export type OfficeFields = Pick<
  Issue,
  'leadDepartment' | 'responsibleDepartments' | 'responsibleLeader' | 'handler'
>;
