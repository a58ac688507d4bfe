import type { RectificationKind } from '../../../shared/vocabulary.ts';
import { JuanzongError } from '../error.ts';
import { requireCaseFile, updateIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { feedbackDateOf, usualDate } from './consequences.ts';

interface Undated {
  id: string;
  kind: RectificationKind;
  startDate: string | null;
}

/**
 * Gives every open issue of a case file that has a kind and no date the date that its kind usually has. What is being
 * signed off or closed stays as it is.
 * @returns how many got one, and how many did not because the office has no period for their kind, or because it would
 *   lie before their start
 * @throws JuanzongError `case-not-found`; `feedback-date-missing` where there is no day to count from
 */
export function fillDefaultDates(change: Change, caseFileId: string): { filled: number; left: number } {
  const { db } = change;
  requireCaseFile(db, caseFileId);
  if (feedbackDateOf(db, caseFileId)?.length !== 10) {
    throw new JuanzongError(
      'feedback-date-missing',
      '卷宗没有填写反馈日期（年月日），不能推算整改时限，请先在“概况”中填写。',
    );
  }
  const undated = db
    .prepare<[string], Undated>(
      `SELECT id, rectification_kind AS kind, start_date AS startDate FROM issue
       WHERE case_file_id = ? AND trashed_at IS NULL AND stage NOT IN ('closed', 'underReview')
         AND rectification_kind IS NOT NULL
         AND CASE WHEN rectification_kind = 'longTerm' THEN next_review_date ELSE due_date END IS NULL
       ORDER BY number`,
    )
    .all(caseFileId);
  let filled = 0;
  for (const { id, kind, startDate } of undated) {
    const date = usualDate(db, caseFileId, kind);
    if (date === null || (startDate !== null && date < startDate)) continue;
    updateIssue(change, id, kind === 'longTerm' ? { nextReviewDate: date } : { dueDate: date });
    filled += 1;
  }
  return { filled, left: undated.length - filled };
}
