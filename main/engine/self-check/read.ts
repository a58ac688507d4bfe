import type { Database } from 'better-sqlite3';
import type { SelfCheck, SelfCheckCounts } from '../../../shared/self-check.ts';
import type { NamedIssue } from '../../../shared/supervision.ts';
import { type Counted, lightReader } from '../light/index.ts';

export interface SelfCheckRequest {
  /** `null` for all case files. */
  caseFileId: string | null;
  on: string;
  /** Those that count, or those in the recycle bin. */
  extent?: 'live' | 'trashed';
}

type Row = Omit<SelfCheck, 'issue' | 'state' | 'daysLeft' | 'light'> & { issue: string };

/** Self-checks assigned by the day `on`, as they stood then, the nearest first; those of trashed issues count nowhere. */
export function listSelfChecks(
  db: Database,
  { caseFileId, on, extent = 'live' }: SelfCheckRequest,
): SelfCheck[] {
  const lightOf = lightReader(db, on);
  return db
    .prepare<object, Row>(
      `SELECT self_check.id, case_file_id AS caseFileId, department.name AS department, text, assigned_on AS assignedOn,
         self_check.due_date AS dueDate, done_on AS doneOn, finding, self_check.outcome,
         recorded_by AS recordedBy, self_check.trashed_at AS trashedAt,
         json_object('id', issue.id, 'number', issue.number, 'statement', statement) AS issue
       FROM self_check JOIN issue ON issue.id = issue_id JOIN department ON department.id = department_id
       WHERE issue.trashed_at IS NULL AND self_check.trashed_at IS ${extent === 'live' ? '' : 'NOT'} NULL
         AND assigned_on <= @on AND (@caseFileId IS NULL OR case_file_id = @caseFileId)
       ORDER BY self_check.due_date, department.name, self_check.id`,
    )
    .all({ caseFileId, on })
    .map((row) => stateOn(row, on, lightOf));
}

function stateOn(row: Row, on: string, lightOf: (deadline: string | null) => Counted): SelfCheck {
  const isDone = row.doneOn !== null && row.doneOn <= on;
  const { daysLeft, colour: light } = lightOf(isDone ? null : row.dueDate);
  return {
    ...row,
    issue: JSON.parse(row.issue) as NamedIssue,
    ...(isDone ? {} : { doneOn: null, finding: null, outcome: null }),
    state: isDone ? 'done' : row.dueDate < on ? 'overdue' : 'open',
    daysLeft,
    light,
  };
}

/** How many there were on a day. */
export function selfCheckCounts(
  db: Database,
  request: { caseFileId: string | null; on: string },
): SelfCheckCounts {
  const all = listSelfChecks(db, request);
  const done = all.filter(({ state }) => state === 'done').length;
  return {
    assigned: all.length,
    done,
    open: all.length - done,
    overdue: all.filter(({ state }) => state === 'overdue').length,
  };
}
