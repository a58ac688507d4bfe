import { v7 as uuid } from 'uuid';
import type { Handover } from '../../../shared/responsibility.ts';
import type { Change } from '../library/index.ts';

/** Keeps who had a problem before, and since when somebody else has it. The event that it is part of names it too. */
export function keepHandover(
  { db, actor }: Change,
  issueId: string,
  { role, from, to, on, reason }: Omit<Handover, 'id' | 'recordedBy'>,
): void {
  db.prepare(
    `INSERT INTO handover (id, issue_id, role, from_name, to_name, handed_on, reason, recorded_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(uuid(), issueId, role, from, to, on, reason, actor);
}
