import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { WritableLibrary } from './open.ts';

/**
 * Bytes go to their place before the record that names them, so that no record is ever without its bytes. Between the
 * two a crash would leave bytes without a record; they are announced first, and whoever opens the library next for
 * writing removes those that no record took up.
 *
 * @param paths below the library's folder, with `/`
 */
export function announceFiles(db: Database, paths: readonly string[]): void {
  const insert = db.prepare('INSERT OR IGNORE INTO pending_file (path) VALUES (?)');
  db.transaction(() => {
    for (const path of paths) insert.run(path);
  })();
}

/** Ends what `announceFiles` began. Call it in the transaction that adds the records. */
export function settleFiles(db: Database, paths: readonly string[]): void {
  const remove = db.prepare('DELETE FROM pending_file WHERE path = ?');
  for (const path of paths) remove.run(path);
}

/** Takes back announced files: those that no record names are removed. */
export function withdrawFiles(library: Pick<WritableLibrary, 'path' | 'db'>, paths: readonly string[]): void {
  const { db } = library;
  for (const path of paths) {
    if (isOwnPath(path) && !isRecorded(db, path)) rmSync(join(library.path, path), { force: true });
  }
  db.transaction(() => settleFiles(db, paths))();
}

/** Clears away what a process that died had under way. Only on opening, when nothing else can be. */
export function recoverPending(library: Pick<WritableLibrary, 'path' | 'db' | 'evidence'>): void {
  const pending = library.db.prepare<[], { path: string }>('SELECT path FROM pending_file').all();
  withdrawFiles(
    library,
    pending.map((file) => file.path),
  );
  library.evidence.discardIncoming();
}

/** A row that somebody else wrote into the table must not reach a file outside the library. */
function isOwnPath(path: string): boolean {
  const parts = path.split('/');
  return (parts[0] === 'evidence' || parts[0] === 'documents') && !parts.includes('..');
}

function isRecorded(db: Database, path: string): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM evidence_file WHERE sha256 = ? AND ? LIKE 'evidence/%'
         UNION ALL SELECT 1 FROM official_document WHERE path = ?
         UNION ALL SELECT 1 FROM template_version WHERE path = ?`,
      )
      .get(basename(path), path, path, path) !== undefined
  );
}
