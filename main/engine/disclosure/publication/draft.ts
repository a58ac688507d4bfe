import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../../error.ts';
import type { Change } from '../../library/index.ts';
import type { Signer } from '../../signature/index.ts';
import { hashOf } from './frozen.ts';
import { collectNow, noticeKind, publicIssueIds, requireGrounds } from './material.ts';
import { requireContact, requirePeriodAhead } from './terms.ts';

/**
 * Takes down what the public text of a case file is made of now, and puts it up for approval.
 * @param on `2021-03-18`
 * @returns its id
 * @throws JuanzongError `case-not-found`, `publication-pending`, `withholding-incomplete`, `contact-missing`,
 *   `comment-period-over`, `document-incomplete`, `totals-outdated`, `contact-outdated`
 */
export function draftPublication(
  change: Change,
  { caseFileId, on, drafter }: { caseFileId: string; on: string; drafter: Signer },
): string {
  const { db, record } = change;
  const data = soundNotice(db, caseFileId);
  requireNoneWaiting(db, caseFileId);
  requireGrounds(db, caseFileId, on);
  requireContact(data);
  requirePeriodAhead(data, on);
  const snapshot = JSON.stringify(data);
  const publication = {
    id: uuid(),
    caseFileId,
    number: nextNumber(db, caseFileId),
    snapshot,
    sha256: hashOf(snapshot),
    issueIds: JSON.stringify(publicIssueIds(db, caseFileId)),
    on,
    drafter: drafter.name,
    account: drafter.accountId,
  };
  db.prepare(
    `INSERT INTO publication (id, case_file_id, number, snapshot, snapshot_sha256, issue_ids, drafted_on, drafted_by,
       drafted_by_account)
     VALUES (@id, @caseFileId, @number, @snapshot, @sha256, @issueIds, @on, @drafter, @account)`,
  ).run(publication);
  const { id, number, sha256 } = publication;
  record({
    action: 'publication.draft',
    subjectKind: 'publication',
    subjectId: id,
    caseFileId,
    after: { number, draftedOn: on, draftedBy: drafter.name, sha256 },
  });
  return id;
}

/** The data of a notice that can really be made: nothing is approved that cannot be printed afterwards. */
function soundNotice(db: Database, caseFileId: string): object {
  const kind = noticeKind();
  const data = collectNow(db, caseFileId);
  const [fault] = kind.form(data, {}).faults;
  if (fault) throw new JuanzongError('document-incomplete', fault.message);
  kind.make(data);
  return data;
}

function requireNoneWaiting(db: Database, caseFileId: string): void {
  const waiting = db
    .prepare<[string], number>("SELECT number FROM publication WHERE case_file_id = ? AND status = 'draft'")
    .pluck()
    .get(caseFileId);
  if (waiting === undefined) return;
  throw new JuanzongError(
    'publication-pending',
    `第${waiting}号公开文本还在等待批准，请先批准或作废，再起草新的。`,
  );
}

function nextNumber(db: Database, caseFileId: string): number {
  const last = db
    .prepare<[string], number | null>('SELECT max(number) FROM publication WHERE case_file_id = ?')
    .pluck()
    .get(caseFileId);
  return (last ?? 0) + 1;
}
