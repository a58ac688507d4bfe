import type { Database } from 'better-sqlite3';
import { type Regulation, type RegulationFigures, regulationFiguresOf } from '../../../shared/regulation.ts';
import { LIVE_LINKS } from '../evidence/index.ts';

type Row = Omit<Regulation, 'evidence'> & {
  evidenceId: string | null;
  evidenceName: string | null;
  isThere: 0 | 1;
};

const ROWS = `
  SELECT regulation.id, regulation.title, regulation.status, regulation.number, issuing_body AS issuingBody,
    issued_on AS issuedOn, regulation.kind, issue.id AS issueId, issue.number AS issueNumber, statement,
    evidence.id AS evidenceId, evidence.name AS evidenceName,
    EXISTS (SELECT 1 FROM ${LIVE_LINKS} AS link
      WHERE link.evidence_id = regulation.evidence_id AND link.case_file_id = regulation.case_file_id) AS isThere
  FROM regulation JOIN issue ON issue.id = regulation.issue_id
    LEFT JOIN evidence ON evidence.id = regulation.evidence_id
  WHERE issue.trashed_at IS NULL`;

/** The register of a case file, by issue and by the time they were found. */
export function readRegulations(db: Database, caseFileId: string): Regulation[] {
  return rows(db, 'AND regulation.case_file_id = ?', caseFileId);
}

/** Those of one issue, by the time they were found. */
export function regulationsOfIssue(db: Database, issueId: string): Regulation[] {
  return rows(db, 'AND issue.id = ?', issueId);
}

/** One of them; nothing where it is gone or its issue is in the recycle bin. */
export function readRegulation(db: Database, id: string): Regulation | undefined {
  return rows(db, 'AND regulation.id = ?', id)[0];
}

/** The figures of one case file, or of all (`null`). */
export function regulationFigures(db: Database, caseFileId: string | null): RegulationFigures {
  return regulationFiguresOf(caseFileId === null ? rows(db, '') : readRegulations(db, caseFileId));
}

function rows(db: Database, condition: string, ...values: string[]): Regulation[] {
  return db
    .prepare<string[], Row>(`${ROWS} ${condition} ORDER BY issue.case_file_id, issue.number, regulation.id`)
    .all(...values)
    .map(({ evidenceId, evidenceName, isThere, ...regulation }) => ({
      ...regulation,
      evidence:
        evidenceId === null || evidenceName === null
          ? null
          : { id: evidenceId, name: evidenceName, isThere: isThere === 1 },
    }));
}
