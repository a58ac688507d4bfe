import type { Database } from 'better-sqlite3';
import { EXTENSION_STATUS_NAMES, type ExtensionStatus } from '../../../shared/deadline.ts';
import { JuanzongError } from '../error.ts';
import { requireUnlocked } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { isSamePerson, requireAnother, type Signer } from '../signature/index.ts';
import { requireDeadline, requireLater, resolveExtended } from './request.ts';

export interface Decision {
  extensionId: string;
  on: string;
  opinion: string | null;
}

interface Pending {
  id: string;
  issueId: string;
  measureId: string | null;
  to: string;
  requestedOn: string;
  requestedBy: Signer;
}

/**
 * Grants an extension: from now on its date is the deadline.
 * @throws JuanzongError `extension-not-found`, `extension-already-decided`, `signs-own`, `dates-out-of-order`,
 *   `extension-not-later`, `issue-locked`
 */
export function approveExtension(change: Change, decision: Decision, by: Signer): void {
  const { db } = change;
  const pending = resolvePending(db, decision.extensionId);
  requireAnother(by, pending.requestedBy, '这份延期申请');
  const extended = resolveExtended(db, pending.issueId, pending.measureId);
  requireUnlocked(db, pending.issueId);
  requireLater(extended, requireDeadline(extended), pending.to);
  const table = pending.measureId === null ? 'issue' : 'measure';
  const former = db
    .prepare<[string], { extendedTo: string | null }>(
      `SELECT extended_to AS extendedTo FROM ${table} WHERE id = ?`,
    )
    .get(pending.measureId ?? pending.issueId);
  close(change, pending, { ...decision, status: 'approved', by }, extended.caseFileId, {
    before: { extendedTo: former?.extendedTo ?? null },
    after: { extendedTo: pending.to },
  });
  db.prepare(`UPDATE ${table} SET extended_to = ? WHERE id = ?`).run(
    pending.to,
    pending.measureId ?? pending.issueId,
  );
}

/**
 * Refuses an extension: the deadline stays.
 * @throws JuanzongError `extension-not-found`, `extension-already-decided`, `signs-own`, `dates-out-of-order`
 */
export function refuseExtension(change: Change, decision: Decision, by: Signer): void {
  const pending = resolvePending(change.db, decision.extensionId);
  requireAnother(by, pending.requestedBy, '这份延期申请');
  close(change, pending, { ...decision, status: 'refused', by }, caseFileOf(change.db, pending.issueId));
}

/** Takes a request back; only who asked can. @throws JuanzongError `not-the-asker`, and as above */
export function withdrawExtension(
  change: Change,
  { extensionId, on }: { extensionId: string; on: string },
  by: Signer,
): void {
  const pending = resolvePending(change.db, extensionId);
  if (!isSamePerson(by, pending.requestedBy)) {
    throw new JuanzongError(
      'not-the-asker',
      `这份延期申请由${pending.requestedBy.name}提出，只能由本人撤回。`,
    );
  }
  close(
    change,
    pending,
    { extensionId, on, opinion: null, status: 'withdrawn', by },
    caseFileOf(change.db, pending.issueId),
  );
}

/** What was asked for can be turned down or taken back also where it could not be granted any more. */
function caseFileOf(db: Database, issueId: string): string | null {
  const row = db
    .prepare<[string], { caseFileId: string }>('SELECT case_file_id AS caseFileId FROM issue WHERE id = ?')
    .get(issueId);
  return row?.caseFileId ?? null;
}

function resolvePending(db: Database, extensionId: string): Pending {
  const row = db
    .prepare<
      [string],
      Omit<Pending, 'requestedBy'> & { status: ExtensionStatus; name: string; accountId: string | null }
    >(
      `SELECT id, issue_id AS issueId, measure_id AS measureId, to_date AS "to", requested_on AS requestedOn, status,
         requested_by AS name, requested_by_account AS accountId
       FROM extension WHERE id = ?`,
    )
    .get(extensionId);
  if (!row) throw new JuanzongError('extension-not-found', '没有这份延期申请，请刷新后再试。');
  const { status, name, accountId, ...pending } = row;
  if (status !== 'pending') {
    throw new JuanzongError(
      'extension-already-decided',
      `这份延期申请${EXTENSION_STATUS_NAMES[status]}，不能再办理。`,
    );
  }
  return { ...pending, requestedBy: { name, accountId } };
}

interface Closing extends Decision {
  status: Exclude<ExtensionStatus, 'pending'>;
  by: Signer;
}

function close(
  { db, record }: Change,
  { id, issueId, measureId, requestedOn }: Pending,
  { status, by, on, opinion }: Closing,
  caseFileId: string | null,
  change: { before: object; after: object } = { before: {}, after: {} },
): void {
  if (on < requestedOn) {
    throw new JuanzongError(
      'dates-out-of-order',
      `办理日期${on}早于申请日期${requestedOn}，请改正办理日期。`,
    );
  }
  db.prepare(
    `UPDATE extension SET status = @status, decided_on = @on, decided_by = @by, decided_by_account = @account,
       opinion = @opinion
     WHERE id = @id`,
  ).run({ id, status, on, by: by.name, account: by.accountId, opinion });
  record({
    action: `extension.${ACTIONS[status]}`,
    subjectKind: 'extension',
    subjectId: id,
    caseFileId,
    before: { status: 'pending', ...change.before },
    after: { issueId, measureId, status, decidedOn: on, decidedBy: by.name, opinion, ...change.after },
  });
}

const ACTIONS = { approved: 'approve', refused: 'refuse', withdrawn: 'withdraw' } as const;
