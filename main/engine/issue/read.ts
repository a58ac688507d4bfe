import type { Database } from 'better-sqlite3';
import type { Evidence, Issue, Measure } from '../../../shared/casefile.ts';

type IssueRow = Omit<Issue, 'measures' | 'evidence' | 'regulations' | 'responsibleDepartments'> & {
  responsibleDepartments: string;
  regulations: string;
};

/** What is read: a whole case file, or one issue. */
type Scope = 'case_file_id' | 'id';

const issuesBy = (scope: Scope): string => `
  SELECT id, number, public_number AS publicNumber, category_id AS categoryId,
    ifnull(section_id, (SELECT section_id FROM category WHERE category.id = category_id)) AS sectionId,
    statement, completion, stage, rectification_kind AS rectificationKind, start_date AS startDate,
    due_date AS dueDate, extended_to AS extendedTo,
    next_review_date AS nextReviewDate, deadline, completed_date AS completedDate, outcome, detail, disclosure, withheld_reason AS withheldReason,
    withheld_ground AS withheldGround, consent_by AS consentBy, consent_on AS consentOn,
    (SELECT name FROM issue_department JOIN department ON department.id = department_id
      WHERE issue_id = issue.id AND role = 'lead') AS leadDepartment,
    (SELECT json_group_array(name ORDER BY position, name) FROM issue_department JOIN department ON department.id = department_id
      WHERE issue_id = issue.id AND role = 'responsible') AS responsibleDepartments,
    (SELECT name FROM issue_person JOIN person ON person.id = person_id
      WHERE issue_id = issue.id AND role = 'leader') AS responsibleLeader,
    (SELECT name FROM issue_person JOIN person ON person.id = person_id
      WHERE issue_id = issue.id AND role = 'handler') AS handler,
    (SELECT json_group_array(title ORDER BY regulation.id) FROM regulation
      WHERE issue_id = issue.id AND status = 'confirmed') AS regulations
  FROM issue WHERE issue.${scope} = ? AND trashed_at IS NULL ORDER BY number`;

const measuresBy = (scope: Scope): string => `
  SELECT measure.id, issue_id AS issueId, measure.number, text, measure.outcome, measure.start_date AS startDate,
    measure.due_date AS dueDate, measure.extended_to AS extendedTo,
    measure.deadline, done_date AS doneDate
  FROM measure JOIN issue ON issue.id = issue_id
  WHERE issue.${scope} = ? AND issue.trashed_at IS NULL AND measure.trashed_at IS NULL
  ORDER BY measure.number`;

const evidenceBy = (scope: Scope): string => `
  SELECT evidence.id, evidence_link.id AS linkId, evidence_link.issue_id AS issueId, evidence.sha256, name, size, media_type AS mediaType,
    added_by AS addedBy, added_at AS addedAt, note, document_date AS documentDate, page_count AS pageCount,
    measure.number AS measure
  FROM evidence_link
    JOIN evidence ON evidence.id = evidence_id
    JOIN evidence_file ON evidence_file.sha256 = evidence.sha256
    JOIN issue ON issue.id = evidence_link.issue_id
    LEFT JOIN measure ON measure.id = measure_id
  WHERE issue.${scope} = ? AND evidence_link.trashed_at IS NULL AND issue.trashed_at IS NULL
    AND measure.trashed_at IS NULL
  ORDER BY measure.number NULLS FIRST, evidence.id`;

/** Every issue of a case file with its measures and evidence, by internal number; what is in the recycle bin is left out. */
export function readIssues(db: Database, caseFileId: string): Issue[] {
  return readBy(db, 'case_file_id', caseFileId);
}

/** One issue as `readIssues` has it; `null` when there is none or it is in the recycle bin. */
export function readIssue(db: Database, issueId: string): Issue | null {
  return readBy(db, 'id', issueId)[0] ?? null;
}

function readBy(db: Database, scope: Scope, id: string): Issue[] {
  const measures = grouped(db.prepare<[string], Measure & OfIssue>(measuresBy(scope)).all(id));
  const evidence = grouped(db.prepare<[string], Evidence & OfIssue>(evidenceBy(scope)).all(id));
  return db
    .prepare<[string], IssueRow>(issuesBy(scope))
    .all(id)
    .map((row) => ({
      ...row,
      responsibleDepartments: JSON.parse(row.responsibleDepartments) as string[],
      regulations: JSON.parse(row.regulations) as string[],
      measures: measures.get(row.id) ?? [],
      evidence: evidence.get(row.id) ?? [],
    }));
}

interface OfIssue {
  issueId: string;
}

function grouped<T>(rows: (T & OfIssue)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { issueId, ...rest } of rows) {
    const group = groups.get(issueId) ?? [];
    group.push(rest as T);
    groups.set(issueId, group);
  }
  return groups;
}
