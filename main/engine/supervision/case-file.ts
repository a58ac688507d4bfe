import type { Database } from 'better-sqlite3';
import { caseNotFound } from '../issue/index.ts';

/** @throws JuanzongError `case-not-found` */
export function requireCaseFile(db: Database, id: string): void {
  if (!db.prepare('SELECT 1 FROM case_file WHERE id = ?').get(id)) throw caseNotFound(id);
}
