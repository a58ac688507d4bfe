import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../../shared/clock.ts';
import { setCompletion } from '../completion/index.ts';
import { feedbackDateOf } from '../deadline/index.ts';
import { JuanzongError } from '../error.ts';
import { type IssueRef, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { type Asking, isSamePerson } from '../signature/index.ts';
import { isInForce, requestsOf } from './read.ts';
import { forgetCompletedDate, requirePending } from './sign.ts';
import { moveStage } from './stage.ts';

export interface Withdrawal {
  issueId: string;
  /** `2021-03-18` */
  on: string;
  /** Who withdraws on paper, where nobody signs in. */
  name?: string | undefined;
}

/**
 * Takes a pending request back; only who filed it may.
 * @throws JuanzongError `no-request`, `not-your-request`, `dates-out-of-order`, `issue-not-found`, `issue-in-trash`
 */
export function withdrawClosure(change: Change, asking: Asking, { issueId, on, name }: Withdrawal): void {
  const { db, record } = change;
  const issue = resolveIssue(db, issueId);
  const request = requirePending(change, issue);
  const who = asking.account
    ? { name: asking.account.name, accountId: asking.account.accountId }
    : { name: name ?? asking.actor, accountId: null };
  if (!isSamePerson(who, { name: request.filedBy, accountId: request.filedByAccount })) {
    throw new JuanzongError(
      'not-your-request',
      `问题${issue.number}的销号申请由${request.filedBy}提出，只能由本人撤回。`,
    );
  }
  requireNotBefore(issue, request.steps.findLast(({ signedOn }) => signedOn !== null)?.signedOn ?? null, on);
  db.prepare("UPDATE closure_request SET status = 'withdrawn', decided_on = ? WHERE id = ?").run(
    on,
    request.id,
  );
  moveStage(db, issue.id, 'rectifying');
  record({
    action: 'closure.withdraw',
    subjectKind: 'issue',
    subjectId: issue.id,
    caseFileId: issue.caseFileId,
    before: { stage: 'underReview' },
    after: { stage: 'rectifying', request: request.number, decidedOn: on },
  });
}

export interface Reopening {
  issueId: string;
  /** `2021-03-18` */
  on: string;
  reason: string;
}

/**
 * Opens a closed issue again. One that was closed before the program knew of chains gets a request without steps, so that
 * it still counts as closed until that day.
 * @throws JuanzongError `issue-not-closed`, `dates-out-of-order`, `issue-not-found`, `issue-in-trash`
 */
export function reopenIssue(change: Change, { issueId, on, reason }: Reopening): void {
  const { db, actor, record } = change;
  const issue = resolveIssue(db, issueId);
  const row = db
    .prepare<[string], { stage: string; since: string | null }>(
      'SELECT stage, ifnull(completed_date, start_date) AS since FROM issue WHERE id = ?',
    )
    .get(issue.id);
  if (row?.stage !== 'closed') {
    throw new JuanzongError('issue-not-closed', `问题${issue.number}没有销号，不用重新打开。`);
  }
  const requests = requestsOf(db, issue.id);
  const request = requests.find(isInForce);
  requireNotBefore(issue, request ? request.decidedOn : row.since, on);
  if (request) {
    db.prepare(
      'UPDATE closure_request SET reopened_on = ?, reopened_by = ?, reopen_reason = ? WHERE id = ?',
    ).run(on, actor, reason, request.id);
  } else {
    const closedOn = row.since ?? closedByHand(db, issue, on);
    db.prepare(
      `INSERT INTO closure_request (id, issue_id, number, filed_on, filed_by, assessment, status, decided_on,
         reopened_on, reopened_by, reopen_reason)
       VALUES (?, ?, ?, ?, '旧库', 'completed', 'approved', ?, ?, ?, ?)`,
    ).run(uuid(), issue.id, requests.length + 1, closedOn, closedOn, on, actor, reason);
  }
  moveStage(db, issue.id, 'rectifying');
  record({
    action: 'closure.reopen',
    subjectKind: 'issue',
    subjectId: issue.id,
    caseFileId: issue.caseFileId,
    before: { stage: 'closed' },
    after: { stage: 'rectifying', reopenedOn: on, reopenReason: reason },
  });
  setCompletion(change, issue, { completion: 'notCompleted', on, remains: reason });
  forgetCompletedDate(change, issue);
}

/**
 * Since when an issue was closed for which nobody wrote a day down: since the trail tells of it, else since there are
 * findings at all. So it stays closed on the days before `on`.
 */
function closedByHand(db: Database, { id, caseFileId }: IssueRef, on: string): string {
  const at = db
    .prepare<[string], string>(
      `SELECT at FROM audit_event WHERE subject_id = ?
         AND 'closed' IN (json_extract(after, '$.stage'), json_extract(after, '$.values.stage'))
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
    .get(id);
  // Of the day of feedback a source may tell the month alone.
  const days = [at && dayOf(new Date(at)), feedbackDateOf(db, caseFileId)?.padEnd(10, '-01')];
  return days.find((day) => day && day <= on) ?? on;
}

function requireNotBefore({ number }: IssueRef, last: string | null, on: string): void {
  if (last === null || last <= on) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `问题${number}的上一步在 ${last}，日期 ${on} 不能早于它，请改正日期。`,
  );
}
