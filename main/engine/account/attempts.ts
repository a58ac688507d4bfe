import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
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

/** An attempt that has no end after so long was broken off, in milliseconds; it counts as a failure. */
const BROKEN_OFF = 30_000;
/** How often to look whether the attempts under way have ended, in milliseconds. */
const POLL = 50;

interface Failures {
  failures: number;
  failedAt: string;
}

/** Whether an attempt may be made now: `occupied` while those under way may use up what is free. */
type Turn = 'free' | 'occupied' | { failures: number; secondsLeft: number };

/** An attempt under way. It has a row of its own beside that of the failures of its name. */
export interface Attempt {
  digest: string;
  key: string;
}

/**
 * Begins an attempt to sign in; for a name that nobody has just the same. Check and note are one step, and what is under
 * way counts, so that many at once, even by several programs, are no way around the wait; whoever knows the password and
 * runs several commands at once only stands in line.
 * @throws JuanzongError `sign-in-wait`, which says for how many seconds
 */
export async function beginAttempt(library: Library | WritableLibrary, name: string): Promise<Attempt> {
  const digest = digestOf(name);
  const attempt = { digest, key: `${digest}/${randomUUID()}` };
  for (;;) {
    const turn = note(library, (db) => take(db, attempt)) ?? turnOf(library.db, digest);
    if (turn === 'free') return attempt;
    if (turn !== 'occupied') {
      throw new JuanzongError(
        'sign-in-wait',
        `连续登录失败 ${turn.failures} 次，请等待 ${turn.secondsLeft} 秒后再试。`,
      );
    }
    await setTimeout(POLL);
  }
}

/** Counts an attempt that failed. */
export function countFailure(library: Library | WritableLibrary, { digest, key }: Attempt): void {
  note(library, (db) => {
    remove(db, key);
    addFailures(db, digest, 1);
  });
}

/** Somebody has signed in after all. */
export function forgetFailures(library: Library | WritableLibrary, { digest, key }: Attempt): void {
  note(library, (db) => {
    remove(db, key);
    remove(db, digest);
  });
}

function take(db: Database, { digest, key }: Attempt): Turn {
  const now = Date.now();
  db.prepare('DELETE FROM sign_in_failure WHERE failed_at < ?').run(timeOf(now - MEMORY));
  const { changes: broken } = db
    .prepare('DELETE FROM sign_in_failure WHERE name_digest GLOB ? AND failed_at NOT BETWEEN ? AND ?')
    .run(`${digest}/*`, timeOf(now - BROKEN_OFF), timeOf(now));
  if (broken > 0) addFailures(db, digest, broken);
  const turn = turnOf(db, digest);
  if (turn === 'free') {
    db.prepare('INSERT INTO sign_in_failure (name_digest, failures, failed_at) VALUES (?, 1, ?)').run(
      key,
      timeOf(now),
    );
  }
  return turn;
}

function turnOf(db: Database, digest: string): Turn {
  const known = db
    .prepare<[string], Failures>(
      'SELECT failures, failed_at AS failedAt FROM sign_in_failure WHERE name_digest = ?',
    )
    .get(digest);
  const failures = known?.failures ?? 0;
  if (known && failures >= FREE) {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE)) * 1_000;
    // A clock that was set back must not make anybody wait for longer.
    const left = Math.min(wait, Date.parse(known.failedAt) + wait - Date.now());
    if (left > 0) return { failures, secondsLeft: Math.ceil(left / 1_000) };
  }
  const underWay = db
    .prepare<[string], number>('SELECT count(*) FROM sign_in_failure WHERE name_digest GLOB ?')
    .pluck()
    .get(`${digest}/*`);
  return underWay && failures + underWay >= FREE ? 'occupied' : 'free';
}

function addFailures(db: Database, digest: string, failures: number): void {
  db.prepare(
    `INSERT INTO sign_in_failure (name_digest, failures, failed_at) VALUES (?, ?, ?)
     ON CONFLICT (name_digest) DO UPDATE SET failures = failures + excluded.failures, failed_at = excluded.failed_at`,
  ).run(digest, failures, timeOf(Date.now()));
}

function remove(db: Database, key: string): void {
  db.prepare('DELETE FROM sign_in_failure WHERE name_digest = ?').run(key);
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function note<T>(library: Library | WritableLibrary, work: (db: Database) => T): T | undefined {
  if ('change' in library) return library.db.transaction(() => work(library.db)).immediate();
  return noteBeside(library, work);
}

/** Enough to tell names apart, too little to tell what was typed. */
function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
