import type { WithheldGround } from '../../../shared/disclosure.ts';
import { updateIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';

export interface Withholding {
  issueId: string;
  ground: WithheldGround;
  /** Why, in the unit's words. */
  explanation: string;
  /** Who agreed, such as 县委巡察工作领导小组. */
  consentBy: string;
  /** `2021-03-18` */
  consentOn: string;
}

/**
 * Withholds an issue from the public, or corrects why; it gives its public number up.
 * @returns whether anything changed
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`
 */
export function withholdIssue(
  change: Change,
  { issueId, ground, explanation, ...consent }: Withholding,
): boolean {
  return updateIssue(change, issueId, {
    disclosure: 'withheld',
    withheldGround: ground,
    withheldReason: explanation,
    ...consent,
  });
}

/**
 * Makes an issue public again; why it was withheld goes, and it takes its place in the public list.
 * @returns whether anything changed
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `statement-missing`
 */
export function discloseIssue(change: Change, issueId: string): boolean {
  return updateIssue(change, issueId, { disclosure: 'public' });
}
