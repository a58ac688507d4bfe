import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import { differenceOf, updateRow } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { requireNothingOpen } from './open-issues.ts';
import { departmentId } from './register.ts';

interface DepartmentFields {
  name: string;
  active: boolean;
}
export type DepartmentPatch = { [Field in keyof DepartmentFields]?: DepartmentFields[Field] | undefined };

interface PersonFields extends DepartmentFields {
  /** 职务. */
  position: string | null;
  phone: string | null;
  /** The name of the department; one not known yet enters the register. */
  department: string | null;
}
export type PersonPatch = { [Field in keyof PersonFields]?: PersonFields[Field] | undefined };

/** Enters a department. @returns its id @throws JuanzongError `name-taken` */
export function addDepartment(change: Change, name: string): string {
  requireNameFree(change, 'department', name);
  return departmentId(change, name);
}

/** Enters a person. @returns the id @throws JuanzongError `name-taken` */
export function addPerson(change: Change, { name, ...others }: PersonPatch & { name: string }): string {
  requireNameFree(change, 'person', name);
  const { db, record } = change;
  const id = uuid();
  const home = others.department == null ? null : departmentId(change, others.department);
  db.prepare('INSERT INTO person (id, name, position, phone, department_id) VALUES (?, ?, ?, ?, ?)').run(
    id,
    name,
    others.position ?? null,
    others.phone ?? null,
    home,
  );
  const filled = Object.entries(others).filter(([, value]) => value !== null && value !== undefined);
  record({
    action: 'person.add',
    subjectKind: 'person',
    subjectId: id,
    caseFileId: null,
    after: { name, ...Object.fromEntries(filled) },
  });
  return id;
}

/** @throws JuanzongError `department-not-found`, `name-taken`, `still-responsible` */
export function updateDepartment(change: Change, id: string, patch: DepartmentPatch): void {
  const { db, record } = change;
  const row = db
    .prepare<[string], { name: string; active: 0 | 1 }>('SELECT name, active FROM department WHERE id = ?')
    .get(id);
  if (!row) throw notRegistered('department');
  const difference = differenceOf<DepartmentFields>({ name: row.name, active: row.active === 1 }, patch);
  if (!difference) return;
  const { name, active } = difference.after;
  if (name !== undefined) requireNameFree(change, 'department', name);
  if (active === false) requireNothingOpen(db, 'department', id, row.name);
  updateRow(db, {
    table: 'department',
    id,
    columns: { name: 'name', active: 'active' },
    values: { ...difference.after, active: active === undefined ? undefined : Number(active) },
  });
  record({
    action: 'department.update',
    subjectKind: 'department',
    subjectId: id,
    caseFileId: null,
    ...difference,
  });
}

const PERSON = `
  SELECT person.name, person.active, position, phone, department.name AS department
  FROM person LEFT JOIN department ON department.id = department_id WHERE person.id = ?`;

/** @throws JuanzongError `person-not-found`, `name-taken`, `still-responsible` */
export function updatePerson(change: Change, id: string, patch: PersonPatch): void {
  const { db, record } = change;
  const row = db.prepare<[string], Omit<PersonFields, 'active'> & { active: 0 | 1 }>(PERSON).get(id);
  if (!row) throw notRegistered('person');
  const difference = differenceOf<PersonFields>({ ...row, active: row.active === 1 }, patch);
  if (!difference) return;
  const { name, active, department } = difference.after;
  if (name !== undefined) requireNameFree(change, 'person', name);
  if (active === false) requireNothingOpen(db, 'person', id, row.name);
  updateRow(db, {
    table: 'person',
    id,
    columns: {
      name: 'name',
      position: 'position',
      phone: 'phone',
      active: 'active',
      department: 'department_id',
    },
    values: {
      ...difference.after,
      active: active === undefined ? undefined : Number(active),
      department: typeof department === 'string' ? departmentId(change, department) : department,
    },
  });
  record({ action: 'person.update', subjectKind: 'person', subjectId: id, caseFileId: null, ...difference });
}

/** What to say of somebody who is not, or no longer, in the register. */
export function notRegistered(kind: 'department' | 'person'): JuanzongError {
  return kind === 'department'
    ? new JuanzongError('department-not-found', '没有这个单位，可能已被合并，请在“人员与单位”中核对。')
    : new JuanzongError('person-not-found', '没有这个人员，可能已被合并，请在“人员与单位”中核对。');
}

/** Problems name people by name, so that a name stands for one entry alone. */
function requireNameFree({ db }: Change, table: 'department' | 'person', name: string): void {
  if (!db.prepare(`SELECT 1 FROM ${table} WHERE name = ?`).get(name)) return;
  throw new JuanzongError(
    'name-taken',
    table === 'department'
      ? `已有单位“${name}”；若是同一个单位，请用“合并”。`
      : `已有人员“${name}”；若是同一个人，请用“合并”，若是重名，请加以区分，如“${name}（财务科）”。`,
  );
}
