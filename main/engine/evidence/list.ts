import type { Database } from 'better-sqlite3';
import type { AttachedEvidence } from '../../../shared/evidence.ts';
import { isLive } from './live-links.ts';

const OF_ISSUE = `
  SELECT evidence.id, link.id AS linkId, link.issue_id AS issueId, evidence.sha256, evidence.name,
    evidence_file.size, evidence_file.media_type AS mediaType, added_by AS addedBy, added_at AS addedAt, note,
    document_date AS documentDate, page_count AS pageCount, measure.number AS measure,
    measure.id AS measureId,
    (SELECT json_extract(after, '$.path') FROM audit_event
      WHERE subject_id = evidence.id AND action = 'evidence.add' ORDER BY seq LIMIT 1) AS path,
    (SELECT count(*) FROM evidence_link AS other
      JOIN issue ON issue.id = other.issue_id
      LEFT JOIN measure ON measure.id = other.measure_id
      WHERE other.evidence_id = evidence.id AND other.id <> link.id AND ${isLive('other')}) AS elsewhere
  FROM evidence_link AS link
    JOIN issue ON issue.id = link.issue_id
    JOIN evidence ON evidence.id = link.evidence_id
    JOIN evidence_file ON evidence_file.sha256 = evidence.sha256
    LEFT JOIN measure ON measure.id = link.measure_id
  WHERE link.issue_id = ? AND ${isLive('link')}
  ORDER BY measure.number NULLS FIRST, link.id`;

/** The evidence of an issue and of its measures, in the order of the measures; what is in the recycle bin is left out. */
export function evidenceOf(db: Database, issueId: string): AttachedEvidence[] {
  return db.prepare<[string], AttachedEvidence>(OF_ISSUE).all(issueId);
}
