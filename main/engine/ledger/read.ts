import type { Database } from 'better-sqlite3';
import { type Ledger, type LedgerRow, toColumns } from '../../../shared/ledger.ts';
import { requireCaseFile } from '../issue/index.ts';
import { type LedgerQuestion, readLedgerRows } from './rows.ts';

/** Named once here, so that a row's fields and the columns that travel cannot part. */
const FIELDS: Record<keyof LedgerRow, true> = {
  id: true,
  caseFileId: true,
  number: true,
  publicNumber: true,
  sectionId: true,
  categoryId: true,
  statement: true,
  stage: true,
  completion: true,
  rectificationKind: true,
  startDate: true,
  dueDate: true,
  extendedTo: true,
  nextReviewDate: true,
  deadline: true,
  isOpen: true,
  completedDate: true,
  disclosure: true,
  leadDepartment: true,
  responsibleDepartments: true,
  responsibleLeader: true,
  handler: true,
  light: true,
  daysLeft: true,
  measures: true,
  measuresDone: true,
  evidence: true,
};

const WHICH = '(@caseFileId IS NULL OR case_file_id = @caseFileId)';

/** The ledger of one case file or of all. @throws JuanzongError `case-not-found` */
export function readLedger(db: Database, question: LedgerQuestion): Ledger {
  const { caseFileId } = question;
  if (caseFileId !== null) requireCaseFile(db, caseFileId);
  const which = { caseFileId };
  return {
    rows: toColumns(readLedgerRows(db, question), Object.keys(FIELDS) as (keyof LedgerRow)[]),
    caseFiles: db
      .prepare<[object], Ledger['caseFiles'][number]>(
        `SELECT id, title, inspected_unit AS inspectedUnit FROM case_file
         WHERE @caseFileId IS NULL OR id = @caseFileId ORDER BY created_at DESC, id DESC`,
      )
      .all(which),
    sections: db
      .prepare<[object], Ledger['sections'][number]>(
        `SELECT id, case_file_id AS caseFileId, number, title FROM section WHERE ${WHICH}
         ORDER BY case_file_id, position`,
      )
      .all(which),
    categories: db
      .prepare<[object], Ledger['categories'][number]>(
        `SELECT id, case_file_id AS caseFileId, section_id AS sectionId, number, title FROM category WHERE ${WHICH}
         ORDER BY case_file_id, position`,
      )
      .all(which),
  };
}
