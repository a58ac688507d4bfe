import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { type Library, noteBeside, type WritableLibrary } from '../library/index.ts';

/** After so many failures the next attempt has to wait. */
const FREE = 3;
/** How long it waits at first, twice as long after each further failure, and at most; in seconds. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 900;
/** After so long failures are forgotten, in milliseconds. */
const MEMORY = 24 * 60 * 60 * 1_000;

interface Failures {
  failures: number;
  failedAt: string;
}

/** @throws JuanzongError `sign-in-wait`, which says for how many seconds; for a name that nobody has just the same */
export function requireNoWait({ db }: Library, name: string): void {
  const known = failuresOf(db, name);
  if (!known || known.failures < FREE) return;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (known.failures - FREE)) * 1_000;
  // A clock that was set back must not make anybody wait for longer.
  const left = Math.min(wait, Date.parse(known.failedAt) + wait - Date.now());
  if (left <= 0) return;
  throw new JuanzongError(
    'sign-in-wait',
    `连续登录失败 ${known.failures} 次，请等待 ${Math.ceil(left / 1_000)} 秒后再试。`,
  );
}

/** Counts an attempt to sign in that failed. */
export function countFailure(library: Library | WritableLibrary, name: string): void {
  note(library, (db) => {
    const now = Date.now();
    db.prepare('DELETE FROM sign_in_failure WHERE failed_at < ?').run(new Date(now - MEMORY).toISOString());
    db.prepare(
      `INSERT INTO sign_in_failure (name_digest, failures, failed_at) VALUES (?, 1, ?)
       ON CONFLICT (name_digest) DO UPDATE SET failures = failures + 1, failed_at = excluded.failed_at`,
    ).run(digestOf(name), new Date(now).toISOString());
  });
}

/** Somebody has signed in after all. */
export function forgetFailures(library: Library | WritableLibrary, name: string): void {
  if (!failuresOf(library.db, name)) return;
  note(library, (db) => {
    db.prepare('DELETE FROM sign_in_failure WHERE name_digest = ?').run(digestOf(name));
  });
}

function failuresOf(db: Database, name: string): Failures | undefined {
  return db
    .prepare<[string], Failures>(
      'SELECT failures, failed_at AS failedAt FROM sign_in_failure WHERE name_digest = ?',
    )
    .get(digestOf(name));
}

function note(library: Library | WritableLibrary, work: (db: Database) => void): void {
  if ('change' in library) library.db.transaction(() => work(library.db)).immediate();
  else noteBeside(library, work);
}

/** Enough to tell names apart, too little to tell what was typed. */
function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
