import type { Database } from 'better-sqlite3';
import type { Suggestion } from '../../../shared/people.ts';
import { initialsOf } from './initials.ts';

interface Row {
  name: string;
  issues: number;
}

/** Departments that can be named, the most used first. */
export function listDepartments(db: Database): Suggestion[] {
  return suggestions(db, 'department', 'issue_department', 'department_id');
}

/** Persons that can be named, the most used first. */
export function listPersons(db: Database): Suggestion[] {
  return suggestions(db, 'person', 'issue_person', 'person_id');
}

function suggestions(
  db: Database,
  table: 'department' | 'person',
  links: string,
  reference: string,
): Suggestion[] {
  return db
    .prepare<[], Row>(
      `SELECT ${table}.name AS name, count(DISTINCT issue.id) AS issues FROM ${table}
         LEFT JOIN ${links} ON ${reference} = ${table}.id
         LEFT JOIN issue ON issue.id = issue_id AND issue.trashed_at IS NULL
       WHERE ${table}.active = 1
       GROUP BY ${table}.name ORDER BY issues DESC, name`,
    )
    .all()
    .map(({ name, issues }) => ({ name, initials: initialsOf(name, table), issues }));
}
