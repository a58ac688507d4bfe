import type { Database } from 'better-sqlite3';
import type { TrashItem } from '../../../shared/trash.ts';

const PLACE = `issue.case_file_id AS caseFileId,
  (SELECT ifnull(inspected_unit, title) FROM case_file WHERE case_file.id = issue.case_file_id) AS caseFileName,
  issue.id AS issueId, issue.number AS issueNumber`;

/** Links count once for a piece that comes back, and only if they are not in the recycle bin on their own. */
const ISSUES = `
  SELECT 'issue' AS kind, issue.id, statement AS title, ${PLACE}, 'present' AS parent, NULL AS measureNumber,
    trashed_at AS trashedAt, trashed_by AS trashedBy,
    (SELECT count(*) FROM measure WHERE issue_id = issue.id AND measure.trashed_at IS NULL) AS measures,
    (SELECT count(DISTINCT evidence_id) FROM evidence_link LEFT JOIN measure ON measure.id = measure_id
      WHERE evidence_link.issue_id = issue.id AND evidence_link.trashed_at IS NULL
        AND measure.trashed_at IS NULL) AS evidence
  FROM issue WHERE trashed_at IS NOT NULL`;

const MEASURES = `
  SELECT 'measure' AS kind, measure.id, text AS title, ${PLACE},
    iif(issue.trashed_at IS NULL, 'present', 'issueTrashed') AS parent, measure.number AS measureNumber,
    measure.trashed_at AS trashedAt, measure.trashed_by AS trashedBy, 0 AS measures,
    (SELECT count(DISTINCT evidence_id) FROM evidence_link
      WHERE measure_id = measure.id AND trashed_at IS NULL) AS evidence
  FROM measure JOIN issue ON issue.id = issue_id WHERE measure.trashed_at IS NOT NULL`;

const LINKS = `
  SELECT 'evidenceLink' AS kind, evidence_link.id, name AS title, ${PLACE},
    CASE WHEN issue.trashed_at IS NOT NULL THEN 'issueTrashed'
      WHEN measure.trashed_at IS NOT NULL THEN 'measureTrashed' ELSE 'present' END AS parent,
    measure.number AS measureNumber, evidence_link.trashed_at AS trashedAt, evidence_link.trashed_by AS trashedBy,
    0 AS measures, 0 AS evidence
  FROM evidence_link JOIN evidence ON evidence.id = evidence_id JOIN issue ON issue.id = evidence_link.issue_id
    LEFT JOIN measure ON measure.id = measure_id
  WHERE evidence_link.trashed_at IS NOT NULL`;

/** What is in the recycle bin, of one case file or of all, the latest first. */
export function listTrash(db: Database, caseFileId: string | undefined): TrashItem[] {
  const where = caseFileId === undefined ? '' : 'WHERE caseFileId = @caseFileId';
  return db
    .prepare<object, TrashItem>(
      `SELECT * FROM (${ISSUES} UNION ALL ${MEASURES} UNION ALL ${LINKS}) ${where} ORDER BY trashedAt DESC, id`,
    )
    .all(caseFileId === undefined ? {} : { caseFileId });
}
