import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { type IssueRef, resolveIssue } from '../issue/index.ts';
import type { EvidenceTarget } from './record.ts';

/**
 * What evidence is to be attached to, as a person at the command line names it.
 * @param issue an id, or `CASE:NUMBER`
 * @param measure number of the measure at this moment; `null` for the issue as a whole
 * @throws JuanzongError `issue-not-found`, `case-not-found`, `issue-in-trash`, `measure-not-found`
 */
export function targetByNumber(db: Database, issue: string, measure: number | null): EvidenceTarget {
  const found = resolveIssue(db, issue);
  return { issue: found, measure: measure === null ? null : measureByNumber(db, found, measure) };
}

/**
 * What evidence is to be attached to, as a window knows it: the measure stays the same one when others move about it.
 * @param issue an id, or `CASE:NUMBER`
 * @param measureId `null` for the issue as a whole
 * @throws JuanzongError those of `targetByNumber`, `measure-in-trash`
 */
export function targetById(db: Database, issue: string, measureId: string | null): EvidenceTarget {
  const found = resolveIssue(db, issue);
  return { issue: found, measure: measureId === null ? null : measureById(db, found, measureId) };
}

type TargetMeasure = NonNullable<EvidenceTarget['measure']>;

function measureById(db: Database, issue: IssueRef, id: string): TargetMeasure {
  const measure = db
    .prepare<[string, string], TargetMeasure & { isTrashed: 0 | 1 }>(
      'SELECT id, number, trashed_at IS NOT NULL AS isTrashed FROM measure WHERE id = ? AND issue_id = ?',
    )
    .get(id, issue.id);
  if (!measure) {
    throw new JuanzongError(
      'measure-not-found',
      `问题${issue.number}的这条整改措施已不存在，可能刚被合并，请刷新后再试。`,
    );
  }
  if (measure.isTrashed === 1) {
    throw new JuanzongError('measure-in-trash', `问题${issue.number}的这条整改措施在回收站中，请先恢复。`);
  }
  return { id: measure.id, number: measure.number };
}

function measureByNumber(db: Database, issue: IssueRef, number: number): TargetMeasure {
  const measure = db
    .prepare<[string, number], TargetMeasure>(
      'SELECT id, number FROM measure WHERE issue_id = ? AND number = ? AND trashed_at IS NULL',
    )
    .get(issue.id, number);
  if (measure) return measure;
  throw new JuanzongError(
    'measure-not-found',
    `问题${issue.number}没有第${number}条措施，请核对措施序号，或不指定措施。`,
  );
}
