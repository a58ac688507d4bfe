import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';

export interface SelfCheckRef {
  id: string;
  caseFileId: string;
  department: string;
  text: string;
  assignedOn: string;
  dueDate: string;
  doneOn: string | null;
  finding: string | null;
  outcome: string | null;
}

/** Whether in the recycle bin or not. @throws JuanzongError `self-check-not-found` */
export function findSelfCheck(db: Database, id: string): SelfCheckRef & { isTrashed: 0 | 1 } {
  const found = db
    .prepare<[string], SelfCheckRef & { isTrashed: 0 | 1 }>(
      `SELECT self_check.id, case_file_id AS caseFileId, department.name AS department, text, assigned_on AS assignedOn,
         self_check.due_date AS dueDate, done_on AS doneOn, finding, self_check.outcome,
         self_check.trashed_at IS NOT NULL AS isTrashed
       FROM self_check JOIN issue ON issue.id = issue_id JOIN department ON department.id = department_id
       WHERE self_check.id = ?`,
    )
    .get(id);
  if (!found) throw new JuanzongError('self-check-not-found', '没有找到这项自查，请刷新后再试。');
  return found;
}

/** @throws JuanzongError `self-check-not-found`, `self-check-in-trash` */
export function resolveSelfCheck(db: Database, id: string): SelfCheckRef {
  const { isTrashed, ...selfCheck } = findSelfCheck(db, id);
  if (isTrashed === 1) throw new JuanzongError('self-check-in-trash', '这项自查已删除，请先恢复。');
  return selfCheck;
}
