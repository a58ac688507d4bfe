import type { Database } from 'better-sqlite3';

/** A request for sign-off as the trail tells it; what it does not tell is left out. */
export interface ToldRequest {
  number: number;
  filedOn?: unknown;
  filedBy?: unknown;
  assessment?: unknown;
  status: 'pending' | 'approved' | 'rejected' | 'withdrawn';
  decidedOn?: unknown;
  reopenedOn: unknown;
  reopenedBy: unknown;
  reopenReason: unknown;
  steps: ToldStep[];
}

export interface ToldStep {
  name: unknown;
  role?: unknown;
  verdict: unknown;
  opinion: unknown;
  owed: unknown;
  signedBy: unknown;
  signedOn: unknown;
}

export interface ToldJudgement {
  completion: unknown;
  remains: unknown;
  judgedOn: unknown;
  judgedBy: unknown;
}

/** An issue or a measure: what each field may hold now, the last word of the trail first. */
export interface ToldFields {
  fields: Map<string, readonly unknown[]>;
}

export interface ToldIssue extends ToldFields {
  requests: ToldRequest[];
  judgements: ToldJudgement[];
}

/** What the trail says last of everything that is decided in a library. */
export interface Told {
  issues: Map<string, ToldIssue>;
  measures: Map<string, ToldFields>;
  extensions: Map<string, Values>;
  accounts: Map<string, Values>;
}

export type Values = Record<string, unknown>;

interface Row {
  actor: string;
  action: string;
  kind: string;
  id: string;
  before: string | null;
  after: string | null;
}

/** An event with what it says; an undo says what the event that it takes back had said before. */
interface Event {
  actor: string;
  action: string;
  id: string;
  after: Values;
}

/** Tells the whole trail from its first event to its last. */
export function readTold(db: Database): Told {
  const told: Told = {
    issues: new Map(),
    measures: new Map(),
    extensions: new Map(),
    accounts: new Map(),
  };
  for (const row of db
    .prepare<[], Row>(
      `SELECT actor, action, subject_kind AS kind, subject_id AS id, before, after FROM audit_event
       WHERE subject_kind IN ('issue', 'measure', 'review', 'extension', 'account') ORDER BY seq`,
    )
    .iterate()) {
    TELLERS[row.kind]?.(told, eventOf(row));
  }
  return told;
}

