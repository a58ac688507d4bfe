import type { Issue } from '../../../../../shared/casefile.ts';

/**
 * Which issues of a case file a paper is about where none is named, in the order in which it names them.
 * @param daysLeft until the deadline on the day of the paper, below 0 when overdue; `null` where there is none to count
 */
export type Concerned = (issues: readonly Issue[], daysLeft: (issue: Issue) => number | null) => Issue[];

/** Neither closed nor judged done: nobody is reproached with what is finished. */
export function isUnfinished({ stage, completion }: Pick<Issue, 'stage' | 'completion'>): boolean {
  return stage !== 'closed' && completion !== 'completed';
}

export const unfinished: Concerned = (issues) => issues.filter(isUnfinished);

/** Unfinished ones, those whose deadline is past or nearest first. */
export const nearestFirst: Concerned = (issues, daysLeft) => {
  const left = (issue: Issue): number => daysLeft(issue) ?? Number.MAX_SAFE_INTEGER;
  return unfinished(issues, daysLeft).sort((one, other) => left(one) - left(other));
};

/** Unfinished ones that are overdue; where none is, all that are unfinished. */
export const overdueOnes: Concerned = (issues, daysLeft) => {
  const open = unfinished(issues, daysLeft);
  const overdue = open.filter((issue) => (daysLeft(issue) ?? 0) < 0);
  return overdue.length > 0 ? overdue : open;
};
