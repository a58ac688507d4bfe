import type { Database } from 'better-sqlite3';
import type { LedgerRow } from '../../../shared/ledger.ts';
import { scopeOf } from './scope.ts';

type Parties = Pick<LedgerRow, 'leadDepartment' | 'responsibleDepartments' | 'responsibleLeader' | 'handler'>;

interface DepartmentRow {
  issueId: string;
  name: string;
  role: 'lead' | 'responsible';
  position: number;
}

interface PersonRow {
  issueId: string;
  name: string;
  role: 'leader' | 'handler';
}

/** Who is responsible for each issue of a case file, or of all. */
export function readParties(db: Database, caseFileId: string | null): (issueId: string) => Parties {
  const { sql, values } = scopeOf(caseFileId);
  const departments = db
    .prepare<string[], DepartmentRow>(
      `SELECT issue_id AS issueId, name, role, position
       FROM issue_department JOIN department ON department.id = department_id WHERE ${sql}`,
    )
    .all(...values);
  const people = db
    .prepare<string[], PersonRow>(
      `SELECT issue_id AS issueId, name, role
       FROM issue_person JOIN person ON person.id = person_id WHERE ${sql}`,
    )
    .all(...values);
  const departmentsOf = Map.groupBy(departments, (row) => row.issueId);
  const peopleOf = Map.groupBy(people, (row) => row.issueId);
  return (issueId) => {
    const own = departmentsOf.get(issueId) ?? [];
    const persons = peopleOf.get(issueId) ?? [];
    return {
      leadDepartment: own.find(({ role }) => role === 'lead')?.name ?? null,
      responsibleDepartments: own
        .filter(({ role }) => role === 'responsible')
        .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
        .map(({ name }) => name),
      responsibleLeader: persons.find(({ role }) => role === 'leader')?.name ?? null,
      handler: persons.find(({ role }) => role === 'handler')?.name ?? null,
    };
  };
}
