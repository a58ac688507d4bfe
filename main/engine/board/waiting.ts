import type { Database } from 'better-sqlite3';
import type { WaitingCounts } from '../../../shared/board.ts';
import { OVERDUE } from '../issue/index.ts';

/**
 * How many open problems of the whole library wait for somebody.
 * @param on the day on which overdue is told, `2021-03-18`
 */
export function countWaiting(db: Database, on: string): WaitingCounts {
  const row = db
    .prepare<{ on: string }, WaitingCounts>(
      `SELECT ifnull(sum(${OVERDUE}), 0) AS overdue, ifnull(sum(stage = 'underReview'), 0) AS underReview,
         ifnull(sum(stage = 'returned'), 0) AS returned
       FROM issue WHERE trashed_at IS NULL AND stage <> 'closed'`,
    )
    .get({ on });
  return row ?? { overdue: 0, underReview: 0, returned: 0 };
}
