import type { Database } from 'better-sqlite3';
import type { TrashMark } from '../../../shared/trash.ts';

/**
 * Puts an issue into the recycle bin, where it has no public number, or takes it out (`null`). Whoever calls it records
 * that, within `renumberPublic`.
 */
export function setIssueTrashed(db: Database, id: string, mark: TrashMark | null): void {
  db.prepare('UPDATE issue SET trashed_at = ?, trashed_by = ?, public_number = NULL WHERE id = ?').run(
    mark?.at ?? null,
    mark?.by ?? null,
    id,
  );
}
