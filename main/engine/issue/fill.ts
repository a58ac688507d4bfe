import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { resolveIssue } from './find.ts';
import { requireUnlocked } from './lock.ts';

/**
 * Writes into a withheld placeholder what the office knows and did not publish.
 * @throws JuanzongError `issue-not-found`, `issue-is-public`, `issue-locked`
 */
export function fillWithheldIssue(
  { db, record }: Change,
  { issue: reference, statement, reason }: { issue: string; statement: string; reason: string | null },
): void {
  const { id, number, caseFileId } = resolveIssue(db, reference);
  const before = db
    .prepare<[string], { disclosure: string; statement: string | null; withheldReason: string | null }>(
      'SELECT disclosure, statement, withheld_reason AS withheldReason FROM issue WHERE id = ?',
    )
    .get(id);
  requireUnlocked(db, id);
  if (before?.disclosure !== 'withheld') {
    throw new JuanzongError('issue-is-public', `问题 ${number} 是公开的问题，不能按不予公开的问题补填。`);
  }
  db.prepare('UPDATE issue SET statement = ?, withheld_reason = ? WHERE id = ?').run(statement, reason, id);
  record({
    action: 'issue.fillWithheld',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { statement: before.statement, withheldReason: before.withheldReason },
    after: { statement, withheldReason: reason },
  });
}
