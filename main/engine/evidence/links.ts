import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { TrashMark } from '../../../shared/trash.ts';
import { requireUnlocked } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import type { EvidenceTarget } from './record.ts';

/**
 * Says what a piece of evidence proves: the issue as a whole, or one of its measures. Where it said so before and that
 * lies in the recycle bin, it comes back from there. It must not say so already.
 * @throws JuanzongError `issue-locked` where the issue is closed
 */
export function link({ db, record }: Change, evidenceId: string, { issue, measure }: EvidenceTarget): void {
  requireUnlocked(db, issue.id, 'prove');
  const measureId = measure?.id ?? null;
  const known = db
    .prepare<[string, string, string | null], { id: string }>(
      'SELECT id FROM evidence_link WHERE evidence_id = ? AND issue_id = ? AND measure_id IS ?',
    )
    .get(evidenceId, issue.id, measureId);
  const id = known?.id ?? uuid();
  if (known) setLinkTrashed(db, id, null);
  else {
    db.prepare('INSERT INTO evidence_link (id, evidence_id, issue_id, measure_id) VALUES (?, ?, ?, ?)').run(
      id,
      evidenceId,
      issue.id,
      measureId,
    );
  }
  record({
    action: 'evidence.link',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    caseFileId: issue.caseFileId,
    after: { link: id, issue: issue.id, measure: measureId },
  });
}

/** The link of a piece of evidence to a place, in the recycle bin or not. */
export function linkAt(
  db: Database,
  evidenceId: string,
  issueId: string,
  measureId: string | null,
): { id: string; trashed: boolean } | undefined {
  const row = db
    .prepare<[string, string, string | null], { id: string; trashed: 0 | 1 }>(
      `SELECT id, trashed_at IS NOT NULL AS trashed FROM evidence_link
       WHERE evidence_id = ? AND issue_id = ? AND measure_id IS ?`,
    )
    .get(evidenceId, issueId, measureId);
  return row && { id: row.id, trashed: row.trashed === 1 };
}

/** Puts a link into the recycle bin, or takes it out (`null`). Whoever calls it records that. */
export function setLinkTrashed(db: Database, id: string, mark: TrashMark | null): void {
  db.prepare('UPDATE evidence_link SET trashed_at = ?, trashed_by = ? WHERE id = ?').run(
    mark?.at ?? null,
    mark?.by ?? null,
    id,
  );
}
