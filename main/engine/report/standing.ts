import type { Database } from 'better-sqlite3';
import type { CompletionCounts } from '../../../shared/completion-counts.ts';
import type { Light } from '../../../shared/light.ts';
import { GAPS } from '../../../shared/list.ts';
import { rateOf } from '../../../shared/report.ts';
import type { Standing } from '../../../shared/standing.ts';
import type { Completion, Stage } from '../../../shared/vocabulary.ts';
import { accountabilityFigures } from '../accountability/index.ts';
import { countComments, readDisclosure } from '../disclosure/index.ts';
import { caseNotFound } from '../issue/index.ts';
import {
  COMPLETION_ON,
  issueLights,
  measureLights,
  OVERDUE_ON,
  readCalendar,
  STAGE_ON,
} from '../light/index.ts';
import { gapsOfCase } from '../list/index.ts';
import { milestoneFigures } from '../milestone/index.ts';
import { regulationFigures } from '../regulation/index.ts';
import { selfCheckCounts } from '../self-check/index.ts';
import { supervisionCounts } from '../supervision/index.ts';

/** Which day, and which case file; `null` for all. */
export interface StandingQuestion {
  caseFileId: string | null;
  on: string;
}

const WHICH = '(@caseFileId IS NULL OR issue.case_file_id = @caseFileId) AND issue.trashed_at IS NULL';

/** How the process stood on a day. @throws JuanzongError `case-not-found` */
export function readStanding(db: Database, question: StandingQuestion): Standing {
  return db.transaction((): Standing => {
    const { caseFileId, on } = question;
    const caseFiles = caseFileIds(db, caseFileId);
    const issues = readIssues(db, question);
    const measures = countMeasures(db, question);
    const lights = issueLights(db, question);
    const completed = issues.filter(({ completion }) => completion === 'completed').length;
    return {
      on,
      calendarKnownUntil: readCalendar(db).knownUntil,
      issues: issues.length,
      open: lights.filter(({ isOpen }) => isOpen).length,
      closed: lights.filter(({ isOpen }) => !isOpen).length,
      overdue: issues.filter(({ isOverdue }) => isOverdue === 1).length,
      lights: countLights(lights),
      measureLights: countLights(measureLights(db, question)),
      stages: countStages(issues),
      completion: countCompletions(issues),
      rates: { issues: rateOf(completed, issues.length), measures: rateOf(measures.done, measures.all) },
      ...readRequests(db, question),
      supervision: supervisionCounts(db, question),
      selfChecks: selfCheckCounts(db, question),
      comments: countComments(db, question),
      milestones: milestoneFigures(db, caseFileId, on),
      regulations: regulationFigures(db, caseFileId),
      accountability: accountabilityFigures(db, caseFileId),
      gaps: countGaps(db, caseFiles, on),
    };
  })();
}

function caseFileIds(db: Database, caseFileId: string | null): string[] {
  const rows = db
    .prepare<object, { id: string }>('SELECT id FROM case_file WHERE @caseFileId IS NULL OR id = @caseFileId')
    .all({ caseFileId });
  if (caseFileId !== null && rows.length === 0) throw caseNotFound(caseFileId);
  return rows.map(({ id }) => id);
}

interface IssueRow {
  stage: Stage;
  completion: Completion | null;
  isOverdue: 0 | 1;
}

function readIssues(db: Database, question: StandingQuestion): IssueRow[] {
  return db
    .prepare<object, IssueRow>(
      `SELECT ${STAGE_ON} AS stage, ${COMPLETION_ON} AS completion, ${OVERDUE_ON} AS isOverdue
       FROM issue WHERE ${WHICH}`,
    )
    .all(question);
}

