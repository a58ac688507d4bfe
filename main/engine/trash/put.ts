import type { TrashKind } from '../../../shared/trash.ts';
import { renumberPublic } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { closeMeasureRanks } from '../measure/index.ts';
import { requireIssue, requireLink, requireMeasure } from './find.ts';

/** When something goes into the recycle bin, and by whom. */
interface Mark {
  at: string;
  by: string;
}

const PUT: Record<TrashKind, (change: Change, ids: readonly string[], mark: Mark) => void> = {
  issue: putIssues,
  measure: (change, ids, mark) => each(ids, (id) => putMeasure(change, id, mark)),
  evidenceLink: (change, ids, mark) => each(ids, (id) => putLink(change, id, mark)),
};

function each(ids: readonly string[], work: (id: string) => void): void {
  for (const id of ids) work(id);
}

/**
 * Moves things to the recycle bin, each with everything that hangs on it. What is there already stays as it is.
 * @throws JuanzongError `issue-not-found`, `measure-not-found`, `evidence-not-found`
 */
export function putInTrash(
  change: Change,
  { kind, ids }: { kind: TrashKind; ids: readonly string[] },
  actor: string,
): void {
  const mark = { at: new Date().toISOString(), by: actor };
  PUT[kind](change, ids, mark);
}

/** Issues give up their public numbers; the internal ones stay taken. */
function putIssues(change: Change, ids: readonly string[], mark: Mark): void {
  const issues = ids.map((id) => requireIssue(change.db, id));
  for (const [caseFileId, group] of Map.groupBy(issues, (issue) => issue.caseFileId)) {
    renumberPublic(change, caseFileId, () => {
      for (const { id } of group) putIssue(change, id, mark);
    });
  }
}

function putIssue({ db, record }: Change, id: string, { at, by }: Mark): void {
  const { caseFileId, publicNumber, trashedAt } = requireIssue(db, id);
  if (trashedAt !== null) return;
  db.prepare('UPDATE issue SET trashed_at = ?, trashed_by = ?, public_number = NULL WHERE id = ?').run(
    at,
    by,
    id,
  );
  record({
    action: 'issue.trash',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { trashed: false, publicNumber },
    after: { trashed: true, publicNumber: null },
  });
}

function putMeasure(change: Change, id: string, { at, by }: Mark): void {
  const { db, record } = change;
  const { caseFileId, issueId, number, text, trashedAt } = requireMeasure(db, id);
  if (trashedAt !== null) return;
  db.prepare('UPDATE measure SET trashed_at = ?, trashed_by = ? WHERE id = ?').run(at, by, id);
  record({
    action: 'measure.trash',
    subjectKind: 'measure',
    subjectId: id,
    caseFileId,
    before: { trashed: false, issueId, number, text },
    after: { trashed: true },
  });
  closeMeasureRanks(change, issueId);
}

function putLink({ db, record }: Change, id: string, { at, by }: Mark): void {
  const { caseFileId, issueId, evidenceId, measureId, trashedAt } = requireLink(db, id);
  if (trashedAt !== null) return;
  db.prepare('UPDATE evidence_link SET trashed_at = ?, trashed_by = ? WHERE id = ?').run(at, by, id);
  const place = { link: id, issue: issueId, measure: measureId };
  record({
    action: 'evidence.trash',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    caseFileId,
    before: { trashed: false, ...place },
    after: { trashed: true, ...place },
  });
}
