import type { Database } from 'better-sqlite3';
import type { AttachedEvidence } from '../../../shared/evidence.ts';

const OF_ISSUE = `
  SELECT evidence.id, evidence_link.id AS linkId, evidence_link.issue_id AS issueId, evidence.sha256, evidence.name,
    evidence_file.size, evidence_file.media_type AS mediaType, added_by AS addedBy, added_at AS addedAt, note,
    document_date AS documentDate, page_count AS pageCount, measure.number AS measure,
    (SELECT count(*) FROM evidence_link AS other
      JOIN issue AS place ON place.id = other.issue_id
      LEFT JOIN measure AS part ON part.id = other.measure_id
      WHERE other.evidence_id = evidence.id AND other.id <> evidence_link.id AND other.trashed_at IS NULL
        AND place.trashed_at IS NULL AND part.trashed_at IS NULL) AS elsewhere
  FROM evidence_link
    JOIN evidence ON evidence.id = evidence_link.evidence_id
    JOIN evidence_file ON evidence_file.sha256 = evidence.sha256
    LEFT JOIN measure ON measure.id = evidence_link.measure_id
  WHERE evidence_link.issue_id = ? AND evidence_link.trashed_at IS NULL AND measure.trashed_at IS NULL
  ORDER BY measure.number NULLS FIRST, evidence_link.id`;

/** The evidence of an issue and of its measures, in the order of the measures; what is in the recycle bin is left out. */
export function evidenceOf(db: Database, issueId: string): AttachedEvidence[] {
  return db.prepare<[string], AttachedEvidence>(OF_ISSUE).all(issueId);
}
