import type { Issue } from '../../../shared/casefile.ts';
import type { Change } from '../library/index.ts';

type Dated = Pick<Issue, 'rectificationKind' | 'dueDate'>;

/** Whether a change of an issue puts another time limit in the place of the one that was extended. */
export function replacesGrant(before: Partial<Dated>, after: Partial<Dated>): boolean {
  const isOfAnotherKind = after.rectificationKind !== undefined && before.rectificationKind !== null;
  return after.dueDate !== undefined || isOfAnotherKind;
}

/**
 * Takes the extensions of an issue or of a measure out of force: a date that was entered after them counts instead, on
 * every day. Call it before the row itself changes, so that undo brings the grants back first.
 * @returns what to record of it; empty where nothing was granted
 */
export function endGrants(
  { db }: Change,
  table: 'issue' | 'measure',
  id: string,
): { before: { extendedTo?: string }; after: { extendedTo?: null } } {
  db.prepare(
    `UPDATE extension SET replaced_at = ? WHERE status = 'approved' AND replaced_at IS NULL
       AND ${table === 'issue' ? 'issue_id = ? AND measure_id IS NULL' : 'measure_id = ?'}`,
  ).run(new Date().toISOString(), id);
  const extendedTo = db
    .prepare<[string], string | null>(`SELECT extended_to FROM ${table} WHERE id = ?`)
    .pluck()
    .get(id);
  if (typeof extendedTo !== 'string') return { before: {}, after: {} };
  db.prepare(`UPDATE ${table} SET extended_to = NULL WHERE id = ?`).run(id);
  return { before: { extendedTo }, after: { extendedTo: null } };
}
