import type { Database } from 'better-sqlite3';
import { daysBetween } from '../../../shared/days.ts';
import {
  MILESTONE_KINDS,
  type Milestone,
  type MilestoneFigures,
  type MilestoneKind,
  type MilestoneList,
  type MilestoneProof,
  type MilestoneState,
  milestoneFiguresOf,
} from '../../../shared/milestone.ts';
import type { SupervisionKind } from '../../../shared/supervision.ts';
import { feedbackDateOf } from '../deadline/index.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import { lightReader } from '../light/index.ts';
import { recordTitle } from './proofs.ts';

type Row = Pick<Milestone, 'id' | 'kind' | 'title' | 'dueDate' | 'doneOn' | 'note'> & {
  proofKind: MilestoneProof['kind'] | null;
  proofId: string | null;
  proofTitle: string | null;
  recordKind: SupervisionKind | null;
  isThere: 0 | 1;
};

const ROWS = `
  SELECT milestone.id, milestone.kind, milestone.title, due_date AS dueDate, done_on AS doneOn, milestone.note,
    coalesce(milestone.document_id, milestone.evidence_id, milestone.supervision_id) AS proofId,
    CASE WHEN milestone.document_id IS NOT NULL THEN 'document'
      WHEN milestone.evidence_id IS NOT NULL THEN 'evidence'
      WHEN milestone.supervision_id IS NOT NULL THEN 'supervision' END AS proofKind,
    CASE WHEN milestone.document_id IS NOT NULL THEN official_document.title
      WHEN milestone.evidence_id IS NOT NULL THEN evidence.name
      ELSE supervision.held_on END AS proofTitle, supervision.kind AS recordKind,
    CASE WHEN milestone.document_id IS NOT NULL THEN 1
      WHEN milestone.evidence_id IS NOT NULL THEN EXISTS (SELECT 1 FROM ${LIVE_LINKS} AS link
        WHERE link.evidence_id = milestone.evidence_id AND link.case_file_id = milestone.case_file_id)
      ELSE supervision.trashed_at IS NULL END AS isThere
  FROM milestone
    LEFT JOIN official_document ON official_document.id = milestone.document_id
    LEFT JOIN evidence ON evidence.id = milestone.evidence_id
    LEFT JOIN supervision ON supervision.id = milestone.supervision_id
  WHERE milestone.trashed_at IS NULL`;

/**
 * The milestones of a case file as they were on the day `on`, by due date.
 * @throws JuanzongError `case-not-found`
 */
export function readMilestones(db: Database, caseFileId: string, on: string): MilestoneList {
  requireCaseFile(db, caseFileId);
  const milestones = read(db, on, caseFileId);
  const kinds = new Set(milestones.map(({ kind }) => kind));
  return {
    feedbackDate: feedbackDateOf(db, caseFileId),
    milestones,
    removed: db
      .prepare<[string], MilestoneList['removed'][number]>(
        `SELECT id, title FROM milestone WHERE case_file_id = ? AND trashed_at IS NOT NULL
         ORDER BY trashed_at DESC, position`,
      )
      .all(caseFileId),
    missing: STANDARD_KINDS.filter((kind) => !kinds.has(kind)),
  };
}

/** The kinds that every case file has, in their order. */
export const STANDARD_KINDS = MILESTONE_KINDS.filter(
  (kind): kind is Exclude<MilestoneKind, 'other'> => kind !== 'other',
);

/** The figures of one case file, or of all (`null`), on the day `on`. */
export function milestoneFigures(db: Database, caseFileId: string | null, on: string): MilestoneFigures {
  return milestoneFiguresOf(read(db, on, caseFileId));
}

function read(db: Database, on: string, caseFileId: string | null): Milestone[] {
  const light = lightReader(db, on);
  return db
    .prepare<object, Row>(
      `${ROWS} AND (@caseFileId IS NULL OR milestone.case_file_id = @caseFileId)
       ORDER BY milestone.case_file_id, due_date NULLS LAST, position, milestone.id`,
    )
    .all({ caseFileId })
    .map(({ proofKind, proofId, proofTitle, recordKind, isThere, ...row }) => {
      const isDone = row.doneOn !== null && row.doneOn <= on;
      const { daysLeft, colour } = light(isDone ? null : row.dueDate);
      const late = isDone && row.dueDate !== null ? daysBetween(row.dueDate, row.doneOn ?? on) : 0;
      return {
        ...row,
        proof:
          proofKind === null || proofId === null
            ? null
            : {
                kind: proofKind,
                id: proofId,
                title: recordKind === null ? (proofTitle ?? '') : recordTitle(recordKind, proofTitle ?? ''),
                isThere: isThere === 1,
              },
        state: stateOf(isDone, row.dueDate, on),
        daysLeft,
        light: colour,
        daysLate: late > 0 ? late : null,
      };
    });
}

function stateOf(isDone: boolean, dueDate: string | null, on: string): MilestoneState {
  if (isDone) return 'done';
  if (dueDate === null) return 'undated';
  return dueDate < on ? 'overdue' : 'open';
}
