import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { whyLocked } from '../issue/index.ts';

/**
 * What is said of a piece of evidence stays as it is while it proves an issue that is being signed off, or was. A trigger
 * holds the same rule.
 * @throws JuanzongError `issue-locked`
 */
export function requireUnlockedProof(db: Database, evidenceId: string, name: string): void {
  const issueIds = db
    .prepare<[string], string>(
      'SELECT DISTINCT issue_id FROM evidence_link WHERE evidence_id = ? AND trashed_at IS NULL',
    )
    .pluck()
    .all(evidenceId);
  for (const issueId of issueIds) {
    const reason = whyLocked(db, issueId, 'change');
    if (reason !== null) {
      throw new JuanzongError('issue-locked', `佐证材料“${name}”的说明不能改动：${reason}`);
    }
  }
}
