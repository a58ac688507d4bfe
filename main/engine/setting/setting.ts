import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { Change } from '../library/index.ts';

/** What an office sets for its library. */
export interface Setting<T> {
  key: string;
  schema: z.ZodType<T>;
  /** What holds until somebody sets it. */
  initial: T;
}

/** What an office has set. A value that no longer fits its schema counts as not set. */
export function readSetting<T>(db: Database, { key, schema, initial }: Setting<T>): T {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(key);
  if (!row) return initial;
  const { success, data } = schema.safeParse(JSON.parse(row.value));
  return success ? data : initial;
}

/** Sets a value, with its trace. @returns whether anything changed */
export function writeSetting<T>({ db, record }: Change, setting: Setting<T>, value: T): boolean {
  const before = readSetting(db, setting);
  const [was, is] = [JSON.stringify(before), JSON.stringify(value)];
  if (was === is) return false;
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(setting.key, is);
  record({
    action: 'setting.update',
    subjectKind: 'setting',
    subjectId: setting.key,
    caseFileId: null,
    before: { value: before },
    after: { value },
  });
  return true;
}
