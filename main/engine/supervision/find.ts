import type { Database } from 'better-sqlite3';
import type { NamedRecord } from '../../../shared/supervision.ts';
import { JuanzongError } from '../error.ts';
import { resolveIssue } from '../issue/index.ts';

/** A record and where it belongs. */
export interface RecordRef extends NamedRecord {
  caseFileId: string;
}

export interface DemandRef {
  id: string;
  supervisionId: string;
  caseFileId: string;
  heldOn: string;
  number: number;
  text: string;
  addressee: string | null;
  dueDate: string;
  issueId: string | null;
}

type Found<T> = T & { isTrashed: 0 | 1 };

/** @throws JuanzongError `supervision-not-found`, `supervision-in-trash` */
export function resolveRecord(db: Database, id: string): RecordRef {
  const { isTrashed, ...record } = findRecord(db, id);
  if (isTrashed === 1) throw inTrash();
  return record;
}

/** Whether in the recycle bin or not. @throws JuanzongError `supervision-not-found` */
export function findRecord(db: Database, id: string): Found<RecordRef> {
  const found = db
    .prepare<[string], Found<RecordRef>>(
      `SELECT id, case_file_id AS caseFileId, kind, held_on AS heldOn, trashed_at IS NOT NULL AS isTrashed
       FROM supervision WHERE id = ?`,
    )
    .get(id);
  if (!found) throw new JuanzongError('supervision-not-found', '没有找到这条督导记录，请刷新后再试。');
  return found;
}

/** @throws JuanzongError `demand-not-found`, `supervision-in-trash` */
export function resolveDemand(db: Database, id: string): DemandRef {
  const found = db
    .prepare<[string], Found<DemandRef>>(
      `SELECT demand.id, supervision_id AS supervisionId, case_file_id AS caseFileId, held_on AS heldOn, number,
         text, demand.addressee, due_date AS dueDate, issue_id AS issueId, trashed_at IS NOT NULL AS isTrashed
       FROM demand JOIN supervision ON supervision.id = supervision_id WHERE demand.id = ?`,
    )
    .get(id);
  if (!found) throw new JuanzongError('demand-not-found', '没有找到这项要求，请刷新后再试。');
  const { isTrashed, ...demand } = found;
  if (isTrashed === 1) throw inTrash();
  return demand;
}

function inTrash(): JuanzongError {
  return new JuanzongError('supervision-in-trash', '这条督导记录已删除，请先恢复。');
}

/**
 * An issue that a record may be about.
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `issue-of-other-case`
 */
export function issueOfCase(db: Database, caseFileId: string, reference: string): string {
  const issue = resolveIssue(db, reference);
  if (issue.caseFileId === caseFileId) return issue.id;
  throw new JuanzongError('issue-of-other-case', `问题${issue.number}不属于这个卷宗，请另选问题。`);
}
