import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';

/** An issue and where it belongs. */
export interface IssueRef {
  id: string;
  caseFileId: string;
  /** Internal number. */
  number: number;
}

/**
 * Finds an issue by its id, or by `CASE:NUMBER`: the id of its case file and its internal number.
 * @throws JuanzongError `issue-not-found`, `case-not-found`, `issue-in-trash`
 */
export function resolveIssue(db: Database, reference: string): IssueRef {
  const { isTrashed, ...issue } = findIssue(db, reference);
  if (isTrashed === 1) {
    throw new JuanzongError('issue-in-trash', `问题${issue.number}在回收站中，请先恢复。`);
  }
  return issue;
}

type FoundIssue = IssueRef & { isTrashed: 0 | 1 };

function findIssue(db: Database, reference: string): FoundIssue {
  const [caseFileId, number] = splitReference(reference);
  const columns =
    'SELECT id, case_file_id AS caseFileId, number, trashed_at IS NOT NULL AS isTrashed FROM issue';
  if (number === null) {
    const issue = db.prepare<[string], FoundIssue>(`${columns} WHERE id = ?`).get(reference);
    if (!issue) throw notFound(reference);
    return issue;
  }
  requireCaseFile(db, caseFileId);
  const issue = db
    .prepare<[string, number], FoundIssue>(`${columns} WHERE case_file_id = ? AND number = ?`)
    .get(caseFileId, number);
  if (!issue) throw notFound(reference);
  return issue;
}

function splitReference(reference: string): [caseFileId: string, number: number | null] {
  const match = /^(.+)[:：](\d{1,6})$/.exec(reference);
  return match?.[1] && match[2] ? [match[1], Number(match[2])] : [reference, null];
}

/** @throws JuanzongError `case-not-found` */
export function requireCaseFile(db: Database, id: string): void {
  if (!db.prepare('SELECT 1 FROM case_file WHERE id = ?').get(id)) throw caseNotFound(id);
}

/** What to say of a case file that is not there. */
export function caseNotFound(id: string): JuanzongError {
  return new JuanzongError('case-not-found', `没有编号为“${id}”的卷宗，请用 list 查看现有卷宗。`);
}

function notFound(reference: string): JuanzongError {
  return new JuanzongError(
    'issue-not-found',
    `没有编号为“${reference}”的问题，请用 list --case 查看问题，写成“卷宗编号:问题序号”。`,
  );
}
