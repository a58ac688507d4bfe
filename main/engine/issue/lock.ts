import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../shared/vocabulary.ts';
import { JuanzongError } from '../error.ts';

/** What shall happen to an issue: change its facts, or bring in more proof, which is welcome under review. */
type Doing = 'change' | 'prove';

interface State {
  number: number;
  stage: Stage;
  isPending: 0 | 1;
}

/**
 * Why an issue has to stay as it is, in Chinese: its sign-off is asked for or done. Triggers hold the same rule; this says
 * which issue it is.
 */
export function whyLocked(db: Database, issueId: string, doing: Doing): string | null {
  const state = db
    .prepare<[string], State>(
      `SELECT number, stage, EXISTS (SELECT 1 FROM closure_request
         WHERE issue_id = issue.id AND status = 'pending') AS isPending
       FROM issue WHERE id = ?`,
    )
    .get(issueId);
  if (state?.stage === 'closed') {
    return `问题${state.number}已销号，内容不能改动；需要改动时，请先由审核人重新打开。`;
  }
  return state?.isPending === 1 && doing === 'change'
    ? `问题${state.number}正在销号审批，内容不能改动；需要改动时，请先由申请人撤回销号申请。`
    : null;
}

/** @throws JuanzongError `issue-locked` */
export function requireUnlocked(db: Database, issueId: string, doing: Doing = 'change'): void {
  const reason = whyLocked(db, issueId, doing);
  if (reason !== null) throw new JuanzongError('issue-locked', reason);
}
