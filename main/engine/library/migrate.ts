import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** `PRAGMA application_id` of a library: "JZLB" in ASCII. */
export const APPLICATION_ID = 0x4a_5a_4c_42;

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Refuses a database that is no library (`not-a-library`) or that a newer program made (`library-too-new`).
 * @returns the version of its schema
 */
export function checkVersion(db: Database, path: string): number {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new JuanzongError('not-a-library', `“${path}”不是卷宗库，请选择由本程序建立的卷宗库。`);
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    throw new JuanzongError(
      'library-too-new',
      `卷宗库“${path}”由更新版本的程序建立（库版本 ${version}，本程序支持到 ${SCHEMA_VERSION}），请升级程序后再打开。`,
    );
  }
  return version;
}

/**
 * Brings the schema to its last step in one transaction; integrity and foreign keys are checked before it commits.
 * @throws JuanzongError `migration-failed`, and the database stays as it was
 */
export function migrate(db: Database, path: string, steps: readonly string[] = MIGRATIONS): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  if (from >= steps.length) return;
  // Inside a transaction this pragma does nothing, and a migration that rebuilds a table needs it off.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of steps.slice(from)) db.exec(step);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${steps.length}`);
      const faults = databaseFaults(db);
      if (faults.length > 0) {
        throw new JuanzongError(
          'migration-failed',
          `卷宗库“${path}”升级后检查未通过，已恢复原状：${faults[0]}。请用备份核对。`,
        );
      }
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** What SQLite's own integrity and foreign-key checks find; empty when the database is sound. */
export function databaseFaults(db: Database): string[] {
  return [...integrityFaults(db), ...foreignKeyFaults(db)];
}

export function integrityFaults(db: Database): string[] {
  return db
    .prepare<[], { message: string }>('SELECT integrity_check AS message FROM pragma_integrity_check')
    .all()
    .map((row) => row.message)
    .filter((message) => message !== 'ok');
}

/** Rows that point to nothing, as `table rowid → table`. */
export function foreignKeyFaults(db: Database): string[] {
  return db
    .prepare<[], { child: string; rowid: number; parent: string }>(
      'SELECT "table" AS child, rowid, parent FROM pragma_foreign_key_check',
    )
    .all()
    .map((row) => `${row.child} ${row.rowid} → ${row.parent}`);
}
