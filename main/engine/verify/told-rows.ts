import type { Database } from 'better-sqlite3';
import { fieldName } from '../audit/fields.ts';
import {
  ISSUE_FIELDS,
  MEASURE_FIELDS,
  readTold,
  type Told,
  type ToldFields,
  type ToldRequest,
  type ToldStep,
  type Values,
} from './told.ts';

/** Something that the rows say otherwise than the trail. */
export interface Untold {
  subject: string;
  /** Follows the subject. */
  fault: string;
}

const DIFFERS = '与操作记录不一致';

/** Compares what was decided, as the rows hold it, with the last word of the trail. */
export function untold(db: Database): Untold[] {
  const told = readTold(db);
  return [...untoldIssues(db, told), ...untoldExtensions(db, told), ...untoldAccounts(db, told)];
}

interface IssueRow extends Values {
  id: string;
  number: number;
}

interface RequestRow extends Values {
  id: string;
  issueId: string;
  number: number;
  status: string;
  reopenedOn: string | null;
}

interface StepRow extends Values {
  requestId: string;
  name: string;
  verdict: string | null;
}

interface MeasureRow extends Values {
  id: string;
  issueId: string;
  number: number;
}

function untoldIssues(db: Database, told: Told): Untold[] {
  const issues = db
    .prepare<[], IssueRow>(
      `SELECT id, number, statement, outcome, detail, stage, completion, rectification_kind AS rectificationKind,
         start_date AS startDate, due_date AS dueDate, extended_to AS extendedTo,
         next_review_date AS nextReviewDate, completed_date AS completedDate
       FROM issue ORDER BY case_file_id, number`,
    )
    .all();
  const requests = Map.groupBy(
    db
      .prepare<[], RequestRow>(
        `SELECT id, issue_id AS issueId, number, filed_on AS filedOn, filed_by AS filedBy, assessment, status,
           decided_on AS decidedOn, reopened_on AS reopenedOn, reopened_by AS reopenedBy,
           reopen_reason AS reopenReason
         FROM closure_request ORDER BY number`,
      )
      .all(),
    ({ issueId }) => issueId,
  );
  const steps = Map.groupBy(
    db
      .prepare<[], StepRow>(
        `SELECT request_id AS requestId, name, role, verdict, opinion, owed, signed_by AS signedBy,
           signed_on AS signedOn
         FROM closure_step ORDER BY position`,
      )
      .all(),
    ({ requestId }) => requestId,
  );
  const judgements = Map.groupBy(
    db
      .prepare<[], Values & { issueId: string }>(
        `SELECT issue_id AS issueId, completion, remains, judged_on AS judgedOn, judged_by AS judgedBy
         FROM completion_judgement`,
      )
      .all(),
    ({ issueId }) => issueId,
  );
  const measures = Map.groupBy(
    db
      .prepare<[], MeasureRow>(
        'SELECT id, issue_id AS issueId, number, extended_to AS extendedTo FROM measure ORDER BY number',
      )
      .all(),
    ({ issueId }) => issueId,
  );
  return issues.flatMap((issue): Untold[] => {
    const known = told.issues.get(issue.id) ?? { fields: new Map(), requests: [], judgements: [] };
    const ownRequests = requests.get(issue.id) ?? [];
    const subject = `问题${issue.number}`;
    const isChainWhole =
      (known.requests.length === 0 && ownRequests.length === 0) ||
      ownRequests.some((request) => isInForce(request, steps.get(request.id) ?? []));
    const isToldClosed = known.fields.get('stage')?.includes('closed') ?? false;
    if (issue['stage'] === 'closed' && !(isToldClosed && isChainWhole)) {
      return [{ subject, fault: '已销号，却没有完整的审批' }];
    }
    const ofMeasures = (measures.get(issue.id) ?? []).flatMap((measure) =>
      untoldFields(
        `${subject}的措施${measure.number}`,
        'measure',
        MEASURE_FIELDS,
        measure,
        told.measures.get(measure.id),
      ),
    );
    return [
      ...untoldFields(subject, 'issue', ISSUE_FIELDS, issue, known),
      ...ofMeasures,
      ...untoldRequests(subject, known.requests, ownRequests, steps),
      ...(areAlike(known.judgements, judgements.get(issue.id) ?? [])
        ? []
        : [{ subject: `${subject}的完成情况判定`, fault: DIFFERS }]),
    ];
  });
}

function isInForce({ status, reopenedOn }: RequestRow, steps: readonly StepRow[]): boolean {
  const isSigned = steps.length > 0 && steps.every(({ verdict }) => verdict === 'approved');
  return status === 'approved' && reopenedOn === null && isSigned;
}

function untoldFields(
  subject: string,
  kind: string,
  fields: readonly string[],
  row: Values,
  known: ToldFields | undefined,
): Untold[] {
  // Of what the trail does not see come in, it need not tell how it began.
  const isToldWhole = kind === 'measure' || known?.fields.has('statement');
  return fields
    .filter((field) => {
      const start = isToldWhole ? [field === 'stage' ? 'notStarted' : null] : [row[field]];
      const accepted = known?.fields.get(field) ?? start;
      return !accepted.some((value) => isSame(value, row[field]));
    })
    .map((field) => ({ subject: `${subject}的${fieldName(kind, field)}`, fault: DIFFERS }));
}

