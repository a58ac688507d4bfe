import type { Database, Statement } from 'better-sqlite3';
import type { Change } from '../../library/index.ts';

/**
 * The same change on a connection that prepares each statement once: thousands of issues ask for the same ones over and
 * over, and preparing them takes longer than running them.
 */
export function remembering(change: Change): Change {
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = change.db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const db: Database = new Proxy(change.db, {
    get(target, key) {
      if (key === 'prepare') return prepare;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...change, db };
}
