import type { Database } from 'better-sqlite3';
import type { Category, Section } from '../../../shared/casefile.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { resolveIssue } from './find.ts';
import { readIssue } from './read.ts';

const NEIGHBOUR = 'SELECT id, number FROM issue WHERE case_file_id = ? AND trashed_at IS NULL AND number';

/** @throws JuanzongError `issue-not-found`, `issue-in-trash` */
export function readIssueDetail(db: Database, issueId: string): IssueDetail {
  const { id, caseFileId, number } = resolveIssue(db, issueId);
  const issue = readIssue(db, id);
  if (!issue) throw new Error(`issue ${id} was found and cannot be read`);
  type Neighbour = { id: string; number: number };
  const neighbour = (condition: string): Neighbour | null =>
    db.prepare<[string, number], Neighbour>(`${NEIGHBOUR} ${condition} LIMIT 1`).get(caseFileId, number) ??
    null;
  return {
    ...issue,
    caseFileId,
    caseFile: db
      .prepare<[string], IssueDetail['caseFile']>(
        'SELECT id, title, inspected_unit AS inspectedUnit FROM case_file WHERE id = ?',
      )
      .get(caseFileId) ?? { id: caseFileId, title: null, inspectedUnit: null },
    sections: db
      .prepare<[string], Section>(
        'SELECT id, number, title FROM section WHERE case_file_id = ? ORDER BY position',
      )
      .all(caseFileId),
    categories: db
      .prepare<[string], Category>(
        'SELECT id, section_id AS sectionId, number, title FROM category WHERE case_file_id = ? ORDER BY position',
      )
      .all(caseFileId),
    previous: neighbour('< ? ORDER BY number DESC'),
    next: neighbour('> ? ORDER BY number'),
  };
}
