import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import type { Change } from '../library/index.ts';
import { evidenceNotFound, linkAt } from './attach-staged.ts';
import type { EvidenceDetails } from './record.ts';
import { resolveTarget } from './target.ts';

/** What can be said anew of a piece of evidence; what is left out stays. */
export interface EvidenceUpdate {
  evidenceId: string;
  name?: string | undefined;
  note?: string | null | undefined;
  /** `2021-03-18` or `2021-03`. */
  documentDate?: string | null | undefined;
  pageCount?: number | null | undefined;
}

type Described = EvidenceDetails & { name: string };

/**
 * Corrects what is said of a piece of evidence, at all its places at once; its bytes never change.
 * @throws JuanzongError `evidence-not-found`
 */
export function updateEvidence({ db, record }: Change, { evidenceId, ...update }: EvidenceUpdate): void {
  const before = db
    .prepare<[string], Described>(
      'SELECT name, note, document_date AS documentDate, page_count AS pageCount FROM evidence WHERE id = ?',
    )
    .get(evidenceId);
  if (!before) throw evidenceNotFound();
  const after: Described = {
    name: update.name ?? before.name,
    note: update.note === undefined ? before.note : update.note,
    documentDate: update.documentDate === undefined ? before.documentDate : update.documentDate,
    pageCount: update.pageCount === undefined ? before.pageCount : update.pageCount,
  };
  const fields = (['name', 'note', 'documentDate', 'pageCount'] as const).filter(
    (field) => after[field] !== before[field],
  );
  if (fields.length === 0) return;
  db.prepare('UPDATE evidence SET name = ?, note = ?, document_date = ?, page_count = ? WHERE id = ?').run(
    after.name,
    after.note,
    after.documentDate,
    after.pageCount,
    evidenceId,
  );
  record({
    action: 'evidence.describe',
    subjectKind: 'evidence',
    subjectId: evidenceId,
    caseFileId: caseFileOf(db, evidenceId),
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: Object.fromEntries(fields.map((field) => [field, after[field]])),
  });
}

/** The case file of its oldest place. */
function caseFileOf(db: Database, evidenceId: string): string {
  const row = db
    .prepare<[string], { caseFileId: string }>(
      `SELECT case_file_id AS caseFileId FROM evidence_link JOIN issue ON issue.id = issue_id
       WHERE evidence_id = ? ORDER BY evidence_link.id LIMIT 1`,
    )
    .get(evidenceId);
  if (!row) throw evidenceNotFound();
  return row.caseFileId;
}

interface PlacedLink {
  evidenceId: string;
  name: string;
  issueId: string;
  measureId: string | null;
}

/**
 * Moves a piece of evidence to another measure of its issue, or to the issue as a whole.
 * @param to.measure number of the measure; `null` for the issue as a whole
 * @throws JuanzongError `evidence-not-found`, `measure-not-found`, `already-linked`, `link-in-trash`
 */
export function moveEvidence(
  { db, record }: Change,
  { linkId, measure }: { linkId: string; measure: number | null },
): void {
  const from = db
    .prepare<[string], PlacedLink>(
      `SELECT evidence_id AS evidenceId, name, issue_id AS issueId, measure_id AS measureId
       FROM evidence_link JOIN evidence ON evidence.id = evidence_id
       WHERE evidence_link.id = ? AND trashed_at IS NULL`,
    )
    .get(linkId);
  if (!from) throw evidenceNotFound();
  const target = resolveTarget(db, from.issueId, measure);
  const measureId = target.measure?.id ?? null;
  if (measureId === from.measureId) return;
  const present = linkAt(db, from.evidenceId, from.issueId, measureId);
  if (present) throw alreadyThere(from.name, measure, present.trashed);
  db.prepare('UPDATE evidence_link SET measure_id = ? WHERE id = ?').run(measureId, linkId);
  record({
    action: 'evidence.move',
    subjectKind: 'evidence',
    subjectId: from.evidenceId,
    caseFileId: target.issue.caseFileId,
    before: { link: linkId, issue: from.issueId, measure: from.measureId },
    after: { link: linkId, issue: from.issueId, measure: measureId },
  });
}

function alreadyThere(name: string, measure: number | null, trashed: boolean): JuanzongError {
  const place = measure === null ? '问题整体' : `第${measure}条措施`;
  if (trashed) {
    return new JuanzongError('link-in-trash', `“${name}”在${place}下的材料已移入回收站，请从回收站恢复。`);
  }
  return new JuanzongError('already-linked', `“${name}”已在${place}下，不必再移；可将此处的一份移入回收站。`);
}
