import { v7 as uuid } from 'uuid';
import type { RegulationStatus } from '../../../shared/regulation.ts';
import { titlesIn } from '../intake/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change } from '../library/index.ts';

/** Notes the 《titles》 that an issue's measures name, each to be confirmed or dismissed by hand. */
export function addRegulations(
  change: Change,
  { caseFileId, issueId, titles }: { caseFileId: string; issueId: string; titles: readonly string[] },
): void {
  for (const title of new Set(titles)) enter(change, { caseFileId, issueId, title, status: 'candidate' });
}

/** Enters a title that the issue does not have yet. @returns its id */
export function enter(
  { db, record }: Change,
  entry: { caseFileId: string; issueId: string; title: string; status: RegulationStatus },
): string {
  const { caseFileId, issueId, title, status } = entry;
  const id = uuid();
  db.prepare('INSERT INTO regulation (id, case_file_id, issue_id, title, status) VALUES (?, ?, ?, ?, ?)').run(
    id,
    caseFileId,
    issueId,
    title,
    status,
  );
  record({
    action: status === 'candidate' ? 'regulation.find' : 'regulation.add',
    subjectKind: 'regulation',
    subjectId: id,
    caseFileId,
    after: { issueId, title, status },
  });
  return id;
}

/**
 * Looks through the measures of a case file, as they are now, for 《titles》 that the register does not have.
 * @returns how many were added as candidates
 */
export function findRegulations(change: Change, caseFileId: string): number {
  const { db } = change;
  requireCaseFile(db, caseFileId);
  const known = db.prepare<[string], { title: string }>('SELECT title FROM regulation WHERE issue_id = ?');
  const texts = db
    .prepare<[string], { issueId: string; text: string }>(
      `SELECT issue_id AS issueId, text || char(10) || ifnull(measure.outcome, '') AS text
       FROM measure JOIN issue ON issue.id = issue_id
       WHERE case_file_id = ? AND measure.trashed_at IS NULL AND issue.trashed_at IS NULL
       ORDER BY issue.number, measure.number`,
    )
    .all(caseFileId);
  let added = 0;
  for (const [issueId, group] of Map.groupBy(texts, (each) => each.issueId)) {
    const there = new Set(known.all(issueId).map(({ title }) => title));
    const found = group.flatMap(({ text }) => titlesIn(text, text, { start: 0, end: text.length }));
    const titles = [...new Set(found)].filter((title) => !there.has(title));
    addRegulations(change, { caseFileId, issueId, titles });
    added += titles.length;
  }
  return added;
}
