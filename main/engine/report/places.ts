import type { Database } from 'better-sqlite3';
import type { ReportPart } from '../../../shared/report.ts';
import { RECTIFICATION_KIND_NAMES, RECTIFICATION_KINDS } from '../../../shared/vocabulary.ts';

/** A row of a report's part. */
export interface Place {
  key: string | null;
  name: string;
}

/** What belongs to no section, department or kind. */
const NONE: Record<ReportPart, Place> = {
  section: { key: null, name: '未归入方面' },
  department: { key: null, name: '未定牵头单位' },
  kind: { key: null, name: '未定整改类型' },
};

/** Where the issues of a case file belong, as they do now. */
export interface Places {
  /** In their order, nowhere last. */
  of: Record<ReportPart, Place[]>;
  /** The key of the place of an issue; `null` for nowhere, and for what concerns no issue. */
  placeOf(part: ReportPart, issueId: string | null): string | null;
}

type IssuePlaces = { id: string } & Record<ReportPart, string | null>;

export function readPlaces(db: Database, caseFileId: string): Places {
  const issues = new Map(
    db
      .prepare<[string], IssuePlaces>(
        `SELECT issue.id, rectification_kind AS kind, ifnull(issue.section_id, category.section_id) AS section,
           (SELECT department_id FROM issue_department WHERE issue_id = issue.id AND role = 'lead') AS department
         FROM issue LEFT JOIN category ON category.id = issue.category_id
         WHERE issue.case_file_id = ? AND trashed_at IS NULL`,
      )
      .all(caseFileId)
      .map((row) => [row.id, row]),
  );
  return {
    of: {
      section: [
        ...db
          .prepare<[string], Place>(
            'SELECT id AS key, title AS name FROM section WHERE case_file_id = ? ORDER BY position',
          )
          .all(caseFileId),
        NONE.section,
      ],
      department: [...leadDepartments(db, caseFileId), NONE.department],
      kind: [
        ...RECTIFICATION_KINDS.map((kind) => ({ key: kind, name: RECTIFICATION_KIND_NAMES[kind] })),
        NONE.kind,
      ],
    },
    placeOf: (part, issueId) => (issueId === null ? null : (issues.get(issueId)?.[part] ?? null)),
  };
}

/** Who leads most comes first. */
function leadDepartments(db: Database, caseFileId: string): Place[] {
  return db
    .prepare<[string], Place>(
      `SELECT department.id AS key, department.name AS name
       FROM issue JOIN issue_department ON issue_id = issue.id AND role = 'lead'
         JOIN department ON department.id = department_id
       WHERE issue.case_file_id = ? AND issue.trashed_at IS NULL
       GROUP BY department.id ORDER BY count(*) DESC, department.name`,
    )
    .all(caseFileId);
}
