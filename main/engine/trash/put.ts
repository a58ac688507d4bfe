import type { TrashKind, TrashMark } from '../../../shared/trash.ts';
import { setLinkTrashed } from '../evidence/index.ts';
import { renumberPublic, requireUnlocked, setIssueTrashed } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { closeMeasureRanks, setMeasureTrashed } from '../measure/index.ts';
import { requireIssue, requireLink, requireMeasure } from './find.ts';

const PUT: Record<TrashKind, (change: Change, ids: readonly string[], mark: TrashMark) => void> = {
  issue: putIssues,
  measure: (change, ids, mark) => each(ids, (id) => putMeasure(change, id, mark)),
  evidenceLink: (change, ids, mark) => each(ids, (id) => putLink(change, id, mark)),
};

function each(ids: readonly string[], work: (id: string) => void): void {
  for (const id of ids) work(id);
}

/**
 * Moves things to the recycle bin, each with everything that hangs on it. What is there already stays as it is.
 * @throws JuanzongError `issue-not-found`, `measure-not-found`, `evidence-not-found`, `issue-locked`
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
function putIssues(change: Change, ids: readonly string[], mark: TrashMark): void {
  const issues = ids.map((id) => requireIssue(change.db, id));
  for (const [caseFileId, group] of Map.groupBy(issues, (issue) => issue.caseFileId)) {
    renumberPublic(change, caseFileId, () => {
      for (const { id } of group) putIssue(change, id, mark);
    });
  }
}

function putIssue({ db, record }: Change, id: string, mark: TrashMark): void {
  const { caseFileId, publicNumber, trashedAt } = requireIssue(db, id);
  if (trashedAt !== null) return;
  requireUnlocked(db, id);
  setIssueTrashed(db, id, mark);
  record({
    action: 'issue.trash',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { trashed: false, publicNumber },
    after: { trashed: true, publicNumber: null },
  });
}

function putMeasure(change: Change, id: string, mark: TrashMark): void {
  const { db, record } = change;
  const { caseFileId, issueId, number, text, trashedAt } = requireMeasure(db, id);
  if (trashedAt !== null) return;
  requireUnlocked(db, issueId);
  setMeasureTrashed(db, id, mark);
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

function putLink({ db, record }: Change, id: string, mark: TrashMark): void {
  const { caseFileId, issueId, evidenceId, measureId, trashedAt } = requireLink(db, id);
  if (trashedAt !== null) return;
  requireUnlocked(db, issueId);
  setLinkTrashed(db, id, mark);
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
