/**
 * How things stood on a day, told from the dated facts alone: pieces of SQL about a row of `issue` and the day `@on`.
 * Everything that counts open, closed and overdue issues uses these, so that all of it agrees.
 */

const APPROVED = "request.issue_id = issue.id AND request.status = 'approved'";

/**
 * Whether the issue was closed on the day. One that an older library closed without a request counts as closed from its
 * completed date, or always.
 */
export const CLOSED_ON = `(
  EXISTS (SELECT 1 FROM closure_request AS request WHERE ${APPROVED} AND request.decided_on <= @on
    AND (request.reopened_on IS NULL OR request.reopened_on > @on))
  OR (issue.stage = 'closed' AND ifnull(issue.completed_date, '') <= @on
    AND NOT EXISTS (SELECT 1 FROM closure_request AS request WHERE ${APPROVED})))`;

/** What was granted last by that day and still stands, of the issue as a whole (`NULL`) or of one of its measures. */
const grantedTo = (measure: string): string => `(SELECT to_date FROM extension
  WHERE extension.issue_id = issue.id AND extension.measure_id IS ${measure}
    AND extension.status = 'approved' AND extension.replaced_at IS NULL AND extension.decided_on <= @on
  ORDER BY decided_on DESC, extension.id DESC LIMIT 1)`;

/**
 * The next review as it was set then: what the first review after that day found, else as it is now. A date corrected
 * since the latest review counts for every day from that review on.
 */
const REVIEW_ON = `CASE
  WHEN EXISTS (SELECT 1 FROM review WHERE review.issue_id = issue.id AND reviewed_on > @on)
    THEN (SELECT was_due FROM review WHERE review.issue_id = issue.id AND reviewed_on > @on
      ORDER BY reviewed_on, review.id LIMIT 1)
  ELSE issue.next_review_date END`;

/** The nearest stage goal that was not reached. */
const GOAL_ON = `(SELECT min(due_date) FROM stage_goal WHERE stage_goal.issue_id = issue.id
  AND stage_goal.trashed_at IS NULL AND (done_date IS NULL OR done_date > @on))`;

/** The deadline that counted on the day: `2021-03-18`, or NULL. */
export const DEADLINE_ON = `(CASE
  WHEN issue.rectification_kind IS NOT 'longTerm' THEN ifnull(${grantedTo('NULL')}, issue.due_date)
  ELSE (SELECT min(ifnull(review, goal), ifnull(goal, review)) FROM (SELECT ${REVIEW_ON} AS review, ${GOAL_ON} AS goal))
  END)`;

/** The deadline that a row of `measure`, joined with its `issue`, had of its own on the day. */
export const MEASURE_DEADLINE_ON = `ifnull(${grantedTo('measure.id')}, measure.due_date)`;

/** Whether the issue was open and past its deadline on the day. */
export const OVERDUE_ON = `(NOT ${CLOSED_ON} AND ifnull(${DEADLINE_ON} < @on, FALSE))`;

const LATER = `EXISTS (SELECT 1 FROM closure_request AS request WHERE request.issue_id = issue.id
  AND (request.filed_on > @on OR request.decided_on > @on OR request.reopened_on > @on))`;
const PENDING = `EXISTS (SELECT 1 FROM closure_request AS request WHERE request.issue_id = issue.id
  AND request.filed_on <= @on AND (request.decided_on IS NULL OR request.decided_on > @on))`;
const LAST_REJECTED = `'rejected' IS (SELECT request.status FROM closure_request AS request
  WHERE request.issue_id = issue.id AND request.decided_on <= @on ORDER BY request.number DESC LIMIT 1)`;

/** The stage on the day. What no date tells, such as whether work had begun, is as it is now. */
export const STAGE_ON = `(CASE
  WHEN ${CLOSED_ON} THEN 'closed'
  WHEN issue.stage <> 'closed' AND NOT ${LATER} THEN issue.stage
  WHEN ${PENDING} THEN 'underReview'
  WHEN ${LAST_REJECTED} THEN 'returned'
  ELSE 'rectifying' END)`;

/** The completion on the day: as judged last by then, and before the first judgement as an import stated it. */
export const COMPLETION_ON = `ifnull(
  (SELECT judgement.completion FROM completion_judgement AS judgement
    WHERE judgement.issue_id = issue.id AND judgement.judged_on <= @on
    ORDER BY judgement.judged_on DESC, judgement.id DESC LIMIT 1),
  issue.stated_completion)`;
