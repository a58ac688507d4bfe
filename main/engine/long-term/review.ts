import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { requireLongTerm } from './goals.ts';
import { readReviews } from './read.ts';

export interface NewReview {
  issueId: string;
  on: string;
  finding: string;
  /** When the next one is due; `null` where none is meant to follow. */
  next: string | null;
}

/**
 * Keeps what a review of a long-term issue found, and sets the date of the next one.
 * @returns its id
 * @throws JuanzongError `not-long-term`, `issue-locked`, `dates-out-of-order`
 */
export function reviewIssue(change: Change, { issueId: reference, on, finding, next }: NewReview): string {
  const { db, record } = change;
  const { id: issueId, caseFileId, nextReviewDate } = requireLongTerm(change, reference);
  const [last] = readReviews(db, issueId);
  if (last && on < last.reviewedOn) {
    throw new JuanzongError(
      'dates-out-of-order',
      `上次复核在${last.reviewedOn}，这次复核日期${on}不能更早，请改正。`,
    );
  }
  if (next !== null && next <= on) {
    throw new JuanzongError('dates-out-of-order', `下次复核日期${next}应当晚于本次复核日期${on}，请改正。`);
  }
  const id = uuid();
  db.prepare(
    `INSERT INTO review (id, issue_id, reviewed_on, finding, was_due, next_date, recorded_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, issueId, on, finding, nextReviewDate, next, change.actor);
  db.prepare('UPDATE issue SET next_review_date = ? WHERE id = ?').run(next, issueId);
  record({
    action: 'issue.review',
    subjectKind: 'review',
    subjectId: id,
    caseFileId,
    before: { issueId, nextReviewDate },
    after: { issueId, reviewedOn: on, finding, nextReviewDate: next },
  });
  return id;
}
