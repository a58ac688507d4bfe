import type { Database } from 'better-sqlite3';
import { dayOf } from '../../../shared/clock.ts';
import type { Responsibility } from '../../../shared/responsibility.ts';
import type { Change } from '../library/index.ts';
import { departmentId, keepHandover, personId, requireActive } from '../people/index.ts';
import type { OfficeFields } from './patch.ts';

/** When and why responsibility passes on. */
export interface Passing {
  /** `2021-03-18` */
  on: string;
  reason: string | null;
}

/** The field of an issue for each responsibility. */
export const OFFICE_FIELDS = {
  lead: 'leadDepartment',
  responsible: 'responsibleDepartments',
  leader: 'responsibleLeader',
  handler: 'handler',
} as const satisfies Record<Responsibility, keyof OfficeFields>;

/**
 * Appoints the departments and persons that are named; who is not mentioned stays. Where somebody was appointed before,
 * it is kept who that was: from today, and without a reason, unless `passing` says otherwise.
 * @throws JuanzongError `department-inactive`, `person-inactive`
 */
export function appointPeople(
  change: Change,
  issueId: string,
  fields: Partial<OfficeFields>,
  passing: Passing = { on: dayOf(new Date()), reason: null },
): void {
  for (const role of Object.keys(OFFICE_FIELDS) as Responsibility[]) {
    const value = fields[OFFICE_FIELDS[role]];
    if (value === undefined) continue;
    const names = value === null ? [] : typeof value === 'string' ? [value] : value;
    const former = namesIn(change.db, issueId, role);
    requireActive(
      change.db,
      TABLES[role],
      names.filter((name) => !former.includes(name)),
    );
    set(change, issueId, role, names);
    const [from, to] = [former, names].map((list) => (list.length === 0 ? null : list.join('、')));
    if (!from || from === to) continue;
    keepHandover(change, issueId, { role, from, to: to ?? null, ...passing });
  }
}

const TABLES = {
  lead: 'department',
  responsible: 'department',
  leader: 'person',
  handler: 'person',
} as const satisfies Record<Responsibility, string>;

function namesIn(db: Database, issueId: string, role: Responsibility): string[] {
  const table = TABLES[role];
  const order = table === 'department' ? 'position, name' : 'name';
  return db
    .prepare<[string, string], { name: string }>(
      `SELECT name FROM issue_${table} JOIN ${table} ON ${table}.id = ${table}_id
       WHERE issue_id = ? AND role = ? ORDER BY ${order}`,
    )
    .all(issueId, role)
    .map(({ name }) => name);
}

function set(change: Change, issueId: string, role: Responsibility, names: readonly string[]): void {
  const { db } = change;
  if (TABLES[role] === 'department') {
    db.prepare('DELETE FROM issue_department WHERE issue_id = ? AND role = ?').run(issueId, role);
    const insert = db.prepare(
      'INSERT INTO issue_department (issue_id, department_id, role, position) VALUES (?, ?, ?, ?)',
    );
    names.forEach((name, index) => {
      insert.run(issueId, departmentId(change, name), role, index + 1);
    });
    return;
  }
  db.prepare('DELETE FROM issue_person WHERE issue_id = ? AND role = ?').run(issueId, role);
  const insert = db.prepare('INSERT INTO issue_person (issue_id, person_id, role) VALUES (?, ?, ?)');
  for (const name of names) insert.run(issueId, personId(change, name), role);
}
