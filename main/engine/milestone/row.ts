import type { Database } from 'better-sqlite3';
import type { MilestoneKind } from '../../../shared/milestone.ts';
import { JuanzongError } from '../error.ts';

/** One milestone as the library keeps it. */
export interface MilestoneRow {
  id: string;
  caseFileId: string;
  kind: MilestoneKind;
  title: string;
  dueDate: string | null;
  doneOn: string | null;
  note: string | null;
  documentId: string | null;
  evidenceId: string | null;
  supervisionId: string | null;
  trashedAt: string | null;
}

/** @throws JuanzongError `milestone-not-found`, `milestone-removed` */
export function requireMilestone(db: Database, id: string): MilestoneRow {
  const row = findMilestone(db, id);
  if (row.trashedAt === null) return row;
  throw new JuanzongError('milestone-removed', `节点“${row.title}”已被移除，请先恢复。`);
}

/** One of them, removed or not. @throws JuanzongError `milestone-not-found` */
export function findMilestone(db: Database, id: string): MilestoneRow {
  const row = db
    .prepare<[string], MilestoneRow>(
      `SELECT id, case_file_id AS caseFileId, kind, title, due_date AS dueDate, done_on AS doneOn, note,
         document_id AS documentId, evidence_id AS evidenceId, supervision_id AS supervisionId,
         trashed_at AS trashedAt
       FROM milestone WHERE id = ?`,
    )
    .get(id);
  if (!row) throw new JuanzongError('milestone-not-found', '这个节点已不存在，请刷新后再试。');
  return row;
}
