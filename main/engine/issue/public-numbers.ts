import type { Database } from 'better-sqlite3';
import type { Change } from '../library/index.ts';

interface ListedIssue {
  id: string;
  /** Internal number. */
  number: number;
  publicNumber: number | null;
}

/**
 * Runs `work`, which brings issues into the public list of a case file or takes them out of it, and numbers the list
 * anew. A list that was counted through from 1 is so afterwards; one with gaps, as the notice printed it, keeps its
 * numbers. An issue that leaves must lose its public number in `work`; one that joins has none yet and finds its
 * place by its internal number.
 */
export function renumberPublic<T>(change: Change, caseFileId: string, work: () => T): T {
  const wasCounted = isCountedThrough(publicList(change.db, caseFileId));
  const result = work();
  const before = publicList(change.db, caseFileId);
  const after = wasCounted ? countedThrough(before) : withGaps(before);
  const changed = after.filter(({ id, publicNumber }) =>
    before.some((each) => each.id === id && each.publicNumber !== publicNumber),
  );
  if (changed.length === 0) return result;
  const set = change.db.prepare('UPDATE issue SET public_number = ? WHERE id = ?');
  // No two may have the same number, not even for a moment.
  for (const { id } of changed) set.run(null, id);
  for (const { id, publicNumber } of changed) set.run(publicNumber, id);
  const numbersIn = (list: readonly ListedIssue[]): Record<string, number | null> =>
    Object.fromEntries(
      changed.map(({ id, number }) => [number, list.find((each) => each.id === id)?.publicNumber ?? null]),
    );
  change.record({
    action: 'caseFile.renumberPublic',
    subjectKind: 'caseFile',
    subjectId: caseFileId,
    caseFileId,
    before: { publicNumbers: numbersIn(before) },
    after: { publicNumbers: numbersIn(after) },
  });
  return result;
}

/** The public issues by public number; those without one come last, by internal number. */
function publicList(db: Database, caseFileId: string): ListedIssue[] {
  return db
    .prepare<[string], ListedIssue>(
      `SELECT id, number, public_number AS publicNumber FROM issue
       WHERE case_file_id = ? AND disclosure = 'public' AND trashed_at IS NULL
       ORDER BY public_number NULLS LAST, number`,
    )
    .all(caseFileId);
}

function isCountedThrough(list: readonly ListedIssue[]): boolean {
  return list.every(({ publicNumber }, index) => publicNumber === null || publicNumber === index + 1);
}

function countedThrough(list: readonly ListedIssue[]): ListedIssue[] {
  const order = list.filter(({ publicNumber }) => publicNumber !== null);
  for (const joined of list.filter(({ publicNumber }) => publicNumber === null)) {
    const next = order.findIndex(({ number }) => number > joined.number);
    order.splice(next === -1 ? order.length : next, 0, joined);
  }
  return order.map((issue, index) => ({ ...issue, publicNumber: index + 1 }));
}

/** Who joins a list with gaps takes the number that is its own inside the office, if it is free, else the next. */
function withGaps(list: readonly ListedIssue[]): ListedIssue[] {
  const taken = new Set(list.map(({ publicNumber }) => publicNumber));
  return list.map((issue) => {
    if (issue.publicNumber !== null) return issue;
    const last = Math.max(0, ...[...taken].map((number) => number ?? 0));
    const publicNumber = taken.has(issue.number) ? last + 1 : issue.number;
    taken.add(publicNumber);
    return { ...issue, publicNumber };
  });
}
