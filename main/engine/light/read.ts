import type { Database } from 'better-sqlite3';
import type { IssueLight, LetterDue, MeasureLight } from '../../../shared/light.ts';
import { LightCounter } from './count.ts';
import { CLOSED_ON, DEADLINE_ON, MEASURE_DEADLINE_ON } from './on-day.ts';

/** Which issues, and on which day (`2021-03-18`). */
export interface LightQuestion {
  /** Absent or `null` for all case files. */
  caseFileId?: string | null | undefined;
  issueId?: string | undefined;
  on: string;
}

const WHICH = `(@caseFileId IS NULL OR issue.case_file_id = @caseFileId) AND (@issueId IS NULL OR issue.id = @issueId)
  AND issue.trashed_at IS NULL`;

const ISSUES = `
  SELECT issue.id AS issueId, issue.case_file_id AS caseFileId, issue.number, ${CLOSED_ON} AS isClosed,
    ${DEADLINE_ON} AS deadline
  FROM issue JOIN case_file ON case_file.id = issue.case_file_id
  WHERE ${WHICH} ORDER BY case_file.created_at DESC, case_file.id DESC, issue.number`;

const MEASURES = `
  SELECT measure.id AS measureId, issue.id AS issueId, issue.case_file_id AS caseFileId, measure.number,
    issue.number AS issueNumber, ${CLOSED_ON} OR ifnull(measure.done_date <= @on, FALSE) AS isClosed,
    ${MEASURE_DEADLINE_ON} AS own,
    CASE WHEN issue.rectification_kind IS NOT 'longTerm' THEN ${DEADLINE_ON} END AS ofIssue
  FROM issue JOIN measure ON measure.issue_id = issue.id JOIN case_file ON case_file.id = issue.case_file_id
  WHERE ${WHICH} AND measure.trashed_at IS NULL
  ORDER BY case_file.created_at DESC, case_file.id DESC, issue.number, measure.number`;

/** The lights of issues as they were on a day: case files newest first, issues by number; never what is in the recycle bin. */
export function issueLights(db: Database, question: LightQuestion): IssueLight[] {
  const counter = new LightCounter(db);
  type Row = Pick<IssueLight, 'issueId' | 'caseFileId' | 'number' | 'deadline'> & { isClosed: 0 | 1 };
  return db
    .prepare<[object], Row>(ISSUES)
    .all(bound(question))
    .map(({ isClosed, ...row }) => ({
      ...row,
      isOpen: isClosed === 0,
      ...counter.count(question.on, isClosed === 1 ? null : row.deadline),
    }));
}

/**
 * The lights of measures as they were on a day. One without a deadline of its own goes by that of its issue, unless that
 * is only the next review of something without an end.
 */
export function measureLights(db: Database, question: LightQuestion): MeasureLight[] {
  const counter = new LightCounter(db);
  type Row = Pick<MeasureLight, 'measureId' | 'issueId' | 'caseFileId' | 'number' | 'issueNumber'> & {
    isClosed: 0 | 1;
    own: string | null;
    ofIssue: string | null;
  };
  return db
    .prepare<[object], Row>(MEASURES)
    .all(bound(question))
    .map(({ isClosed, own, ofIssue, ...row }) => {
      const deadline = own ?? ofIssue;
      return {
        ...row,
        deadline,
        isInherited: own === null && ofIssue !== null,
        isOpen: isClosed === 0,
        ...counter.count(question.on, isClosed === 1 ? null : deadline),
      };
    });
}

/** The letter that the light of an issue gives cause to on a day; `null` where it has none. */
export function letterDue(db: Database, { issueId, on }: { issueId: string; on: string }): LetterDue | null {
  const [light] = issueLights(db, { issueId, on });
  if (!light || light.colour === null || light.deadline === null || light.daysLeft === null) return null;
  const { colour, deadline, daysLeft } = light;
  const rule = new LightCounter(db).table.rules.find((each) => each.colour === colour);
  return { colour, deadline, daysLeft, letter: rule?.letter ?? null, reaches: rule?.reaches ?? '' };
}

function bound({ caseFileId = null, issueId, on }: LightQuestion): object {
  return { caseFileId, issueId: issueId ?? null, on };
}
