import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { WritableLibrary } from '../../main/engine/library/index.ts';

/** Changes a library behind the program's back, as somebody with an SQLite shell who puts the rules back afterwards. */
export function tamper({ path }: WritableLibrary, sql: string): void {
  const db = new Database(join(path, 'juanzong.db'));
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
  db.close();
}
