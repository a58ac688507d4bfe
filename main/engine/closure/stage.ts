import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../shared/vocabulary.ts';

/** Moves an issue to another stage; its requests must say so already. @returns the stage that it was in */
export function moveStage(db: Database, issueId: string, stage: Stage): Stage | null {
  const before = db.prepare<[string], { stage: Stage }>('SELECT stage FROM issue WHERE id = ?').get(issueId);
  db.prepare('UPDATE issue SET stage = ? WHERE id = ?').run(stage, issueId);
  return before?.stage ?? null;
}
