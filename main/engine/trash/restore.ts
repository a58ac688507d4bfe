import type { Database } from 'better-sqlite3';
import { type Restored, TRASH_KINDS, type TrashKind } from '../../../shared/trash.ts';
import { whyNotDoneThen } from '../completion/index.ts';
import { JuanzongError } from '../error.ts';
import { setLinkTrashed } from '../evidence/index.ts';
import { renumberPublic, setIssueTrashed, whyLocked } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { makeRoomForMeasure, setMeasureTrashed } from '../measure/index.ts';
import { type LinkRow, requireIssue, requireLink, requireMeasure } from './find.ts';

/**
 * Brings things back from the recycle bin with everything that hangs on them, except what was put there by itself:
 * issues first, then measures, then evidence, so that each finds its place. What has none stays, with the reason.
 * @throws JuanzongError `not-restored` where nothing could come back; `issue-not-found`, `measure-not-found`,
 *   `evidence-not-found`
 */
export function restoreFromTrash(
  change: Change,
  things: readonly { kind: TrashKind; ids: readonly string[] }[],
): Restored {
  const result: Restored = { restored: [], kept: [] };
  for (const kind of TRASH_KINDS) {
    const ids = things.flatMap((group) => (group.kind === kind ? group.ids : []));
    const { restored, kept } = RESTORE[kind](change, ids);
    result.restored.push(...restored);
    result.kept.push(...kept);
  }
  const [first] = result.kept;
  if (first && result.restored.length === 0) throw new JuanzongError('not-restored', first.reason);
  return result;
}

const RESTORE: Record<TrashKind, (change: Change, ids: readonly string[]) => Restored> = {
  issue: restoreIssues,
  measure: (change, ids) => oneByOne(ids, (id) => restoreMeasure(change, id)),
  evidenceLink: (change, ids) => oneByOne(ids, (id) => restoreLink(change, id)),
};

/** @param restore tells why the thing has to stay, or `null` */
function oneByOne(ids: readonly string[], restore: (id: string) => string | null): Restored {
  const result: Restored = { restored: [], kept: [] };
  for (const id of ids) {
    const reason = restore(id);
    if (reason === null) result.restored.push(id);
    else result.kept.push({ id, reason });
  }
  return result;
}

function restoreIssues(change: Change, ids: readonly string[]): Restored {
  const issues = ids.map((id) => requireIssue(change.db, id));
  for (const [caseFileId, group] of Map.groupBy(issues, (issue) => issue.caseFileId)) {
    renumberPublic(change, caseFileId, () => {
      for (const { id } of group) restoreIssue(change, id);
    });
  }
  return { restored: [...ids], kept: [] };
}

function restoreIssue({ db, record }: Change, id: string): void {
  const { caseFileId, trashedAt } = requireIssue(db, id);
  if (trashedAt === null) return;
  setIssueTrashed(db, id, null);
  record({
    action: 'issue.restore',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { trashed: true },
    after: { trashed: false },
  });
}

function restoreMeasure(change: Change, id: string): string | null {
  const { db, record } = change;
  const measure = requireMeasure(db, id);
  if (measure.trashedAt === null) return null;
  if (measure.isIssueTrashed === 1) {
    return `这条措施所属的问题${measure.issueNumber}在回收站中，请先恢复问题${measure.issueNumber}。`;
  }
  const reason =
    whyLocked(db, measure.issueId, 'change') ?? whyNotDoneThen(db, measure.issueId, measure.doneDate);
  if (reason !== null) return reason;
  makeRoomForMeasure(change, id);
  setMeasureTrashed(db, id, null);
  const { number, text } = requireMeasure(db, id);
  record({
    action: 'measure.restore',
    subjectKind: 'measure',
    subjectId: id,
    caseFileId: measure.caseFileId,
    before: { trashed: true },
    after: { trashed: false, issueId: measure.issueId, number, text },
  });
  return null;
}

function restoreLink({ db, record }: Change, id: string): string | null {
  const link = requireLink(db, id);
  if (link.trashedAt === null) return null;
  const reason = whyStays(db, link);
  if (reason !== null) return reason;
  setLinkTrashed(db, id, null);
  const place = { link: id, issue: link.issueId, measure: link.measureId };
  record({
    action: 'evidence.restore',
    subjectKind: 'evidence',
    subjectId: link.evidenceId,
    caseFileId: link.caseFileId,
    before: { trashed: true, ...place },
    after: { trashed: false, ...place },
  });
  return null;
}

function whyStays(db: Database, link: LinkRow): string | null {
  const { name, issueNumber, measureNumber } = link;
  if (link.isIssueTrashed === 1) {
    return `“${name}”所属的问题${issueNumber}在回收站中，请先恢复问题${issueNumber}。`;
  }
  if (link.isMeasureTrashed === 1) {
    return `“${name}”所证明的措施（问题${issueNumber}措施${measureNumber}）在回收站中，请先恢复该措施。`;
  }
  const locked = whyLocked(db, link.issueId, 'prove');
  if (locked !== null) return locked;
  return hasDouble(db, link) ? `问题${issueNumber}的同一位置已有同样的“${name}”，不必恢复。` : null;
}

/** Whether the same file was attached to the same place again in the meantime. */
function hasDouble(db: Database, { issueId, measureId, sha256, name }: LinkRow): boolean {
  const double = db
    .prepare(
      `SELECT 1 FROM evidence_link JOIN evidence ON evidence.id = evidence_id
       WHERE issue_id = ? AND measure_id IS ? AND sha256 = ? AND name = ? AND trashed_at IS NULL`,
    )
    .get(issueId, measureId, sha256, name);
  return double !== undefined;
}
