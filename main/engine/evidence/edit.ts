import type { Database } from 'better-sqlite3';
import type { Change } from '../library/index.ts';
import { requireUnlockedProof } from './lock.ts';
import { evidenceNotFound } from './not-found.ts';
import type { EvidenceDetails } from './record.ts';

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
 * @throws JuanzongError `evidence-not-found`, `issue-locked`
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
  requireUnlockedProof(db, evidenceId, before.name);
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
