import { JuanzongError } from '../error.ts';
import { type Difference, differenceOf, updateRow } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { notRegistered } from './edit.ts';

interface Entry {
  name: string;
  active: 0 | 1;
}

/** What else names an entry of the register: each column that holds its id. */
const POINTERS = {
  department: [
    ['person', 'department_id'],
    ['self_check', 'department_id'],
  ],
  person: [
    ['case_file', 'first_responsible_id'],
    ['account', 'person_id'],
  ],
} as const;

/**
 * Makes one entry of two that are the same department or person: `into` takes over everything that names `from`, and
 * `from` leaves the register. What a person's own entry lacks is filled from the other.
 * @throws JuanzongError `department-not-found`, `person-not-found`, `same-entry`
 */
export function mergeEntries(
  change: Change,
  kind: 'department' | 'person',
  { fromId, intoId }: { fromId: string; intoId: string },
): void {
  const { db, record } = change;
  const entry = db.prepare<[string], Entry>(`SELECT name, active FROM ${kind} WHERE id = ?`);
  const [from, into] = [entry.get(fromId), entry.get(intoId)];
  if (!from || !into) throw notRegistered(kind);
  if (fromId === intoId) throw new JuanzongError('same-entry', '不能与自己合并，请另选一个。');
  const issueIds = db
    .prepare<[string], { id: string }>(
      `SELECT DISTINCT issue_id AS id FROM issue_${kind} WHERE ${kind}_id = ? ORDER BY id`,
    )
    .all(fromId)
    .map(({ id }) => id);
  if (kind === 'department') {
    // A problem that names both keeps `into`, in the place that it has there.
    db.prepare(
      `DELETE FROM issue_department AS own WHERE department_id = ? AND EXISTS (
         SELECT 1 FROM issue_department AS other
         WHERE other.issue_id = own.issue_id AND other.role = own.role AND other.department_id = ?)`,
    ).run(fromId, intoId);
  }
  const filled = kind === 'person' ? fillGaps(change, fromId, intoId) : { before: {}, after: {} };
  db.prepare(`UPDATE issue_${kind} SET ${kind}_id = ? WHERE ${kind}_id = ?`).run(intoId, fromId);
  for (const [table, column] of POINTERS[kind]) {
    db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`).run(intoId, fromId);
  }
  db.prepare(`DELETE FROM ${kind} WHERE id = ?`).run(fromId);
  if (from.active === 1 && into.active === 0) {
    db.prepare(`UPDATE ${kind} SET active = 1 WHERE id = ?`).run(intoId);
  }
  record({
    action: `${kind}.merge`,
    subjectKind: kind,
    subjectId: intoId,
    caseFileId: null,
    before: filled.before,
    after: { merged: from.name, issueIds, ...filled.after },
  });
}

/** Post, telephone and department of the entry that stays, where only the other had them. */
function fillGaps({ db }: Change, fromId: string, intoId: string): Difference<Record<string, string | null>> {
  const particulars = db.prepare<[string], Record<string, string | null>>(
    'SELECT position, phone, department_id AS departmentId FROM person WHERE id = ?',
  );
  const [from, into] = [particulars.get(fromId) ?? {}, particulars.get(intoId) ?? {}];
  const gained = Object.fromEntries(Object.entries(from).filter(([field]) => into[field] === null));
  const difference = differenceOf(into, gained) ?? { before: {}, after: {} };
  updateRow(db, {
    table: 'person',
    id: intoId,
    columns: { position: 'position', phone: 'phone', departmentId: 'department_id' },
    values: difference.after,
  });
  return difference;
}
