import { z } from 'zod';
import { LIGHTS } from '../../../shared/light.ts';
import { GAPS, type Gap } from '../../../shared/list.ts';
import { RECTIFICATION_KINDS, STAGES } from '../../../shared/vocabulary.ts';
import { id, nameText } from '../input/index.ts';
import type { IssueFacts } from './facts.ts';
import type { Line } from './lines.ts';

/** Which lines of a list are wanted; `null` asks for those that have none. What is not named does not matter. */
export const listFilter = z
  .strictObject({
    sectionId: id.nullable(),
    /** A name: in the lead, or responsible. */
    department: nameText,
    /** A name: responsible leader, or handler. */
    person: nameText,
    kind: z.enum(RECTIFICATION_KINDS).nullable(),
    stage: z.enum(STAGES),
    light: z.enum(LIGHTS).nullable(),
    gap: z.enum([...GAPS, 'any']),
  })
  .partial();
export type ListFilter = z.infer<typeof listFilter>;

/** Whether a problem is wanted, as far as light and gaps do not say it: they are the line's. */
export function fitsIssue(issue: IssueFacts, filter: ListFilter): boolean {
  const { sectionId, department, person, kind, stage } = filter;
  return (
    (sectionId === undefined || issue.sectionId === sectionId) &&
    (department === undefined ||
      issue.leadDepartment === department ||
      issue.responsibleDepartments.includes(department)) &&
    (person === undefined || issue.responsibleLeader === person || issue.handler === person) &&
    (kind === undefined || issue.rectificationKind === kind) &&
    (stage === undefined || issue.stage === stage)
  );
}

/** Whether a line is wanted, as far as its light and its gaps say it. */
export function fitsLine(line: Line, { light, gap }: ListFilter): boolean {
  return (light === undefined || line.light === light) && (gap === undefined || lacks(line.gaps, gap));
}

function lacks(gaps: ReadonlySet<Gap>, gap: Gap | 'any'): boolean {
  return gap === 'any' ? gaps.size > 0 : gaps.has(gap);
}
