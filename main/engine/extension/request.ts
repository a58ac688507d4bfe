import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import { requireUnlocked, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { resolveMeasure } from '../measure/index.ts';
import type { Signer } from '../signature/index.ts';

/** What is extended: an issue, or one of its measures. */
export interface Extended {
  issueId: string;
  caseFileId: string;
  measureId: string | null;
  /** 问题3 or 问题3的措施2. */
  name: string;
  deadline: string | null;
}

export interface ExtensionRequest {
  issueId: string;
  measureId?: string | undefined;
  on: string;
  to: string;
  reason: string;
}

/**
 * Asks for a later deadline.
 * @returns the id of the request
 * @throws JuanzongError `extension-not-possible`, `extension-without-deadline`, `extension-too-late`,
 *   `extension-not-later`, `extension-pending`, `dates-out-of-order`, `issue-locked`, and those of finding the issue or measure
 */
export function requestExtension(change: Change, request: ExtensionRequest, by: Signer): string {
  const { db, record } = change;
  const { on, to, reason } = request;
  const extended = resolveExtended(db, request.issueId, request.measureId ?? null);
  const { issueId, measureId, name, caseFileId } = extended;
  requireUnlocked(db, issueId);
  const deadline = requireDeadline(extended);
  if (on > deadline) {
    throw new JuanzongError(
      'extension-too-late',
      `${name}的时限是${deadline}，延期应当在此之前申请，${on}已超期，不能再申请。`,
    );
  }
  requireLater(extended, deadline, to);
  requireAfterDecision(db, extended, on);
  if (pendingOf(db, extended)) {
    throw new JuanzongError('extension-pending', `${name}已有一份待批准的延期申请，请先办结或撤回。`);
  }
  const id = uuid();
  db.prepare(
    `INSERT INTO extension (id, issue_id, measure_id, from_date, to_date, reason, requested_on, requested_by,
       requested_by_account)
     VALUES (@id, @issueId, @measureId, @from, @to, @reason, @on, @by, @account)`,
  ).run({ id, issueId, measureId, from: deadline, to, reason, on, by: by.name, account: by.accountId });
  record({
    action: 'extension.request',
    subjectKind: 'extension',
    subjectId: id,
    caseFileId,
    after: {
      issueId,
      measureId,
      extendFrom: deadline,
      extendTo: to,
      reason,
      requestedOn: on,
      requestedBy: by.name,
    },
  });
  return id;
}

/** @throws JuanzongError of finding the issue or measure; `extension-not-possible` for what has no end */
export function resolveExtended(db: Database, reference: string, measureId: string | null): Extended {
  const { id: issueId, caseFileId, number } = resolveIssue(db, reference);
  const issue = db
    .prepare<[string], { kind: string | null; deadline: string | null }>(
      'SELECT rectification_kind AS kind, deadline FROM issue WHERE id = ?',
    )
    .get(issueId);
  if (measureId === null) {
    if (issue?.kind === 'longTerm') {
      throw new JuanzongError(
        'extension-not-possible',
        `问题${number}是长期坚持的问题，没有整改时限，不需要延期，请在复核时写明下次复核日期。`,
      );
    }
    return { issueId, caseFileId, measureId, name: `问题${number}`, deadline: issue?.deadline ?? null };
  }
  const measure = resolveMeasure(db, measureId);
  if (measure.issueId !== issueId) {
    throw new JuanzongError('measure-not-found', `问题${number}没有这条措施，请刷新后再试。`);
  }
  const own = db
    .prepare<[string], { deadline: string | null }>('SELECT deadline FROM measure WHERE id = ?')
    .get(measureId);
  return {
    issueId,
    caseFileId,
    measureId,
    name: `问题${number}的措施${measure.number}`,
    deadline: own?.deadline ?? null,
  };
}

/** @throws JuanzongError `extension-without-deadline` */
export function requireDeadline({ name, deadline, measureId }: Extended): string {
  if (deadline !== null) return deadline;
  throw new JuanzongError(
    'extension-without-deadline',
    measureId === null
      ? `${name}没有整改时限，不能申请延期，请先填写整改时限。`
      : `${name}没有单独的时限，请对问题申请延期。`,
  );
}

/** @throws JuanzongError `extension-not-later` */
export function requireLater({ name }: Extended, deadline: string, to: string): void {
  if (to > deadline) return;
  throw new JuanzongError(
    'extension-not-later',
    `${name}现在的时限是${deadline}，延期后的日期应当晚于这一天。`,
  );
}

/** Otherwise a grant could overtake a later one, and the days before would change. */
function requireAfterDecision(db: Database, { issueId, measureId, name }: Extended, on: string): void {
  const last = db
    .prepare<[string, string | null], string | null>(
      'SELECT max(decided_on) FROM extension WHERE issue_id = ? AND measure_id IS ?',
    )
    .pluck()
    .get(issueId, measureId);
  if (typeof last !== 'string' || last <= on) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `${name}的上一次延期申请在${last}办结，这次申请日期${on}不能更早，请改正申请日期。`,
  );
}

function pendingOf(db: Database, { issueId, measureId }: Extended): boolean {
  return (
    db
      .prepare("SELECT 1 FROM extension WHERE issue_id = ? AND measure_id IS ? AND status = 'pending'")
      .get(issueId, measureId) !== undefined
  );
}
