import type { Database } from 'better-sqlite3';
import type { ClosureRequest, ClosureState, ClosureStep } from '../../../shared/closure.ts';
import type { Stage } from '../../../shared/vocabulary.ts';
import { listJudgements } from '../completion/index.ts';
import { resolveIssue } from '../issue/index.ts';

/** A request as stored, with the accounts that took part in it. */
export interface StoredRequest extends ClosureRequest {
  filedByAccount: string | null;
  steps: StoredStep[];
}

export interface StoredStep extends ClosureStep {
  id: string;
}

type RequestRow = Omit<StoredRequest, 'steps'>;
type StepRow = Omit<StoredStep, 'people'> & { people: string | null };

/** Every request for the sign-off of an issue, the latest first. */
export function requestsOf(db: Database, issueId: string): StoredRequest[] {
  const steps = db.prepare<[string], StepRow>(
    `SELECT id, position, name, role, people, verdict, opinion, owed, signed_by AS signedBy, signed_on AS signedOn
     FROM closure_step WHERE request_id = ? ORDER BY position`,
  );
  return db
    .prepare<[string], RequestRow>(
      `SELECT id, number, filed_on AS filedOn, filed_by AS filedBy, filed_by_account AS filedByAccount, assessment,
         status, decided_on AS decidedOn, reopened_on AS reopenedOn, reopened_by AS reopenedBy,
         reopen_reason AS reopenReason
       FROM closure_request WHERE issue_id = ? ORDER BY number DESC`,
    )
    .all(issueId)
    .map((request) => ({
      ...request,
      steps: steps.all(request.id).map(({ people, ...step }) => ({
        ...step,
        people: people === null ? null : (JSON.parse(people) as string[]),
      })),
    }));
}

/** @param reference an id, or `CASE:NUMBER`. @throws JuanzongError `issue-not-found`, `issue-in-trash` */
export function readClosure(db: Database, reference: string): ClosureState {
  const { id } = resolveIssue(db, reference);
  const requests = requestsOf(db, id).map(
    ({ filedByAccount: _, steps, ...request }): ClosureRequest => ({
      ...request,
      steps: steps.map(({ id: __, ...step }) => step),
    }),
  );
  const stage =
    db.prepare<[string], { stage: Stage }>('SELECT stage FROM issue WHERE id = ?').get(id)?.stage ??
    'notStarted';
  const isClosedOfOld = stage === 'closed' && !requests.some(isInForce);
  return { stage, isClosedOfOld, requests, judgements: listJudgements(db, id) };
}

/** Whether an issue is closed by this request. */
export function isInForce({ status, reopenedOn }: Pick<ClosureRequest, 'status' | 'reopenedOn'>): boolean {
  return status === 'approved' && reopenedOn === null;
}
