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

const APPROVED = `request.issue_id = issue.id AND request.status = 'approved'`;

/** A library of older days closed issues without a request. */
const CLOSED_WITHOUT_REQUEST = `(issue.stage = 'closed'
  AND NOT EXISTS (SELECT 1 FROM closure_request AS request WHERE ${APPROVED}))`;

/**
 * The day from which an issue is there and on which it is new: that of the feedback, of its own start or of the first
 * closing, whichever comes first. So what was there before, and what is new, together are what is there at the end.
 * NULL where neither feedback nor start is known: then it always was there, and never new.
 */
const OPENED = `CASE WHEN issue.start_date IS NOT NULL OR ${FEEDBACK} IS NOT NULL THEN (SELECT min(day) FROM (
  SELECT issue.start_date AS day UNION ALL SELECT ${FEEDBACK}
  UNION ALL SELECT request.decided_on FROM closure_request AS request WHERE ${APPROVED}
  UNION ALL SELECT issue.completed_date WHERE ${CLOSED_WITHOUT_REQUEST})) END`;

/** Whether the issue was there on the last day. */
const THERE = `(ifnull(${OPENED}, '') <= @on)`;

const inside = (date: string): string => `ifnull(${date} BETWEEN @from AND @on, FALSE)`;

const issues = (condition: string, date: string): string => `
  SELECT issue.id, issue.id AS issueId, NULL AS text, ${date} AS date
  FROM issue JOIN case_file ON case_file.id = issue.case_file_id
  WHERE ${CASE} AND ${condition} ORDER BY issue.number`;

const judged = (completion: string): string =>
  issues(`${THERE} AND ${COMPLETION_ON} IS ${completion}`, DEADLINE_ON);

/** Every time that it happened: an issue closed, opened again and closed once more in one period counts twice. */
const happened = (condition: string, date: string): string => `
  SELECT request.id, issue.id AS issueId, NULL AS text, request.${date} AS date, issue.number
  FROM issue JOIN closure_request AS request ON request.issue_id = issue.id
  WHERE ${CASE} AND ${condition} AND ${inside(`request.${date}`)}`;
const times = (select: string): string =>
  `SELECT id, issueId, text, date FROM (${select}) ORDER BY number, date, id`;

/** What was closed without a request and without a date has been closed as long as it is there. */
const CLOSED_LONG_AGO = `ifnull(issue.completed_date, ${OPENED})`;
const CLOSED = `${happened("request.status = 'approved'", 'decided_on')}
  UNION ALL SELECT issue.id, issue.id, NULL, ${CLOSED_LONG_AGO}, issue.number
  FROM issue JOIN case_file ON case_file.id = issue.case_file_id
  WHERE ${CASE} AND ${CLOSED_WITHOUT_REQUEST} AND ${inside(CLOSED_LONG_AGO)}`;

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
  closed: times(CLOSED),
  reopened: times(happened('TRUE', 'reopened_on')),
  rejected: times(happened("request.status = 'rejected'", 'decided_on')),
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
