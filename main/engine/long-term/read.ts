import type { Database } from 'better-sqlite3';
import type { Review, StageGoal } from '../../../shared/deadline.ts';
import { JuanzongError } from '../error.ts';

const GOAL = 'id, number, text, due_date AS dueDate, done_date AS doneDate, outcome';

/** The stage goals of an issue by number, without those that were removed. */
export function readGoals(db: Database, issueId: string): StageGoal[] {
  return db
    .prepare<[string], StageGoal>(
      `SELECT ${GOAL} FROM stage_goal WHERE issue_id = ? AND trashed_at IS NULL ORDER BY number`,
    )
    .all(issueId);
}

/** The reviews of an issue, the latest first. */
export function readReviews(db: Database, issueId: string): Review[] {
  return db
    .prepare<[string], Review>(
      `SELECT id, reviewed_on AS reviewedOn, finding, next_date AS nextDate, recorded_by AS recordedBy
       FROM review WHERE issue_id = ? ORDER BY reviewed_on DESC, id DESC`,
    )
    .all(issueId);
}

export type GoalRef = StageGoal & { issueId: string };

/** @throws JuanzongError `stage-goal-not-found` */
export function resolveGoal(db: Database, goalId: string): GoalRef {
  const goal = db
    .prepare<[string], GoalRef>(
      `SELECT issue_id AS issueId, ${GOAL} FROM stage_goal WHERE id = ? AND trashed_at IS NULL`,
    )
    .get(goalId);
  if (!goal) throw new JuanzongError('stage-goal-not-found', '这项阶段目标已不存在，请刷新后再试。');
  return goal;
}
