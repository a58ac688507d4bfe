import type { Database } from 'better-sqlite3';
import type { CompletionCounts } from '../../../shared/completion-counts.ts';
import type { CaseFileName, CaseFileSummary } from '../../../shared/summary.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import { CLOSED_ON, COMPLETION_ON, OVERDUE_ON } from '../light/index.ts';

type SummaryRow = Omit<CaseFileSummary, 'completion'> & CompletionCounts;

const SUMMARIES = `
  WITH
    issues AS (
      SELECT case_file_id, count(*) AS issues,
        sum(disclosure = 'withheld') AS withheld,
        sum(isClosed) AS closed,
        sum(isOverdue) AS overdue,
        sum(completion IS 'completed') AS completed,
        sum(completion IS 'basicallyCompleted') AS basicallyCompleted,
        sum(completion IS 'notCompleted') AS notCompleted,
        sum(completion IS 'ongoing') AS ongoing,
        sum(completion IS NULL) AS notStated
      FROM (SELECT case_file_id, disclosure, ${CLOSED_ON} AS isClosed, ${OVERDUE_ON} AS isOverdue,
          ${COMPLETION_ON} AS completion
        FROM issue WHERE trashed_at IS NULL)
      GROUP BY case_file_id
    ),
    measures AS (
      SELECT case_file_id, count(*) AS measures, sum(done_date <= @on) AS measuresDone
      FROM measure JOIN issue ON issue.id = issue_id
      WHERE measure.trashed_at IS NULL AND issue.trashed_at IS NULL GROUP BY case_file_id
    ),
    pieces AS (
      SELECT case_file_id, count(DISTINCT evidence_id) AS evidence
      FROM ${LIVE_LINKS} GROUP BY case_file_id
    )
  SELECT id, title, inspected_unit AS inspectedUnit, inspection_body AS inspectionBody,
    feedback_date AS feedbackDate, notice_date AS noticeDate, created_at AS createdAt,
    ifnull((SELECT at FROM audit_event WHERE audit_event.case_file_id = case_file.id ORDER BY seq DESC LIMIT 1),
      created_at) AS changedAt,
    stated_issues AS stated,
    ifnull(issues, 0) AS issues, ifnull(withheld, 0) AS withheld, ifnull(closed, 0) AS closed,
    ifnull(overdue, 0) AS overdue, ifnull(completed, 0) AS completed,
    ifnull(basicallyCompleted, 0) AS basicallyCompleted, ifnull(notCompleted, 0) AS notCompleted,
    ifnull(ongoing, 0) AS ongoing, ifnull(notStated, 0) AS notStated,
    ifnull(measures, 0) AS measures, ifnull(measuresDone, 0) AS measuresDone, ifnull(evidence, 0) AS evidence
  FROM case_file
    LEFT JOIN issues ON issues.case_file_id = case_file.id
    LEFT JOIN measures ON measures.case_file_id = case_file.id
    LEFT JOIN pieces ON pieces.case_file_id = case_file.id
  ORDER BY created_at DESC, id DESC`;

/**
 * Every case file in short, the newest first; the database does the sums.
 * @param on the day as of which they are told, `2021-03-18`
 */
export function summariseCaseFiles(db: Database, on: string): CaseFileSummary[] {
  return db
    .prepare<[object], SummaryRow>(SUMMARIES)
    .all({ on })
    .map(({ completed, basicallyCompleted, notCompleted, ongoing, notStated, ...rest }) => ({
      ...rest,
      completion: { completed, basicallyCompleted, notCompleted, ongoing, notStated },
    }));
}

/** What every case file is called, the newest first. */
export function nameCaseFiles(db: Database): CaseFileName[] {
  return db
    .prepare<[], CaseFileName>(
      'SELECT id, title, inspected_unit AS inspectedUnit FROM case_file ORDER BY created_at DESC, id DESC',
    )
    .all();
}
