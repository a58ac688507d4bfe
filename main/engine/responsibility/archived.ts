import type { Database } from 'better-sqlite3';
import type { Handover } from '../../../shared/responsibility.ts';

/** 责任体系 of a case file, as its archive keeps it. */
export interface ArchivedResponsibility {
  /** 第一责任人. */
  firstResponsible: string | null;
  /** Who had which issue before; by issue, in the order in which it was recorded. */
  handovers: (Handover & { issueId: string })[];
}

const HANDOVERS = `
  SELECT handover.id, issue_id AS issueId, role, from_name AS "from", to_name AS "to", handed_on AS "on", reason,
    recorded_by AS recordedBy
  FROM handover JOIN issue ON issue.id = issue_id
  WHERE case_file_id = ? AND trashed_at IS NULL ORDER BY issue.number, handover.id`;

const FIRST = `SELECT name AS firstResponsible FROM case_file JOIN person ON person.id = first_responsible_id
  WHERE case_file.id = ?`;

/** Who is and who was responsible in a case file, beside what its issues name; not of issues in the recycle bin. */
export function archivedResponsibility(db: Database, caseFileId: string): ArchivedResponsibility {
  const first = db.prepare<[string], { firstResponsible: string }>(FIRST).get(caseFileId);
  return {
    firstResponsible: first?.firstResponsible ?? null,
    handovers: db.prepare<[string], ArchivedResponsibility['handovers'][number]>(HANDOVERS).all(caseFileId),
  };
}
