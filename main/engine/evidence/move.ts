import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { requireUnlocked } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { linkAt } from './links.ts';
import { evidenceNotFound } from './not-found.ts';
import { targetById } from './target.ts';

interface PlacedLink {
  evidenceId: string;
  name: string;
  issueId: string;
  measureId: string | null;
}

/**
 * Moves a piece of evidence to another measure of its issue, or to the issue as a whole.
 * @param to.measureId `null` for the issue as a whole
 * @throws JuanzongError `evidence-not-found`, `measure-not-found`, `measure-in-trash`, `already-linked`, `link-in-trash`,
 *   `issue-locked`
 */
export function moveEvidence(
  change: Change,
  { linkId, measureId }: { linkId: string; measureId: string | null },
): void {
  const { db } = change;
  const from = db
    .prepare<[string], PlacedLink>(
      `SELECT evidence_id AS evidenceId, name, issue_id AS issueId, measure_id AS measureId
       FROM evidence_link JOIN evidence ON evidence.id = evidence_id
       WHERE evidence_link.id = ? AND trashed_at IS NULL`,
    )
    .get(linkId);
  if (!from) throw evidenceNotFound();
  const target = targetById(db, from.issueId, measureId);
  if (measureId === from.measureId) return;
  requireUnlocked(db, from.issueId);
  const present = linkAt(db, from.evidenceId, from.issueId, measureId);
  if (present) throw alreadyThere(from.name, target.measure?.number ?? null, present.trashed);
  setMeasure(change, target.issue.caseFileId, { ...from, id: linkId }, measureId);
}

function alreadyThere(name: string, measure: number | null, trashed: boolean): JuanzongError {
  const place = measure === null ? '问题整体' : `第${measure}条措施`;
  if (trashed) {
    return new JuanzongError('link-in-trash', `“${name}”在${place}下的材料已移到回收站，请从回收站恢复。`);
  }
  return new JuanzongError('already-linked', `“${name}”已在${place}下，不必再移；可将此处的一份移到回收站。`);
}

/** A link of a measure's, in the recycle bin or not. */
interface MeasureLink {
  id: string;
  evidenceId: string;
  issueId: string;
  measureId: string;
  isTrashed: 0 | 1;
}

/**
 * Makes all proof of a measure proof of another one of its issue, what is in the recycle bin included. A piece that
 * proves both is linked once; of two such links one in the recycle bin gives way.
 */
export function moveEvidenceOfMeasure(
  change: Change,
  caseFileId: string,
  { from, to }: { from: string; to: string },
): void {
  const present = new Map(linksOf(change.db, to).map((link) => [link.evidenceId, link]));
  for (const link of linksOf(change.db, from)) {
    const twin = present.get(link.evidenceId);
    if (twin && (twin.isTrashed === 0 || link.isTrashed === 1)) unlink(change, caseFileId, link);
    else {
      if (twin) unlink(change, caseFileId, twin);
      setMeasure(change, caseFileId, link, to);
    }
  }
}

function linksOf(db: Database, measureId: string): MeasureLink[] {
  return db
    .prepare<[string], MeasureLink>(
      `SELECT id, evidence_id AS evidenceId, issue_id AS issueId, measure_id AS measureId,
         trashed_at IS NOT NULL AS isTrashed
       FROM evidence_link WHERE measure_id = ? ORDER BY id`,
    )
    .all(measureId);
}

function setMeasure(
  { db, record }: Change,
  caseFileId: string,
  { id, evidenceId, issueId, measureId: before }: Omit<PlacedLink, 'name'> & { id: string },
  after: string | null,
): void {
  db.prepare('UPDATE evidence_link SET measure_id = ? WHERE id = ?').run(after, id);
  record({
    action: 'evidence.move',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    caseFileId,
    before: { link: id, issue: issueId, measure: before },
    after: { link: id, issue: issueId, measure: after },
  });
}

function unlink(
  { db, record }: Change,
  caseFileId: string,
  { id, evidenceId, issueId, measureId, isTrashed }: MeasureLink,
): void {
  db.prepare('DELETE FROM evidence_link WHERE id = ?').run(id);
  record({
    action: 'evidence.unlink',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    caseFileId,
    before: { link: id, issue: issueId, measure: measureId, trashed: isTrashed === 1 },
  });
}
