import type { Database } from 'better-sqlite3';
import type { Extension, ExtensionStatus } from '../../../shared/deadline.ts';

export interface ExtensionQuestion {
  caseFileId?: string | undefined;
  issueId?: string | undefined;
  status?: ExtensionStatus | undefined;
}

const EXTENSIONS = `
  SELECT extension.id, extension.issue_id AS issueId, issue.number AS issueNumber, issue.case_file_id AS caseFileId,
    measure_id AS measureId, measure.number AS measureNumber, from_date AS "from", to_date AS "to", reason,
    requested_on AS requestedOn, requested_by AS requestedBy, status, decided_on AS decidedOn, decided_by AS decidedBy,
    opinion, replaced_at AS replacedAt
  FROM extension JOIN issue ON issue.id = extension.issue_id LEFT JOIN measure ON measure.id = measure_id
  WHERE issue.trashed_at IS NULL AND measure.trashed_at IS NULL
    AND (@caseFileId IS NULL OR issue.case_file_id = @caseFileId)
    AND (@issueId IS NULL OR issue.id = @issueId)
    AND (@status IS NULL OR status = @status)
  ORDER BY requested_on DESC, extension.id DESC`;

/** Extensions asked for, the latest first; those of what is in the recycle bin are left out. */
export function readExtensions(db: Database, question: ExtensionQuestion): Extension[] {
  const { caseFileId = null, issueId = null, status = null } = question;
  return db.prepare<[object], Extension>(EXTENSIONS).all({ caseFileId, issueId, status });
}
