import type { Database } from 'better-sqlite3';
import type { EvidencePlace } from '../../../shared/evidence.ts';
import { isLive } from './live-links.ts';

type PlaceRow = Omit<EvidencePlace, 'trashed'> & { trashed: 0 | 1 };

const PLACES = `
  SELECT evidence.id AS evidenceId, evidence_link.id AS linkId, evidence.name, case_file.id AS caseFileId,
    ifnull(case_file.inspected_unit, case_file.title) AS caseFileName, issue.id AS issueId, issue.number AS issueNumber,
    issue.statement AS issueStatement, measure.number AS measure, measure.id AS measureId,
    NOT (${isLive()}) AS trashed
  FROM evidence
    JOIN evidence_link ON evidence_link.evidence_id = evidence.id
    JOIN issue ON issue.id = evidence_link.issue_id
    JOIN case_file ON case_file.id = issue.case_file_id
    LEFT JOIN measure ON measure.id = evidence_link.measure_id
  WHERE evidence.sha256 = ?
  ORDER BY evidence.id, issue.number, measure.number NULLS FIRST`;

/** Every place where the bytes are attached, those in the recycle bin told apart, oldest evidence first. */
export function detailedPlacesOf(db: Database, sha256: string): EvidencePlace[] {
  return db
    .prepare<[string], PlaceRow>(PLACES)
    .all(sha256)
    .map((row) => ({ ...row, trashed: row.trashed === 1 }));
}
