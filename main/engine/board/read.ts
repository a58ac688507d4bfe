import type { Database } from 'better-sqlite3';
import type { Board, BoardSection, Tile } from '../../../shared/board.ts';
import type { Section } from '../../../shared/casefile.ts';
import type { LedgerRow } from '../../../shared/ledger.ts';
import { caseNotFound } from '../issue/index.ts';
import { readLedgerRows } from '../ledger/index.ts';
import { dueOf, gapsOf, totalsOf, waitingOf } from './figures.ts';

type Head = Board['caseFile'] & { stated: number | null };

/**
 * The wall chart of a case file.
 * @param on the day on which lights are told, `2021-03-18`
 * @throws JuanzongError `case-not-found`
 */
export function readBoard(db: Database, caseFileId: string, on: string): Board {
  const head = db
    .prepare<[string], Head>(
      `SELECT id, title, inspected_unit AS inspectedUnit, notice_date AS noticeDate, stated_issues AS stated
       FROM case_file WHERE id = ?`,
    )
    .get(caseFileId);
  if (!head) throw caseNotFound(caseFileId);
  const { stated, ...caseFile } = head;
  const rows = readLedgerRows(db, { caseFileId, on });
  return {
    caseFile,
    on,
    sections: sectionsOf(db, caseFileId, rows),
    totals: totalsOf(db, caseFileId, stated, rows),
    due: dueOf(rows),
    waiting: waitingOf(rows),
    gaps: gapsOf(rows),
  };
}

function sectionsOf(db: Database, caseFileId: string, rows: readonly LedgerRow[]): BoardSection[] {
  const sections: Omit<BoardSection, 'tiles'>[] = db
    .prepare<[string], Section>(
      'SELECT id, number, title FROM section WHERE case_file_id = ? ORDER BY position',
    )
    .all(caseFileId);
  return [...sections, { id: null, number: null, title: null }]
    .map((section) => ({
      ...section,
      tiles: rows.filter((row) => row.sectionId === section.id).map(tileOf),
    }))
    .filter((section) => section.id !== null || section.tiles.length > 0);
}

function tileOf(row: LedgerRow): Tile {
  const { id, number, statement, light, daysLeft, dueDate, stage, completion } = row;
  const { leadDepartment, handler, measures, measuresDone, evidence } = row;
  return {
    id,
    number,
    statement,
    light,
    daysLeft,
    dueDate,
    stage,
    completion,
    leadDepartment,
    handler,
    measures,
    measuresDone,
    evidence,
    withheld: row.disclosure === 'withheld',
  };
}
