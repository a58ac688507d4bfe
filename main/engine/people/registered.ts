import type { Database } from 'better-sqlite3';
import type { RegisteredDepartment, RegisteredPerson } from '../../../shared/people.ts';
import { initialsOf } from './initials.ts';
import { loadsOf } from './load.ts';

/** Which entries, and the day on which their load is told. */
export interface RegisterQuestion {
  /** `2021-03-18` */
  on: string;
  /** A part of the name, or of its pinyin initials; absent for all. */
  text?: string | undefined;
}

/** The departments of the register: those in use first, by name. */
export function registeredDepartments(db: Database, question: RegisterQuestion): RegisteredDepartment[] {
  const loadOf = loadsOf(db, 'department', question.on);
  return db
    .prepare<[], Pick<RegisteredDepartment, 'id' | 'name' | 'persons'> & { active: 0 | 1 }>(
      `SELECT id, name, active, (SELECT count(*) FROM person WHERE department_id = department.id) AS persons
       FROM department`,
    )
    .all()
    .map((row) => ({ ...row, active: row.active === 1, initials: initialsOf(row.name, 'department') }))
    .filter((row) => fits(row, question.text))
    .sort(inOrder)
    .map((row) => ({ ...row, load: loadOf(row.id) }));
}

/** The persons of the register: those in use first, by name. */
export function registeredPersons(db: Database, question: RegisterQuestion): RegisteredPerson[] {
  const loadOf = loadsOf(db, 'person', question.on);
  return db
    .prepare<[], Omit<RegisteredPerson, 'initials' | 'load' | 'active'> & { active: 0 | 1 }>(
      `SELECT person.id, person.name, person.active, position, phone, department_id AS departmentId,
         department.name AS department
       FROM person LEFT JOIN department ON department.id = department_id`,
    )
    .all()
    .map((row) => ({ ...row, active: row.active === 1, initials: initialsOf(row.name, 'person') }))
    .filter((row) => fits(row, question.text))
    .sort(inOrder)
    .map((row) => ({ ...row, load: loadOf(row.id) }));
}

function fits({ name, initials }: { name: string; initials: string }, text: string | undefined): boolean {
  if (text === undefined) return true;
  return name.includes(text) || initials.includes(text.toLowerCase().replaceAll(/\s/gu, ''));
}

interface Ordered {
  name: string;
  active: boolean;
}

function inOrder(a: Ordered, b: Ordered): number {
  return Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'zh');
}
