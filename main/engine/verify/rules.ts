import Database from 'better-sqlite3';
import { migrate } from '../library/migrate.ts';

const TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";

interface Trigger {
  name: string;
  sql: string;
}

/** The names of the triggers that a library lacks, has otherwise, or has beside those of its schema. */
export function brokenTriggers(db: Database.Database): string[] {
  const present = new Map(triggersOf(db));
  const expected = new Map(meant());
  const names = new Set([...present.keys(), ...expected.keys()]);
  return [...names].filter((name) => present.get(name) !== expected.get(name)).toSorted();
}

function triggersOf(db: Database.Database): [name: string, sql: string][] {
  return db
    .prepare<[], Trigger>(TRIGGERS)
    .all()
    .map(({ name, sql }) => [name, sql]);
}

/** As the steps of the schema make them, whatever version a library began with. */
function meant(): [name: string, sql: string][] {
  const db = new Database(':memory:');
  try {
    migrate(db, '');
    return triggersOf(db);
  } finally {
    db.close();
  }
}
