import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { type IssueRef, resolveIssue } from '../issue/index.ts';
import type { EvidenceTarget } from './record.ts';

/**
 * What evidence is to be attached to.
 * @param issue an id, or `CASE:NUMBER`
 * @param measure number of the measure; `null` for the issue as a whole
 * @throws JuanzongError `issue-not-found`, `case-not-found`, `issue-in-trash`, `measure-not-found`
 */
export function resolveTarget(db: Database, issue: string, measure: number | null): EvidenceTarget {
  const found = resolveIssue(db, issue);
  return { issue: found, measure: measure === null ? null : requireMeasure(db, found, measure) };
}

function requireMeasure(db: Database, issue: IssueRef, number: number): { id: string; number: number } {
  const measure = db
    .prepare<[string, number], { id: string; number: number }>(
      'SELECT id, number FROM measure WHERE issue_id = ? AND number = ? AND trashed_at IS NULL',
    )
    .get(issue.id, number);
  if (measure) return measure;
  throw new JuanzongError(
    'measure-not-found',
    `问题${issue.number}没有第${number}条措施，请核对措施序号，或不指定措施。`,
  );
}
