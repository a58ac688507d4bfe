import type { Database } from 'better-sqlite3';

/** The fields that change, as they were and as they shall be. */
export interface Difference<Fields> {
  before: Partial<Fields>;
  after: Partial<Fields>;
}

/** What a patch would change; `null` when that is nothing. Fields that the patch does not name are left alone. */
export function differenceOf<Fields extends object>(
  present: Fields,
  patch: { [Field in keyof Fields]?: Fields[Field] | undefined },
): Difference<Fields> | null {
  const before: Partial<Fields> = {};
  const after: Partial<Fields> = {};
  for (const field of Object.keys(patch) as (keyof Fields)[]) {
    const value = patch[field];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(present[field])) continue;
    before[field] = present[field];
    after[field] = value;
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
}

/** Writes those of the values that have a column; `columns` tells the column of each field. */
export function updateRow(
  db: Database,
  {
    table,
    id,
    columns,
    values,
  }: {
    table: string;
    id: string;
    columns: Readonly<Record<string, string>>;
    values: Readonly<Record<string, unknown>>;
  },
): void {
  const written = Object.entries(columns).filter(([field]) => values[field] !== undefined);
  if (written.length === 0) return;
  const assignments = written.map(([field, column]) => `${column} = @${field}`).join(', ');
  const bound = Object.fromEntries(written.map(([field]) => [field, values[field]]));
  db.prepare(`UPDATE ${table} SET ${assignments} WHERE id = @id`).run({ ...bound, id });
}
