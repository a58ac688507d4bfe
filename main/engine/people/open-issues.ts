import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';

/** Who leaves hands over first: nobody is put out of the register while open problems name them. @throws JuanzongError `still-responsible` */
export function requireNothingOpen(
  db: Database,
  table: 'department' | 'person',
  id: string,
  name: string,
): void {
  const { count } = db
    .prepare<[string], { count: number }>(
      `SELECT count(DISTINCT issue.id) AS count FROM issue JOIN issue_${table} ON issue_id = issue.id
       WHERE ${table}_id = ? AND trashed_at IS NULL AND stage <> 'closed'`,
    )
    .get(id) ?? { count: 0 };
  if (count === 0) return;
  throw new JuanzongError(
    'still-responsible',
    `“${name}”还负责${count}个未销号的问题，不能停用，请先把这些问题交接给别人。`,
  );
}
