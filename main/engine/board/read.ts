import type { Database } from 'better-sqlite3';
import type { Board, BoardSection, Tile } from '../../../shared/board.ts';
import type { Section } from '../../../shared/casefile.ts';
import type { LedgerRow } from '../../../shared/ledger.ts';
import { caseNotFound } from '../issue/index.ts';
import { readLedgerRows } from '../ledger/index.ts';
import { COMPLETION_ON, readCalendar, readLightTable, STAGE_ON } from '../light/index.ts';
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
  const rows = rowsOn(db, caseFileId, on);
  return {
    caseFile,
    on,
    lights: readLightTable(db),
    calendarKnownUntil: readCalendar(db).knownUntil,
    sections: sectionsOf(db, caseFileId, rows),
    totals: totalsOf(db, caseFileId, stated, rows),
    due: dueOf(rows),
    waiting: waitingOf(rows),
    gaps: gapsOf(rows),
  };
}

type OnDay = Pick<LedgerRow, 'id' | 'stage' | 'completion' | 'measuresDone'>;

/** The rows of the ledger, with the stage, the completion and the measures done as they were on the day. */
function rowsOn(db: Database, caseFileId: string, on: string): LedgerRow[] {
  const onDay = db
    .prepare<[object], OnDay>(
      `SELECT id, ${STAGE_ON} AS stage, ${COMPLETION_ON} AS completion,
         (SELECT count(*) FROM measure
           WHERE issue_id = issue.id AND measure.trashed_at IS NULL AND done_date <= @on) AS measuresDone
       FROM issue WHERE case_file_id = @caseFileId AND trashed_at IS NULL`,
    )
    .all({ caseFileId, on });
  const byId = new Map(onDay.map((row) => [row.id, row]));
  return readLedgerRows(db, { caseFileId, on }).map((row) => ({ ...row, ...byId.get(row.id) }));
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
  const { id, number, statement, light, daysLeft, deadline, isOpen, stage, completion } = row;
  const { leadDepartment, handler, measures, measuresDone, evidence } = row;
  return {
    id,
    number,
    statement,
    light,
    daysLeft,
    deadline,
    isExtended: row.deadline !== null && row.deadline === row.extendedTo,
    isOpen,
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
