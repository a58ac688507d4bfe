import type { Database } from 'better-sqlite3';
import type { WaitingRequest } from '../../../shared/closure.ts';

type Row = Omit<WaitingRequest, 'step'> & {
  position: number;
  name: string;
  role: WaitingRequest['step']['role'];
  people: string | null;
};

const WAITING = `
  SELECT issue.id AS issueId, issue.case_file_id AS caseFileId, issue.number AS issueNumber, statement,
    request.number AS requestNumber, filed_on AS filedOn, filed_by AS filedBy,
    step.position, step.name, step.role, step.people,
    (SELECT count(*) FROM closure_step WHERE request_id = request.id) AS steps,
    (SELECT max(signed_on) FROM closure_step WHERE request_id = request.id) AS since
  FROM closure_request AS request
    JOIN issue ON issue.id = request.issue_id
    JOIN closure_step AS step ON step.request_id = request.id AND step.position = (
      SELECT min(position) FROM closure_step WHERE request_id = request.id AND verdict IS NULL)
  WHERE request.status = 'pending' AND issue.trashed_at IS NULL
    AND (@caseFileId IS NULL OR issue.case_file_id = @caseFileId)
  ORDER BY since, issue.case_file_id, issue.number`;

/** The requests that wait for a signature, of one case file or of all; what has waited longest comes first. */
export function waitingRequests(db: Database, caseFileId: string | null): WaitingRequest[] {
  return db
    .prepare<{ caseFileId: string | null }, Row>(WAITING)
    .all({ caseFileId })
    .map(({ position, name, role, people, ...request }) => ({
      ...request,
      step: { position, name, role, people: people === null ? null : (JSON.parse(people) as string[]) },
    }));
}
