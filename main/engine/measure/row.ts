import type { Database } from 'better-sqlite3';
import type { Measure } from '../../../shared/casefile.ts';
import type { TrashMark } from '../../../shared/trash.ts';
import { JuanzongError } from '../error.ts';

export type MeasureRow = Measure & { issueId: string };

/** A measure and where it belongs. */
export type MeasureRef = MeasureRow & { caseFileId: string; issueNumber: number };

const COLUMNS = `measure.id, measure.issue_id AS issueId, measure.number, measure.text, measure.outcome,
  measure.start_date AS startDate, measure.due_date AS dueDate, measure.extended_to AS extendedTo,
  measure.deadline, measure.done_date AS doneDate`;

/** The measures of an issue in their order, without those in the recycle bin. */
export function rowsOf(db: Database, issueId: string): MeasureRow[] {
  return db
    .prepare<[string], MeasureRow>(
      `SELECT ${COLUMNS} FROM measure WHERE issue_id = ? AND trashed_at IS NULL ORDER BY number`,
    )
    .all(issueId);
}

/** Whether in the recycle bin or not. */
export function findRow(db: Database, id: string): MeasureRow | undefined {
  return db.prepare<[string], MeasureRow>(`SELECT ${COLUMNS} FROM measure WHERE id = ?`).get(id);
}

type Found = MeasureRef & { isTrashed: 0 | 1 };

/** @throws JuanzongError `measure-not-found`, `measure-in-trash` */
export function resolveMeasure(db: Database, id: string): MeasureRef {
  const found = db
    .prepare<[string], Found>(
      `SELECT ${COLUMNS}, issue.case_file_id AS caseFileId, issue.number AS issueNumber,
         measure.trashed_at IS NOT NULL OR issue.trashed_at IS NOT NULL AS isTrashed
       FROM measure JOIN issue ON issue.id = measure.issue_id WHERE measure.id = ?`,
    )
    .get(id);
  if (!found) {
    throw new JuanzongError('measure-not-found', '这条整改措施已不存在，可能刚被合并，请刷新后再试。');
  }
  const { isTrashed, ...measure } = found;
  if (isTrashed === 1) {
    throw new JuanzongError(
      'measure-in-trash',
      `问题${measure.issueNumber}的措施${measure.number}在回收站中，请先恢复。`,
    );
  }
  return measure;
}

/** Puts a measure into the recycle bin, or takes it out (`null`). Whoever calls it numbers the others and records it. */
export function setMeasureTrashed(db: Database, id: string, mark: TrashMark | null): void {
  db.prepare('UPDATE measure SET trashed_at = ?, trashed_by = ? WHERE id = ?').run(
    mark?.at ?? null,
    mark?.by ?? null,
    id,
  );
}