function untoldRequests(
  subject: string,
  known: readonly ToldRequest[],
  rows: readonly RequestRow[],
  steps: ReadonlyMap<string, StepRow[]>,
): Untold[] {
  const numbers = [...new Set([...known, ...rows].map(({ number }) => number))];
  return numbers.flatMap((number): Untold[] => {
    const named = `${subject}的第${number}次销号申请`;
    const request = known.find((each) => each.number === number);
    const row = rows.find((each) => each.number === number);
    if (!request) return [{ subject: named, fault: '没有操作记录' }];
    if (!row) return [{ subject: named, fault: '不见了' }];
    const { steps: told, ...facts } = request;
    return [
      ...(holds(facts, row) ? [] : [{ subject: named, fault: DIFFERS }]),
      ...untoldSteps(subject, named, told, steps.get(row.id) ?? []),
    ];
  });
}

function untoldSteps(
  subject: string,
  request: string,
  told: readonly ToldStep[],
  rows: readonly StepRow[],
): Untold[] {
  const isChain =
    told.length === rows.length &&
    told.every(({ name, role }, index) => {
      const row = rows[index];
      return row && isSame(name, row.name) && (role === undefined || role === row['role']);
    });
  if (!isChain) return [{ subject: `${request}的审批流程`, fault: DIFFERS }];
  return told
    .map(({ role: _, ...step }, index) => ({ step, row: rows[index] ?? {} }))
    .filter(({ step, row }) => !holds(step, row))
    .map(({ step }) => ({
      subject: `${subject}销号申请的“${String(step.name)}”`,
      fault: '与操作记录中的签署不一致',
    }));
}

interface ExtensionRow extends Values {
  id: string;
  number: number;
  status: string;
}

function untoldExtensions(db: Database, { extensions }: Told): Untold[] {
  const rows = db
    .prepare<[], ExtensionRow>(
      `SELECT extension.id, issue.number, issue_id AS issueId, measure_id AS measureId, from_date AS extendFrom,
         to_date AS extendTo, reason, requested_on AS requestedOn, requested_by AS requestedBy, status,
         decided_on AS decidedOn, decided_by AS decidedBy, opinion
       FROM extension JOIN issue ON issue.id = issue_id ORDER BY issue.number, extension.id`,
    )
    .all();
  const wrong = rows.flatMap((row): Untold[] => {
    const subject = `问题${row.number}的延期`;
    const known = extensions.get(row.id);
    if (row.status === 'approved' && known?.['status'] !== 'approved') {
      return [{ subject, fault: '没有批准的操作记录' }];
    }
    return known && holds(known, row) ? [] : [{ subject, fault: DIFFERS }];
  });
  const present = new Set(rows.map(({ id }) => id));
  const numberOf = db.prepare<[unknown], number>('SELECT number FROM issue WHERE id = ?').pluck();
  const gone = [...extensions]
    .filter(([id]) => !present.has(id))
    .map(([, { issueId }]) => ({ subject: `问题${numberOf.get(issueId) ?? ''}的延期申请`, fault: '不见了' }));
  return [...wrong, ...gone];
}

interface AccountRow {
  id: string;
  name: string;
  roles: string;
  active: 0 | 1;
}

function untoldAccounts(db: Database, { accounts }: Told): Untold[] {
  const rows = db.prepare<[], AccountRow>('SELECT id, name, roles, active FROM account ORDER BY name').all();
  const wrong = rows.flatMap(({ id, name, roles, active }): Untold[] => {
    const known = accounts.get(id) ?? {};
    const subject = `账号“${name}”`;
    return [
      ...(isSame(known['name'], name) ? [] : [{ subject: `${subject}的姓名`, fault: DIFFERS }]),
      ...(JSON.stringify(known['roles']) === JSON.stringify(JSON.parse(roles))
        ? []
        : [{ subject: `${subject}的角色`, fault: DIFFERS }]),
      ...(known['active'] === (active === 1) ? [] : [{ subject: `${subject}的启用状态`, fault: DIFFERS }]),
    ];
  });
  const present = new Set(rows.map(({ id }) => id));
  const gone = [...accounts]
    .filter(([id]) => !present.has(id))
    .map(([, { name }]) => ({ subject: `账号“${String(name)}”`, fault: '不见了' }));
  return [...wrong, ...gone];
}

/** Whether a row holds all that is told of it; what the trail leaves open may be anything. */
export function holds(known: object, row: Values): boolean {
  return Object.entries(known).every(([field, value]) => value === undefined || isSame(value, row[field]));
}

/** SQLite keeps no lone surrogates, and a text without a character says nothing. */
function isSame(told: unknown, held: unknown): boolean {
  return plain(told) === plain(held);
}

function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() || null : (value ?? null);
}

/** Whether the same has been said as often, in whatever order. */
function areAlike(told: readonly object[], rows: readonly Values[]): boolean {
  const fields = ['completion', 'remains', 'judgedOn', 'judgedBy'];
  const texts = (all: readonly object[]): string[] =>
    all
      .map((each) =>
        JSON.stringify(
          fields.map((field) => plain(Object.entries(each).find(([key]) => key === field)?.[1])),
        ),
      )
      .sort();
  return JSON.stringify(texts(told)) === JSON.stringify(texts(rows));
}
