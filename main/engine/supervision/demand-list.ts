import type { Database } from 'better-sqlite3';
import type { Demand, DemandAnswer, NamedIssue, SupervisionKind } from '../../../shared/supervision.ts';
import { type Counted, lightReader } from '../light/index.ts';

interface DemandRow {
  id: string;
  supervisionId: string;
  caseFileId: string;
  number: number;
  text: string;
  addressee: string | null;
  dueDate: string;
  kind: SupervisionKind;
  heldOn: string;
  /** JSON, as are the answers. */
  issue: string | null;
  answers: string;
}

/**
 * Demands with what was answered by a day. Those of issues in the recycle bin count nowhere.
 * @param extent SQL that says which
 */
const demandsWhere = (extent: string): string => `
  SELECT demand.id, supervision_id AS supervisionId, supervision.case_file_id AS caseFileId, demand.number, demand.text,
    demand.addressee, demand.due_date AS dueDate, kind, held_on AS heldOn,
    iif(issue.id IS NULL, NULL, json_object('id', issue.id, 'number', issue.number, 'statement', statement)) AS issue,
    (SELECT json_group_array(json_object('answeredOn', answered_on, 'answer', answer, 'answeredBy', answered_by,
        'evidence', iif(evidence.id IS NULL, NULL, json_object('id', evidence.id, 'name', evidence.name)),
        'returnedOn', returned_on, 'returnReason', return_reason) ORDER BY answered_on, demand_answer.id)
      FROM demand_answer LEFT JOIN evidence ON evidence.id = evidence_id
      WHERE demand_id = demand.id AND answered_on <= @on) AS answers
  FROM demand JOIN supervision ON supervision.id = supervision_id LEFT JOIN issue ON issue.id = demand.issue_id
  WHERE issue.trashed_at IS NULL AND ${extent}
  ORDER BY demand.due_date, held_on, supervision_id, demand.number`;

/** What was demanded by the day `on`, in one case file or in all, the nearest first. */
export function listDemands(
  db: Database,
  { caseFileId, on }: { caseFileId: string | null; on: string },
): Demand[] {
  return read(
    db,
    'supervision.trashed_at IS NULL AND held_on <= @on AND (@caseFileId IS NULL OR supervision.case_file_id = @caseFileId)',
    { caseFileId, on },
  );
}

/** The demands of some records, by their numbers, whenever they were made. */
export function demandsOf(
  db: Database,
  supervisionIds: readonly string[],
  on: string,
): Map<string, Demand[]> {
  const demands = read(db, 'supervision_id IN (SELECT value FROM json_each(@ids))', {
    ids: JSON.stringify(supervisionIds),
    on,
  });
  return Map.groupBy(
    demands.sort((one, other) => one.number - other.number),
    (demand) => demand.supervisionId,
  );
}

function read(db: Database, extent: string, parameters: { on: string } & Record<string, unknown>): Demand[] {
  const lightOf = lightReader(db, parameters.on);
  return db
    .prepare<object, DemandRow>(demandsWhere(extent))
    .all(parameters)
    .map((row) => demandOf(row, parameters.on, lightOf));
}

type Answer = DemandAnswer & { returnedOn: string | null; returnReason: string | null };

function demandOf(row: DemandRow, on: string, lightOf: (deadline: string | null) => Counted): Demand {
  const { kind, heldOn, issue, answers, ...facts } = row;
  const given = JSON.parse(answers) as Answer[];
  const standing = given.find(({ returnedOn }) => returnedOn === null || returnedOn > on) ?? null;
  const { daysLeft, colour: light } = lightOf(standing ? null : row.dueDate);
  return {
    ...facts,
    issue: issue === null ? null : (JSON.parse(issue) as NamedIssue),
    record: { id: row.supervisionId, kind, heldOn },
    state: standing ? 'answered' : row.dueDate < on ? 'overdue' : 'open',
    daysLeft,
    light,
    answer: standing && plain(standing),
    returned: given.flatMap(({ returnedOn, returnReason, ...answer }) =>
      returnedOn !== null && returnedOn <= on
        ? [{ ...answer, returnedOn, returnReason: returnReason ?? '' }]
        : [],
    ),
  };
}

function plain({ answeredOn, answer, answeredBy, evidence }: Answer): DemandAnswer {
  return { answeredOn, answer, answeredBy, evidence };
}
