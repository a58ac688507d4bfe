import type { Database } from 'better-sqlite3';

/** Rows of a table with the names of its columns in camel case. */
type Rows = Record<string, unknown>[];

/** How the problems of a case file were rectified: judged, extended, reviewed, supervised, signed off. */
export interface ArchivedProcess {
  judgements: Rows;
  /** Requests for sign-off, and the signatures of each. */
  closureRequests: Rows;
  closureSteps: Rows;
  extensions: Rows;
  stageGoals: Rows;
  reviews: Rows;
  /** Records of supervision, with the issues and the letters of each, what they demand and how that was answered. */
  supervision: Rows;
  supervisionIssues: Rows;
  supervisionDocuments: Rows;
  demands: Rows;
  demandAnswers: Rows;
  selfChecks: Rows;
  /** The register of the papers' numbers, voided ones included, and where the papers went and what came back. */
  documentNumbers: Rows;
  deliveries: Rows;
  deliveryUrgings: Rows;
  documentClosings: Rows;
}

const ISSUES = '(SELECT id FROM issue WHERE case_file_id = @caseFileId AND trashed_at IS NULL)';
const RECORDS = '(SELECT id FROM supervision WHERE case_file_id = @caseFileId AND trashed_at IS NULL)';
const PAPERS = '(SELECT id FROM official_document WHERE case_file_id = @caseFileId)';
const LIVE_MEASURE =
  '(measure_id IS NULL OR measure_id IN (SELECT id FROM measure WHERE trashed_at IS NULL))';
const DEMANDS = `supervision_id IN ${RECORDS} AND (issue_id IS NULL OR issue_id IN ${ISSUES})`;

/** Ids in the order of their making are UUIDs that grow with time. */
const SOURCES: Record<keyof ArchivedProcess, string> = {
  judgements: `FROM completion_judgement WHERE issue_id IN ${ISSUES} ORDER BY id`,
  closureRequests: `FROM closure_request WHERE issue_id IN ${ISSUES} ORDER BY id`,
  closureSteps: `FROM closure_step
    WHERE request_id IN (SELECT id FROM closure_request WHERE issue_id IN ${ISSUES}) ORDER BY request_id, position`,
  extensions: `FROM extension WHERE issue_id IN ${ISSUES} AND ${LIVE_MEASURE} ORDER BY id`,
  stageGoals: `FROM stage_goal WHERE issue_id IN ${ISSUES} AND trashed_at IS NULL ORDER BY id`,
  reviews: `FROM review WHERE issue_id IN ${ISSUES} ORDER BY id`,
  supervision: `FROM supervision WHERE id IN ${RECORDS} ORDER BY id`,
  supervisionIssues: `FROM supervision_issue
    WHERE supervision_id IN ${RECORDS} AND issue_id IN ${ISSUES} ORDER BY supervision_id, issue_id`,
  supervisionDocuments: `FROM supervision_document
    WHERE supervision_id IN ${RECORDS} ORDER BY supervision_id, document_id`,
  demands: `FROM demand WHERE ${DEMANDS} ORDER BY supervision_id, number`,
  demandAnswers: `FROM demand_answer
    WHERE demand_id IN (SELECT id FROM demand WHERE ${DEMANDS}) ORDER BY id`,
  selfChecks: `FROM self_check WHERE issue_id IN ${ISSUES} AND trashed_at IS NULL ORDER BY id`,
  documentNumbers: `FROM document_number WHERE document_id IN ${PAPERS} ORDER BY code, year, serial`,
  deliveries: `FROM delivery WHERE document_id IN ${PAPERS} ORDER BY id`,
  deliveryUrgings: `FROM delivery_urging
    WHERE delivery_id IN (SELECT id FROM delivery WHERE document_id IN ${PAPERS}) ORDER BY id`,
  documentClosings: `FROM document_closing WHERE document_id IN ${PAPERS} ORDER BY document_id`,
};

/** Accounts stay in the office, and what is in the recycle bin is not archived. */
const LEFT_OUT = /_account$|^trashed_(?:at|by)$/u;

/** Reads what became of the issues of a case file. */
export function readProcess(db: Database, caseFileId: string): ArchivedProcess {
  const entries = Object.entries(SOURCES).map(([name, source]) => [
    name,
    db.prepare<object, Record<string, unknown>>(`SELECT * ${source}`).all({ caseFileId }).map(inCamelCase),
  ]);
  return Object.fromEntries(entries) as ArchivedProcess;
}

function inCamelCase(row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row)
    .filter(([column]) => !LEFT_OUT.test(column))
    .map(([column, value]) => [
      column.replaceAll(/_(.)/gu, (_, letter: string) => letter.toUpperCase()),
      value,
    ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}
