import { v7 as uuid } from 'uuid';
import type { Change } from '../library/index.ts';

/** The id of the department of this name, which is entered in the register if it is not there yet. */
export function departmentId(change: Change, name: string): string {
  return registered(change, 'department', name);
}

/** The id of a person of this name, who is entered in the register if nobody there bears it. */
export function personId(change: Change, name: string): string {
  return registered(change, 'person', name);
}

function registered({ db, record }: Change, table: 'department' | 'person', name: string): string {
  const known = db
    .prepare<[string], { id: string }>(`SELECT id FROM ${table} WHERE name = ? ORDER BY id LIMIT 1`)
    .get(name);
  if (known) return known.id;
  const id = uuid();
  db.prepare(`INSERT INTO ${table} (id, name) VALUES (?, ?)`).run(id, name);
  record({
    action: `${table}.add`,
    subjectKind: table,
    subjectId: id,
    caseFileId: null,
    after: { name },
  });
  return id;
}
