import type { Change } from '../library/index.ts';
import { departmentId, personId } from '../people/index.ts';
import type { OfficeFields } from './patch.ts';

/** Appoints the departments and persons that are named; who is not mentioned stays. */
export function appointPeople(change: Change, issueId: string, fields: Partial<OfficeFields>): void {
  const { leadDepartment, responsibleDepartments, responsibleLeader, handler } = fields;
  if (leadDepartment !== undefined) {
    setDepartments(change, issueId, 'lead', leadDepartment === null ? [] : [leadDepartment]);
  }
  if (responsibleDepartments !== undefined) {
    setDepartments(change, issueId, 'responsible', responsibleDepartments);
  }
  if (responsibleLeader !== undefined) setPerson(change, issueId, 'leader', responsibleLeader);
  if (handler !== undefined) setPerson(change, issueId, 'handler', handler);
}

function setDepartments(
  change: Change,
  issueId: string,
  role: 'lead' | 'responsible',
  names: readonly string[],
): void {
  const { db } = change;
  db.prepare('DELETE FROM issue_department WHERE issue_id = ? AND role = ?').run(issueId, role);
  const insert = db.prepare(
    'INSERT INTO issue_department (issue_id, department_id, role, position) VALUES (?, ?, ?, ?)',
  );
  names.forEach((name, index) => {
    insert.run(issueId, departmentId(change, name), role, index + 1);
  });
}

function setPerson(change: Change, issueId: string, role: 'leader' | 'handler', name: string | null): void {
  const { db } = change;
  db.prepare('DELETE FROM issue_person WHERE issue_id = ? AND role = ?').run(issueId, role);
  if (name === null) return;
  db.prepare('INSERT INTO issue_person (issue_id, person_id, role) VALUES (?, ?, ?)').run(
    issueId,
    personId(change, name),
    role,
  );
}
