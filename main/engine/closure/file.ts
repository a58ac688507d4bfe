import { v7 as uuid } from 'uuid';
import type { ChainStep, ClosureDebt } from '../../../shared/closure.ts';
import { latestJudgement } from '../completion/index.ts';
import { JuanzongError } from '../error.ts';
import { type IssueRef, resolveIssue } from '../issue/index.ts';
import type { Change, WritableLibrary } from '../library/index.ts';
import { readSetting } from '../setting/index.ts';
import { type Asking, type Signer, signerOf } from '../signature/index.ts';
import { CLOSURE_CHAIN } from './chain.ts';
import { debtsOf } from './debts.ts';
import { requestsOf } from './read.ts';
import { faultyProof } from './readable.ts';
import { requireNamed } from './signer.ts';
import { moveStage } from './stage.ts';

export interface Filing {
  issueId: string;
  /** `2021-03-18` */
  on: string;
  opinion?: string | null | undefined;
  /** Who files on paper, where nobody signs in. */
  name?: string | undefined;
}

/**
 * Files a request for the sign-off of an issue: its first step is taken by that. An issue without a completion date gets
 * that of its last measure.
 * @throws JuanzongError `closure-not-ready`, which names all that is missing; `issue-not-found`, `issue-in-trash`,
 *   `dates-out-of-order`, `step-not-yours`, `role-missing`, `signs-for-another`; the reason of `signal` once it aborts
 */
export async function fileClosure(
  library: WritableLibrary,
  asking: Asking,
  filing: Filing,
  signal?: AbortSignal,
): Promise<void> {
  const { id } = resolveIssue(library.db, filing.issueId);
  const faulty = await faultyProof(library, id, 'thorough', signal);
  library.change(asking.actor, (change) => {
    const issue = resolveIssue(change.db, id);
    const chain = readSetting(change.db, CLOSURE_CHAIN);
    const [first] = chain;
    if (!first) return;
    const filer = signerOf(asking, { name: filing.name, roles: [first.role] });
    requireNamed(first, filer);
    requireReady(issue, debtsOf(change.db, id, { on: filing.on, faulty }));
    requireAfterDecision(change, issue, filing.on);
    completeDate(change, issue);
    insertRequest(change, issue, { ...filing, filer, chain });
  });
}

function requireReady({ number }: IssueRef, debts: readonly ClosureDebt[]): void {
  if (debts.length === 0) return;
  const texts = debts.map(({ text }) => text).join('；');
  throw new JuanzongError('closure-not-ready', `问题${number}还不能申请销号：${texts}。`);
}

function requireAfterDecision({ db }: Change, { id, number }: IssueRef, on: string): void {
  const [former] = requestsOf(db, id);
  const last = former?.reopenedOn ?? former?.decidedOn ?? null;
  if (last === null || last <= on) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `问题${number}的上一次销号申请到 ${last} 才了结，申请日期 ${on} 不能早于它，请改正日期。`,
  );
}

function completeDate({ db, record }: Change, { id, caseFileId }: IssueRef): void {
  const { completedDate, lastDone } =
    db
      .prepare<[string], { completedDate: string | null; lastDone: string | null }>(
        `SELECT completed_date AS completedDate, (SELECT max(done_date) FROM measure
           WHERE issue_id = issue.id AND trashed_at IS NULL) AS lastDone FROM issue WHERE id = ?`,
      )
      .get(id) ?? {};
  if (completedDate || !lastDone) return;
  db.prepare('UPDATE issue SET completed_date = ? WHERE id = ?').run(lastDone, id);
  record({
    action: 'issue.update',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { completedDate: null },
    after: { completedDate: lastDone },
  });
}

interface NewRequest {
  on: string;
  opinion?: string | null | undefined;
  filer: Signer;
  chain: readonly ChainStep[];
}

function insertRequest(
  { db, record }: Change,
  { id, caseFileId }: IssueRef,
  { on, opinion = null, filer, chain }: NewRequest,
): void {
  const requestId = uuid();
  const number = requestsOf(db, id).length + 1;
  const assessment = latestJudgement(db, id)?.completion;
  db.prepare(
    `INSERT INTO closure_request (id, issue_id, number, filed_on, filed_by, filed_by_account, assessment)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(requestId, id, number, on, filer.name, filer.accountId, assessment);
  const insert = db.prepare(
    `INSERT INTO closure_step (id, request_id, position, name, role, people, verdict, opinion, signed_by,
       signed_by_account, signed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  chain.forEach(({ name, role, people }, index) => {
    const named = people ? JSON.stringify(people) : null;
    const signature =
      index === 0 ? ['approved', opinion, filer.name, filer.accountId, on] : [null, null, null, null, null];
    insert.run(uuid(), requestId, index + 1, name, role, named, ...signature);
  });
  const stage = moveStage(db, id, 'underReview');
  record({
    action: 'closure.file',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { stage },
    after: {
      stage: 'underReview',
      request: number,
      assessment,
      steps: chain.map(({ name }) => name),
      roles: chain.map(({ role }) => role),
      signedBy: filer.name,
      signedOn: on,
      ...(opinion === null ? {} : { opinion }),
    },
  });
}
