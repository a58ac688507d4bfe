import type { Database } from 'better-sqlite3';
import type { TrashKind } from '../../../shared/trash.ts';
import { JuanzongError } from '../error.ts';

interface Place {
  id: string;
  caseFileId: string;
  issueId: string;
  /** Internal number of the issue. */
  issueNumber: number;
  trashedAt: string | null;
}

export interface IssueRow extends Place {
  publicNumber: number | null;
}

export interface MeasureRow extends Place {
  number: number;
  text: string;
  doneDate: string | null;
  isIssueTrashed: 0 | 1;
}

export interface LinkRow extends Place {
  evidenceId: string;
  sha256: string;
  name: string;
  measureId: string | null;
  measureNumber: number | null;
  isIssueTrashed: 0 | 1;
  isMeasureTrashed: 0 | 1;
}

const PLACE = 'issue.case_file_id AS caseFileId, issue.id AS issueId, issue.number AS issueNumber';

const ISSUE = `SELECT issue.id, ${PLACE}, public_number AS publicNumber, trashed_at AS trashedAt
  FROM issue WHERE id = ?`;

const MEASURE = `SELECT measure.id, ${PLACE}, measure.number, text, done_date AS doneDate, measure.trashed_at AS trashedAt,
    issue.trashed_at IS NOT NULL AS isIssueTrashed
  FROM measure JOIN issue ON issue.id = issue_id WHERE measure.id = ?`;

const LINK = `SELECT evidence_link.id, ${PLACE}, evidence_id AS evidenceId, sha256, name, measure_id AS measureId,
    measure.number AS measureNumber, evidence_link.trashed_at AS trashedAt,
    issue.trashed_at IS NOT NULL AS isIssueTrashed, measure.trashed_at IS NOT NULL AS isMeasureTrashed
  FROM evidence_link JOIN evidence ON evidence.id = evidence_id JOIN issue ON issue.id = evidence_link.issue_id
    LEFT JOIN measure ON measure.id = measure_id
  WHERE evidence_link.id = ?`;

/** @throws JuanzongError `issue-not-found` */
export function requireIssue(db: Database, id: string): IssueRow {
  return required('issue', db.prepare<[string], IssueRow>(ISSUE).get(id));
}

/** @throws JuanzongError `measure-not-found` */
export function requireMeasure(db: Database, id: string): MeasureRow {
  return required('measure', db.prepare<[string], MeasureRow>(MEASURE).get(id));
}

/** @throws JuanzongError `evidence-not-found` */
export function requireLink(db: Database, id: string): LinkRow {
  return required('evidenceLink', db.prepare<[string], LinkRow>(LINK).get(id));
}

const GONE: Record<TrashKind, [code: string, message: string]> = {
  issue: ['issue-not-found', '没有找到这个问题，请刷新后再试。'],
  measure: ['measure-not-found', '没有找到这条措施，它可能已被合并，请刷新后再试。'],
  evidenceLink: ['evidence-not-found', '没有找到这份佐证材料，请刷新后再试。'],
};

function required<T>(kind: TrashKind, row: T | undefined): T {
  if (row !== undefined) return row;
  throw new JuanzongError(...GONE[kind]);
}