function eventOf({ actor, action, id, before, after }: Row): Event {
  const said = valuesOf(after === null ? null : JSON.parse(after));
  if (action !== 'undo' && action !== 'redo') return { actor, action, id, after: said };
  const original = valuesOf(before === null ? null : JSON.parse(before))['action'];
  return { actor, action: String(original), id, after: valuesOf(said['values']) };
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const TELLERS: Record<string, (told: Told, event: Event) => void> = {
  issue: tellIssue,
  measure: tellMeasure,
  review: tellReview,
  extension: tellExtension,
  account: tellAccount,
};

/** The fields of an issue that a decision hangs on. */
export const ISSUE_FIELDS = [
  'statement',
  'outcome',
  'detail',
  'stage',
  'completion',
  'rectificationKind',
  'startDate',
  'dueDate',
  'extendedTo',
  'nextReviewDate',
  'completedDate',
] as const;

export const MEASURE_FIELDS = ['extendedTo'] as const;

function issueOf({ issues }: Told, id: string): ToldIssue {
  const known = issues.get(id);
  if (known) return known;
  const issue: ToldIssue = { fields: new Map(), requests: [], judgements: [] };
  issues.set(id, issue);
  return issue;
}

function measureOf({ measures }: Told, id: string): ToldFields {
  const known = measures.get(id);
  if (known) return known;
  const measure: ToldFields = { fields: new Map() };
  measures.set(id, measure);
  return measure;
}

function tellIssue(told: Told, event: Event): void {
  const { action, actor, after } = event;
  const issue = issueOf(told, event.id);
  if (action === 'responsibility.handOver' || action === 'accountability.set' || action === 'money.set')
    return;
  for (const field of ISSUE_FIELDS) {
    if (after[field] !== undefined) issue.fields.set(field, [after[field]]);
  }
  if (action.startsWith('closure.')) tellClosure(issue, event);
  else allowForUpgrade(issue, after);
  if (action === 'completion.judge') {
    const { completion, remains = null, judgedOn } = after;
    issue.judgements.push({ completion, remains, judgedOn, judgedBy: actor });
  }
}

/**
 * The upgrade from version 3 leaves no event: what an older program had put under review by hand is worked on again, and
 * the due date of what has no end is its next review.
 */
function allowForUpgrade({ fields }: ToldIssue, after: Values): void {
  if (after['stage'] === 'underReview') fields.set('stage', ['rectifying']);
  if (after['rectificationKind'] === undefined && after['dueDate'] === undefined) return;
  const [kind] = fields.get('rectificationKind') ?? [];
  const [dueDate = null] = fields.get('dueDate') ?? [];
  if (kind !== 'longTerm' || dueDate === null) return;
  fields.set('dueDate', [dueDate, null]);
  fields.set('nextReviewDate', [...(fields.get('nextReviewDate') ?? [null]), dueDate]);
}

function tellClosure({ requests }: ToldIssue, { action, actor, after }: Event): void {
  if (action === 'closure.file') {
    requests.push(filed(after));
    return;
  }
  if (action === 'closure.reopen') {
    tellReopening(requests, actor, after);
    return;
  }
  const request = requests.find(({ number }) => number === after['request']);
  if (!request) return;
  if (action === 'closure.withdraw') {
    Object.assign(request, { status: 'withdrawn', decidedOn: after['decidedOn'] });
    return;
  }
  const { signedBy, signedOn, opinion, owed } = after;
  const isRejected = action === 'closure.reject';
  // Steps are signed in their order.
  const step = request.steps.find(({ verdict }) => verdict === null);
  if (step) {
    const verdict = isRejected ? 'rejected' : 'approved';
    Object.assign(step, { verdict, opinion: opinion ?? null, owed: owed ?? null, signedBy, signedOn });
  }
  if (isRejected) Object.assign(request, { status: 'rejected', decidedOn: signedOn });
  else if (after['stage'] === 'closed') Object.assign(request, { status: 'approved', decidedOn: signedOn });
}

function filed({ request, signedOn, signedBy, assessment, steps, roles, opinion }: Values): ToldRequest {
  const names: unknown[] = Array.isArray(steps) ? steps : [];
  const ofRole: unknown[] = Array.isArray(roles) ? roles : [];
  return {
    number: Number(request),
    filedOn: signedOn,
    filedBy: signedBy,
    assessment,
    status: 'pending',
    decidedOn: null,
    reopenedOn: null,
    reopenedBy: null,
    reopenReason: null,
    steps: names.map((name, index) => ({
      name,
      role: ofRole[index],
      ...(index === 0
        ? { verdict: 'approved', opinion: opinion ?? null, owed: null, signedBy, signedOn }
        : { verdict: null, opinion: null, owed: null, signedBy: null, signedOn: null }),
    })),
  };
}

/** What was closed before the program knew of requests gets one without steps; its days are only guessed. */
function tellReopening(requests: ToldRequest[], actor: string, after: Values): void {
  const reopening = {
    reopenedOn: after['reopenedOn'],
    reopenedBy: actor,
    reopenReason: after['reopenReason'],
  };
  const inForce = requests.find(({ status, reopenedOn }) => status === 'approved' && reopenedOn === null);
  if (inForce) Object.assign(inForce, reopening);
  else requests.push({ number: requests.length + 1, status: 'approved', steps: [], ...reopening });
}

function tellMeasure(told: Told, { id, after }: Event): void {
  const measure = measureOf(told, id);
  for (const field of MEASURE_FIELDS) {
    if (after[field] !== undefined) measure.fields.set(field, [after[field]]);
  }
}

function tellReview(told: Told, { after: { issueId, nextReviewDate } }: Event): void {
  if (typeof issueId !== 'string' || nextReviewDate === undefined) return;
  issueOf(told, issueId).fields.set('nextReviewDate', [nextReviewDate]);
}

function tellExtension(told: Told, { id, action, after }: Event): void {
  const extension = told.extensions.get(id);
  if (action === 'extension.request') {
    const decision = { status: 'pending', decidedOn: null, decidedBy: null, opinion: null };
    told.extensions.set(id, { ...after, ...decision });
    return;
  }
  if (!extension) return;
  const { status, decidedOn, decidedBy, opinion, issueId, measureId, extendedTo } = after;
  told.extensions.set(id, { ...extension, status, decidedOn, decidedBy, opinion });
  if (extendedTo === undefined) return;
  const extended =
    typeof measureId === 'string' ? measureOf(told, measureId) : issueOf(told, String(issueId));
  extended.fields.set('extendedTo', [extendedTo]);
}

function tellAccount({ accounts }: Told, { id, action, after }: Event): void {
  if (action === 'account.create') accounts.set(id, { active: true, ...after });
  else accounts.set(id, { ...accounts.get(id), ...after });
}
