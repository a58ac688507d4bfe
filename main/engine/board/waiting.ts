import type { Database } from 'better-sqlite3';
import type { WaitingCounts } from '../../../shared/board.ts';
import { awaitedReplies } from '../delivery/index.ts';
import { OVERDUE_ON, STAGE_ON } from '../light/index.ts';

/**
 * How many open problems of the whole library wait for somebody, and how many replies to papers are overdue.
 * @param on the day as of which they are told, `2021-03-18`
 */
export function countWaiting(db: Database, on: string): WaitingCounts {
  const row = db
    .prepare<{ on: string }, Omit<WaitingCounts, 'replies'>>(
      `SELECT ifnull(sum(isOverdue), 0) AS overdue, ifnull(sum(stage = 'underReview'), 0) AS underReview,
         ifnull(sum(stage = 'returned'), 0) AS returned
       FROM (SELECT ${OVERDUE_ON} AS isOverdue, ${STAGE_ON} AS stage FROM issue WHERE trashed_at IS NULL)`,
    )
    .get({ on });
  const replies = awaitedReplies(db, { caseFileId: null, on, within: -1 }).length;
  return { overdue: 0, underReview: 0, returned: 0, ...row, replies };
}
