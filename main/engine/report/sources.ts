import type { FigureKey } from '../../../shared/report.ts';
import { CLOSED_ON, COMPLETION_ON, DEADLINE_ON, MEASURE_DEADLINE_ON, OVERDUE_ON } from '../light/index.ts';

/*
 * What each figure counts, as SQL. Every statement takes @caseFileId, @from and @on (the last day), and gives `id` of
 * what is counted, `issueId`, `text` where it is no issue, and the `date` for which it is counted. What is in the
 * recycle bin never counts.
 */

const CASE = 'issue.case_file_id = @caseFileId AND issue.trashed_at IS NULL';

/** A month without a day begins on its first. */
const FEEDBACK = "substr(case_file.feedback_date || '-01', 1, 10)";

/** An issue is new on its own first day, else on the day of the feedback. */
const OPENED = `ifnull(issue.start_date, ${FEEDBACK})`;

/**
 * Whether the issue was there on the last day: from the feedback, or the work on it, whichever came first. Without any
 * date it always was.
 */
const THERE = `(ifnull(min(ifnull(issue.start_date, ${FEEDBACK}), ifnull(${FEEDBACK}, issue.start_date)), '') <= @on)`;

const inside = (date: string): string => `ifnull(${date} BETWEEN @from AND @on, FALSE)`;

const issues = (condition: string, date: string): string => `
  SELECT issue.id, issue.id AS issueId, NULL AS text, ${date} AS date
  FROM issue JOIN case_file ON case_file.id = issue.case_file_id
  WHERE ${CASE} AND ${condition} ORDER BY issue.number`;

const judged = (completion: string): string =>
  issues(`${THERE} AND ${COMPLETION_ON} IS ${completion}`, DEADLINE_ON);

/** The latest request of an issue of which something is so, in the period. */
const request = (condition: string, date: string): string => `(SELECT max(request.${date})
  FROM closure_request AS request WHERE request.issue_id = issue.id AND ${condition} AND ${inside(`request.${date}`)})`;

const REQUESTED = request("request.status = 'approved'", 'decided_on');
/** A library of older days closed issues without a request. */
const CLOSED_BEFORE_REQUESTS = `CASE WHEN issue.stage = 'closed' AND ${inside('issue.completed_date')}
  AND NOT EXISTS (SELECT 1 FROM closure_request AS request
    WHERE request.issue_id = issue.id AND request.status = 'approved')
  THEN issue.completed_date END`;
const CLOSED = `ifnull(${REQUESTED}, ${CLOSED_BEFORE_REQUESTS})`;
const REOPENED = request('TRUE', 'reopened_on');
const REJECTED = request("request.status = 'rejected'", 'decided_on');

const measures = (condition: string, date: string): string => `
  SELECT measure.id, issue.id AS issueId, '措施' || measure.number || '：' || measure.text AS text, ${date} AS date
  FROM issue JOIN case_file ON case_file.id = issue.case_file_id JOIN measure ON measure.issue_id = issue.id
  WHERE ${CASE} AND measure.trashed_at IS NULL AND ${condition} ORDER BY issue.number, measure.number`;

const MEASURE_DEADLINE = `ifnull(${MEASURE_DEADLINE_ON},
  CASE WHEN issue.rectification_kind IS NOT 'longTerm' THEN ${DEADLINE_ON} END)`;
const MEASURE_OVERDUE = `(NOT ${CLOSED_ON} AND NOT ifnull(measure.done_date <= @on, FALSE)
  AND ifnull(${MEASURE_DEADLINE} < @on, FALSE))`;

const demands = (condition: string, date: string): string => `
  SELECT demand.id, demand.issue_id AS issueId, demand.text, ${date} AS date
  FROM demand JOIN supervision ON supervision.id = demand.supervision_id
    LEFT JOIN issue ON issue.id = demand.issue_id
  WHERE supervision.case_file_id = @caseFileId AND supervision.trashed_at IS NULL AND issue.trashed_at IS NULL
    AND ${condition}
  ORDER BY issue.number NULLS LAST, supervision.held_on, supervision.id, demand.number`;

/** The day of the answer that stood on the last day; one that was sent back by then answers nothing. */
const ANSWERED = `(SELECT answered_on FROM demand_answer WHERE demand_id = demand.id AND answered_on <= @on
  AND ifnull(returned_on > @on, TRUE) ORDER BY answered_on, demand_answer.id LIMIT 1)`;

export const SOURCES: Record<FigureKey, string> = {
  issues: issues(THERE, OPENED),
  opened: issues(inside(OPENED), OPENED),
  closed: issues(`${CLOSED} IS NOT NULL`, CLOSED),
  reopened: issues(`${REOPENED} IS NOT NULL`, REOPENED),
  rejected: issues(`${REJECTED} IS NOT NULL`, REJECTED),
  open: issues(`${THERE} AND NOT ${CLOSED_ON}`, DEADLINE_ON),
  overdue: issues(`${THERE} AND ${OVERDUE_ON}`, DEADLINE_ON),
  completed: judged("'completed'"),
  basicallyCompleted: judged("'basicallyCompleted'"),
  notCompleted: judged("'notCompleted'"),
  ongoing: judged("'ongoing'"),
  notStated: judged('NULL'),
  measures: measures(THERE, 'measure.done_date'),
  measuresDone: measures(inside('measure.done_date'), 'measure.done_date'),
  measuresDoneSoFar: measures(`${THERE} AND ifnull(measure.done_date <= @on, FALSE)`, 'measure.done_date'),
  measuresOverdue: measures(`${THERE} AND ${MEASURE_OVERDUE}`, MEASURE_DEADLINE),
  extensionsGranted: `
    SELECT extension.id, issue.id AS issueId, '延期至 ' || extension.to_date || '：' || extension.reason AS text,
      extension.decided_on AS date
    FROM extension JOIN issue ON issue.id = extension.issue_id LEFT JOIN measure ON measure.id = extension.measure_id
    WHERE ${CASE} AND measure.trashed_at IS NULL AND extension.status = 'approved' AND ${inside('extension.decided_on')}
    ORDER BY issue.number, extension.decided_on, extension.id`,
  demandsMade: demands(inside('supervision.held_on'), 'supervision.held_on'),
  demandsAnswered: demands(inside(ANSWERED), ANSWERED),
  demandsOverdue: demands(
    `supervision.held_on <= @on AND demand.due_date < @on AND ${ANSWERED} IS NULL`,
    'demand.due_date',
  ),
  // What the public said stays said, whatever becomes of the issue that it was put to.
  comments: `
    SELECT public_comment.id, iif(issue.trashed_at IS NULL, issue.id, NULL) AS issueId, public_comment.text,
      public_comment.received_on AS date
    FROM public_comment LEFT JOIN issue ON issue.id = public_comment.issue_id
    WHERE public_comment.case_file_id = @caseFileId AND ${inside('public_comment.received_on')}
    ORDER BY public_comment.number`,
};
