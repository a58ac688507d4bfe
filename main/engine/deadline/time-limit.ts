import type { Database } from 'better-sqlite3';
import type { TimeLimit } from '../../../shared/deadline.ts';
import { readExtensions } from '../extension/index.ts';
import { resolveIssue } from '../issue/index.ts';
import { readGoals, readReviews } from '../long-term/index.ts';
import { usualDate } from './consequences.ts';

type Row = Omit<TimeLimit, 'usualDate' | 'extensions' | 'goals' | 'reviews'> & { caseFileId: string };

/** @throws JuanzongError `issue-not-found`, `issue-in-trash` */
export function readTimeLimit(db: Database, reference: string): TimeLimit {
  const { id: issueId } = resolveIssue(db, reference);
  const row = db
    .prepare<[string], Row>(
      `SELECT case_file_id AS caseFileId, rectification_kind AS rectificationKind, feedback_date AS feedbackDate,
         due_date AS dueDate, extended_to AS extendedTo, next_review_date AS nextReviewDate, deadline
       FROM issue JOIN case_file ON case_file.id = case_file_id WHERE issue.id = ?`,
    )
    .get(issueId);
  if (!row) throw new Error(`issue ${issueId} was found and cannot be read`);
  const { caseFileId, ...limit } = row;
  return {
    ...limit,
    usualDate: usualDate(db, caseFileId, limit.rectificationKind),
    extensions: readExtensions(db, { issueId }),
    goals: readGoals(db, issueId),
    reviews: readReviews(db, issueId),
  };
}
