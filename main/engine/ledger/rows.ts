import type { Database } from 'better-sqlite3';
import type { LedgerRow } from '../../../shared/ledger.ts';
import { issueLights } from '../light/index.ts';
import { readAmounts } from './amounts.ts';
import { readParties } from './parties.ts';

type IssueRow = Omit<
  LedgerRow,
  | 'light'
  | 'daysLeft'
  | 'deadline'
  | 'isOpen'
  | 'leadDepartment'
  | 'responsibleDepartments'
  | 'responsibleLeader'
  | 'handler'
  | 'measures'
  | 'measuresDone'
  | 'evidence'
>;

const ISSUES = `
  SELECT issue.id, issue.case_file_id AS caseFileId, issue.number, public_number AS publicNumber,
    ifnull(issue.section_id, category.section_id) AS sectionId, category_id AS categoryId, statement, stage,
    completion, rectification_kind AS rectificationKind, start_date AS startDate, due_date AS dueDate,
    extended_to AS extendedTo, next_review_date AS nextReviewDate, completed_date AS completedDate, disclosure
  FROM issue
    JOIN case_file ON case_file.id = issue.case_file_id
    LEFT JOIN category ON category.id = category_id
  WHERE issue.trashed_at IS NULL`;

const ORDER = 'ORDER BY case_file.created_at DESC, case_file.id DESC, issue.number';

/** Which issues, and on which day (`2021-03-18`) their lights are told. */
export interface LedgerQuestion {
  /** `null` for all case files. */
  caseFileId: string | null;
  on: string;
}

/** The issues of one case file or of all as lines of the ledger: case files newest first, issues by number. */
export function readLedgerRows(db: Database, { caseFileId, on }: LedgerQuestion): LedgerRow[] {
  const amountsOf = readAmounts(db, caseFileId);
  const partiesOf = readParties(db, caseFileId);
  const lights = new Map(issueLights(db, { caseFileId, on }).map((light) => [light.issueId, light]));
  return readIssues(db, caseFileId).map((row) => {
    const { colour = null, daysLeft = null, deadline = null, isOpen = true } = lights.get(row.id) ?? {};
    return {
      ...row,
      light: colour,
      daysLeft,
      deadline,
      isOpen,
      ...partiesOf(row.id),
      ...amountsOf(row.id),
    };
  });
}

function readIssues(db: Database, caseFileId: string | null): IssueRow[] {
  if (caseFileId === null) return db.prepare<[], IssueRow>(`${ISSUES} ${ORDER}`).all();
  return db.prepare<[string], IssueRow>(`${ISSUES} AND issue.case_file_id = ? ${ORDER}`).all(caseFileId);
}