function countMeasures(db: Database, question: StandingQuestion): { all: number; done: number } {
  const row = db
    .prepare<object, { all: number; done: number }>(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE measure.done_date <= @on) AS done
       FROM measure JOIN issue ON issue.id = issue_id WHERE ${WHICH} AND measure.trashed_at IS NULL`,
    )
    .get(question);
  return row ?? { all: 0, done: 0 };
}

function countLights(lights: readonly { colour: Light | null }[]): Standing['lights'] {
  const counts = { red: 0, yellow: 0, green: 0, none: 0 };
  for (const { colour } of lights) counts[colour ?? 'none'] += 1;
  return counts;
}

function countStages(issues: readonly IssueRow[]): Record<Stage, number> {
  const counts = { notStarted: 0, rectifying: 0, underReview: 0, returned: 0, closed: 0 };
  for (const { stage } of issues) counts[stage] += 1;
  return counts;
}

function countCompletions(issues: readonly IssueRow[]): CompletionCounts {
  const counts = { completed: 0, basicallyCompleted: 0, notCompleted: 0, ongoing: 0, notStated: 0 };
  for (const { completion } of issues) counts[completion ?? 'notStated'] += 1;
  return counts;
}

type Requests = Pick<Standing, 'extensions' | 'closures' | 'closedWithoutChain'>;
type RequestRow = Standing['extensions'] & {
  closuresPending: number;
  approved: number;
  rejected: number;
  withdrawn: number;
  reopened: number;
  closedWithoutChain: number;
};

/** Requests made by the day, each as it stood then. */
function readRequests(db: Database, question: StandingQuestion): Requests {
  const row = db.prepare<object, RequestRow>(REQUESTS).get(question);
  if (!row) throw new Error('sums without GROUP BY give one row');
  const { pending, granted, refused, closuresPending, closedWithoutChain, ...closures } = row;
  return {
    extensions: { pending, granted, refused },
    closures: { pending: closuresPending, ...closures },
    closedWithoutChain,
  };
}

const undecided = (decidedOn: string): string => `ifnull(${decidedOn} > @on, TRUE)`;
const decided = (table: string, status: string): string =>
  `count(*) FILTER (WHERE ${table}.status = '${status}' AND ${table}.decided_on <= @on)`;

const REQUESTS = `
  SELECT * FROM
    (SELECT count(*) FILTER (WHERE extension.requested_on <= @on AND ${undecided('extension.decided_on')}) AS pending,
       ${decided('extension', 'approved')} AS granted, ${decided('extension', 'refused')} AS refused
     FROM extension JOIN issue ON issue.id = extension.issue_id
       LEFT JOIN measure ON measure.id = extension.measure_id
     WHERE ${WHICH} AND measure.trashed_at IS NULL),
    (SELECT count(*) FILTER (WHERE request.filed_on <= @on AND ${undecided('request.decided_on')}) AS closuresPending,
       ${decided('request', 'approved')} AS approved, ${decided('request', 'rejected')} AS rejected,
       ${decided('request', 'withdrawn')} AS withdrawn,
       count(*) FILTER (WHERE request.reopened_on <= @on) AS reopened
     FROM closure_request AS request JOIN issue ON issue.id = request.issue_id WHERE ${WHICH}),
    (SELECT count(*) AS closedWithoutChain FROM issue WHERE ${WHICH} AND issue.stage = 'closed'
       AND ifnull(issue.completed_date, '') <= @on
       AND NOT EXISTS (SELECT 1 FROM closure_request AS request
         WHERE request.issue_id = issue.id AND request.status = 'approved'))`;

function countGaps(db: Database, caseFileIds: readonly string[], on: string): Standing['gaps'] {
  const gaps = { ...Object.fromEntries(GAPS.map((gap) => [gap, 0])), withheld: 0 } as Standing['gaps'];
  for (const caseFileId of caseFileIds) {
    const lacking = gapsOfCase(db, caseFileId, on);
    for (const gap of GAPS) gaps[gap] += lacking[gap];
    gaps.withheld += readDisclosure(db, caseFileId, on).counts.withGaps;
  }
  return gaps;
}
