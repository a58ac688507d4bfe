import type { Database } from 'better-sqlite3';
import type { HeldIssue } from '../../../shared/responsibility.ts';

const held = (kind: 'department' | 'person'): string => `
  SELECT issue.id AS issueId, issue.number, issue.case_file_id AS caseFileId, role
  FROM issue_${kind} JOIN issue ON issue.id = issue_id
    JOIN case_file ON case_file.id = issue.case_file_id
  WHERE ${kind}_id = ? AND issue.trashed_at IS NULL AND stage <> 'closed'
  ORDER BY case_file.created_at DESC, case_file.id DESC, issue.number, role`;

/** The open problems that a department or a person has to see to, once for each role. */
export function heldBy(
  db: Database,
  { kind, id }: { kind: 'department' | 'person'; id: string },
): HeldIssue[] {
  return db.prepare<[string], HeldIssue>(held(kind)).all(id);
}
