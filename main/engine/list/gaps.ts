import type { Database } from 'better-sqlite3';
import { GAPS, type Gap } from '../../../shared/list.ts';
import { type IssueFacts, readFacts } from './facts.ts';

/** How often each thing is missing: problems, but for `measureDeadline`, which counts measures. */
export function countGaps(issues: readonly IssueFacts[]): Record<Gap, number> {
  const counts = GAPS.map((gap) => [
    gap,
    gap === 'measureDeadline'
      ? issues.reduce(
          (sum, issue) => sum + issue.measures.filter(({ lacksDeadline }) => lacksDeadline).length,
          0,
        )
      : issues.filter(({ gaps }) => gaps.has(gap)).length,
  ]);
  return Object.fromEntries(counts) as Record<Gap, number>;
}

/** How often each thing is missing in a case file on the day `on`. @throws JuanzongError `case-not-found` */
export function gapsOfCase(db: Database, caseFileId: string, on: string): Record<Gap, number> {
  return countGaps(readFacts(db, caseFileId, on).issues);
}
