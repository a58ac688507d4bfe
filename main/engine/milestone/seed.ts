import { MILESTONE_KIND_NAMES } from '../../../shared/milestone.ts';
import { dueFrom, feedbackDateOf, readPeriods } from '../deadline/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { insertMilestone, updateMilestone } from './change.ts';
import { STANDARD_KINDS } from './read.ts';

/** What seeding did. */
export interface Seeded {
  added: number;
  /** Milestones that were there without a date, and have one now. */
  dated: number;
  /** Without a whole day of feedback no date can be computed. */
  feedbackDate: string | null;
}

/**
 * Gives a case file the milestones that it lacks, each with a due date by the office's periods from the feedback date,
 * and those that have none their date.
 * @throws JuanzongError `case-not-found`
 */
export function seedMilestones(change: Change, caseFileId: string): Seeded {
  const { db } = change;
  requireCaseFile(db, caseFileId);
  const feedbackDate = feedbackDateOf(db, caseFileId);
  const periods = readPeriods(db);
  const seeded: Seeded = { added: 0, dated: 0, feedbackDate };
  const open = db.prepare<[string, string], { id: string; dueDate: string | null; doneOn: string | null }>(
    `SELECT id, due_date AS dueDate, done_on AS doneOn FROM milestone
     WHERE case_file_id = ? AND kind = ? AND trashed_at IS NULL`,
  );
  for (const kind of STANDARD_KINDS) {
    const dueDate = dueFrom(feedbackDate, periods[kind]);
    const present = open.all(caseFileId, kind);
    if (present.length === 0) {
      insertMilestone(change, { caseFileId, kind, title: MILESTONE_KIND_NAMES[kind], dueDate, note: null });
      seeded.added += 1;
    }
    for (const milestone of present) {
      if (dueDate === null || milestone.dueDate !== null || milestone.doneOn !== null) continue;
      updateMilestone(change, milestone.id, { dueDate });
      seeded.dated += 1;
    }
  }
  return seeded;
}
