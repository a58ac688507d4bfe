import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';

/** Who is out of use takes on nothing new; who is not in the register yet may. @throws JuanzongError `department-inactive`, `person-inactive` */
export function requireActive(db: Database, table: 'department' | 'person', names: readonly string[]): void {
  const find = db.prepare<[string], { active: 0 | 1 }>(
    `SELECT active FROM ${table} WHERE name = ? ORDER BY id LIMIT 1`,
  );
  for (const name of names) {
    if (find.get(name)?.active !== 0) continue;
    throw new JuanzongError(
      `${table}-inactive`,
      `“${name}”已停用，不能再承担责任，请另选，或先在“设置”的“人员与单位”中启用。`,
    );
  }
}
