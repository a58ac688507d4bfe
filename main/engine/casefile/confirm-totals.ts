import type { Database } from 'better-sqlite3';
import type { HeaderFields } from '../../../shared/header.ts';
import type { Completion } from '../../../shared/vocabulary.ts';
import { statedHolds } from '../../../shared/withheld.ts';

/**
 * Totals that did not fit the list when the notice came in are none of this list, until a person corrects them. Once
 * they fit they stay the list's own: that it moves on afterwards is why papers bring them up to date.
 * @param stated the totals as they are now
 * @returns whether they have become so by this
 */
export function confirmTotals(db: Database, caseFileId: string, stated: HeaderFields): boolean {
  const isOpen = db.prepare('SELECT 1 FROM case_file WHERE id = ? AND stated_holds = 0').get(caseFileId);
  if (!isOpen || !statedHolds({ stated: totalsOf(stated), issues: listedIn(db, caseFileId) })) return false;
  db.prepare('UPDATE case_file SET stated_holds = 1 WHERE id = ?').run(caseFileId);
  return true;
}

function totalsOf(fields: HeaderFields): Parameters<typeof statedHolds>[0]['stated'] {
  return {
    issues: fields.statedIssues,
    completed: fields.statedCompleted,
    basicallyCompleted: fields.statedBasicallyCompleted,
    notCompleted: fields.statedNotCompleted,
    measures: fields.statedMeasures,
  };
}

function listedIn(db: Database, caseFileId: string): { completion: Completion | null }[] {
  return db
    .prepare<[string], { completion: Completion | null }>(
      `SELECT completion FROM issue WHERE case_file_id = ? AND disclosure = 'public' AND trashed_at IS NULL`,
    )
    .all(caseFileId);
}
