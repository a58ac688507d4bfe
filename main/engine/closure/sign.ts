import type { ClosureStep, Verdict } from '../../../shared/closure.ts';
import { setCompletion } from '../completion/index.ts';
import { JuanzongError } from '../error.ts';
import { type IssueRef, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { type Asking, requireAnother, type Signer, signerOf } from '../signature/index.ts';
import { requestsOf, type StoredRequest, type StoredStep } from './read.ts';
import { requireNamed } from './signer.ts';
import { moveStage } from './stage.ts';

export interface Signing {
  issueId: string;
  /** `2021-03-18` */
  on: string;
  verdict: Verdict;
  opinion?: string | null | undefined;
  /** What is still owed; a rejection must say it. */
  owed?: string | null | undefined;
  /** Who signs on paper, where nobody signs in. */
  name?: string | undefined;
  /** The step that is meant, from 1; the next one where it is not said. */
  step?: number | undefined;
}

/**
 * Takes the next step of a pending request. The last approval closes the issue; a rejection sends it back with what is
 * still owed.
 * @throws JuanzongError `no-request`, `step-out-of-order`, `step-already-signed`, `owed-missing`, `dates-out-of-order`,
 *   `signs-own`, `step-not-yours`, `role-missing`, `signs-for-another`, `issue-not-found`, `issue-in-trash`
 */
export function signClosure(change: Change, asking: Asking, signing: Signing): void {
  const issue = resolveIssue(change.db, signing.issueId);
  const request = requirePending(change, issue);
  const step = nextStep(issue, request, signing.step);
  const signer = signerOf(asking, { name: signing.name, roles: [step.role] });
  requireAnother(signer, { name: request.filedBy, accountId: request.filedByAccount }, '这份销号申请');
  requireNamed(step, signer);
  requireOrder(issue, request, signing.on);
  if (signing.verdict === 'approved') approve(change, issue, request, step, { ...signing, signer });
  else reject(change, issue, request, step, { ...signing, signer });
}

/** @throws JuanzongError `no-request` */
export function requirePending({ db }: Pick<Change, 'db'>, { id, number }: IssueRef): StoredRequest {
  const request = requestsOf(db, id).find(({ status }) => status === 'pending');
  if (request) return request;
  throw new JuanzongError('no-request', `问题${number}没有正在审批的销号申请，请先提出申请。`);
}

function nextStep({ number }: IssueRef, { steps }: StoredRequest, wanted: number | undefined): StoredStep {
  const next = steps.find(({ verdict }) => verdict === null);
  if (!next) throw new Error('a pending request has a step to take');
  if (wanted === undefined || wanted === next.position) return next;
  const meant = steps.find(({ position }) => position === wanted);
  if (meant && meant.position < next.position) {
    throw new JuanzongError(
      'step-already-signed',
      `问题${number}的“${meant.name}”这一步已由${meant.signedBy}签署，不能再签；现在轮到“${next.name}”。`,
    );
  }
  throw new JuanzongError(
    'step-out-of-order',
    `问题${number}的销号申请现在轮到第${next.position}步“${next.name}”，不能越过它，请按次序签署。`,
  );
}

function requireOrder({ number }: IssueRef, { steps }: StoredRequest, on: string): void {
  const last = steps.findLast(({ signedOn }) => signedOn !== null)?.signedOn;
  if (!last || last <= on) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `问题${number}的上一步在 ${last} 签署，这一步的日期 ${on} 不能早于它，请改正日期。`,
  );
}

type Signature = Signing & { signer: Signer };

function approve(
  change: Change,
  issue: IssueRef,
  request: StoredRequest,
  step: StoredStep,
  signature: Signature,
): void {
  const { db } = change;
  setSignature(change, step, { ...signature, owed: null });
  const isLast = step.position === request.steps.length;
  if (isLast) {
    db.prepare("UPDATE closure_request SET status = 'approved', decided_on = ? WHERE id = ?").run(
      signature.on,
      request.id,
    );
    moveStage(db, issue.id, 'closed');
  }
  recordSigning(change, issue, request, step, signature, isLast ? 'closed' : null);
}

function reject(
  change: Change,
  issue: IssueRef,
  request: StoredRequest,
  step: StoredStep,
  signature: Signature,
): void {
  const { db } = change;
  const owed = signature.owed ?? null;
  if (owed === null) {
    throw new JuanzongError(
      'owed-missing',
      `退回问题${issue.number}的销号申请，须写明尚欠事项，请填写后再退回。`,
    );
  }
  setSignature(change, step, signature);
  db.prepare("UPDATE closure_request SET status = 'rejected', decided_on = ? WHERE id = ?").run(
    signature.on,
    request.id,
  );
  moveStage(db, issue.id, 'returned');
  recordSigning(change, issue, request, step, signature, 'returned');
  setCompletion(change, issue, { completion: 'notCompleted', on: signature.on, remains: owed });
  forgetCompletedDate(change, issue);
}

function setSignature(
  { db }: Change,
  { id }: StoredStep,
  { verdict, opinion, owed, signer, on }: Signature,
): void {
  db.prepare(
    `UPDATE closure_step SET verdict = ?, opinion = ?, owed = ?, signed_by = ?, signed_by_account = ?, signed_on = ?
     WHERE id = ?`,
  ).run(verdict, opinion ?? null, owed ?? null, signer.name, signer.accountId, on, id);
}

function recordSigning(
  { record }: Change,
  { id, caseFileId }: IssueRef,
  { number }: StoredRequest,
  { name }: ClosureStep,
  { verdict, opinion, owed, signer, on }: Signature,
  stage: 'closed' | 'returned' | null,
): void {
  record({
    action: verdict === 'approved' ? 'closure.approve' : 'closure.reject',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    ...(stage === null ? {} : { before: { stage: 'underReview' } }),
    after: {
      ...(stage === null ? {} : { stage }),
      request: number,
      step: name,
      verdict,
      signedBy: signer.name,
      signedOn: on,
      ...(opinion ? { opinion } : {}),
      ...(verdict === 'rejected' && owed ? { owed } : {}),
    },
  });
}

/** What is not completed any more has no day on which it was. */
export function forgetCompletedDate({ db, record }: Change, { id, caseFileId }: IssueRef): void {
  const before = db
    .prepare<[string], { completedDate: string | null }>(
      'SELECT completed_date AS completedDate FROM issue WHERE id = ?',
    )
    .get(id);
  if (!before?.completedDate) return;
  db.prepare('UPDATE issue SET completed_date = NULL WHERE id = ?').run(id);
  record({
    action: 'issue.update',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before,
    after: { completedDate: null },
  });
}
