import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const backupSchema = z.object({ at: z.string() });

/** When a library was last backed up, ISO 8601 in UTC, as it says itself. */
export function lastBackupOf(db: Database): string | null {
  const row = db.prepare<[], { value: string }>("SELECT value FROM setting WHERE key = 'backup.last'").get();
  const backup = row && backupSchema.safeParse(JSON.parse(row.value));
  return backup?.success ? backup.data.at : null;
}
