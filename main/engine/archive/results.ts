import type { Database } from 'better-sqlite3';

/** 制度成果, as the register has it. */
export interface ArchivedRegulation {
  id: string;
  issueId: string;
  title: string;
  status: string;
  number: string | null;
  issuingBody: string | null;
  issuedOn: string | null;
  kind: string | null;
  /** The text itself, among the evidence. */
  evidenceId: string | null;
}

/** How many people were dealt with in one way; never who. */
export interface ArchivedHandling {
  issueId: string;
  handling: string;
  people: number;
}

export interface ArchivedMoney {
  issueId: string;
  kind: string;
  /** In fen. */
  amount: number;
}

/** 节点, and what proves it. */
export interface ArchivedMilestone {
  id: string;
  kind: string;
  title: string;
  dueDate: string | null;
  doneOn: string | null;
  note: string | null;
  documentId: string | null;
  evidenceId: string | null;
  supervisionId: string | null;
}

/** What came of a rectification beside the work on its issues. */
export interface ArchivedResults {
  regulations: ArchivedRegulation[];
  accountability: ArchivedHandling[];
  money: ArchivedMoney[];
  milestones: ArchivedMilestone[];
}

const OF_CASE = 'case_file_id = ? AND issue.trashed_at IS NULL';

const REGULATIONS = `
  SELECT regulation.id, issue_id AS issueId, title, status, regulation.number, issuing_body AS issuingBody,
    issued_on AS issuedOn, kind, evidence_id AS evidenceId
  FROM regulation JOIN issue ON issue.id = issue_id WHERE regulation.${OF_CASE} ORDER BY regulation.id`;

const HANDLINGS = `
  SELECT issue_id AS issueId, handling, people
  FROM accountability JOIN issue ON issue.id = issue_id WHERE ${OF_CASE} ORDER BY issue.number, handling`;

const MONEY = `
  SELECT issue_id AS issueId, kind, amount
  FROM money JOIN issue ON issue.id = issue_id WHERE ${OF_CASE} ORDER BY issue.number, kind`;

const MILESTONES = `
  SELECT id, kind, title, due_date AS dueDate, done_on AS doneOn, note, document_id AS documentId,
    evidence_id AS evidenceId, supervision_id AS supervisionId
  FROM milestone WHERE case_file_id = ? AND trashed_at IS NULL ORDER BY position, id`;

/** Reads the results of a case file; what belongs to an issue in the recycle bin is left out. */
export function readResults(db: Database, caseFileId: string): ArchivedResults {
  return {
    regulations: db.prepare<[string], ArchivedRegulation>(REGULATIONS).all(caseFileId),
    accountability: db.prepare<[string], ArchivedHandling>(HANDLINGS).all(caseFileId),
    money: db.prepare<[string], ArchivedMoney>(MONEY).all(caseFileId),
    milestones: db.prepare<[string], ArchivedMilestone>(MILESTONES).all(caseFileId),
  };
}
