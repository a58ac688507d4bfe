import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { MILESTONE_KIND_NAMES, MILESTONE_KINDS, type MilestoneKind } from '../../../shared/milestone.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf, id, nameText, optionalDay, optionalText, updateRow } from '../input/index.ts';
import { requireCaseFile } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { findMilestone, type MilestoneRow, requireMilestone } from './row.ts';

/** A kind of milestone that has a name of its own needs no title. */
export const newMilestone = z
  .object({
    caseFileId: id,
    kind: z.enum(MILESTONE_KINDS),
    title: nameText.optional(),
    dueDate: optionalDay.default(null),
    note: optionalText.default(null),
  })
  .refine(({ kind, title }) => kind !== 'other' || title !== undefined, {
    path: ['title'],
    error: '不能为空',
  });

/** What can be changed of a milestone; a field that is not named stays as it is. */
export const milestonePatch = z
  .strictObject({ title: nameText, dueDate: optionalDay, note: optionalText })
  .partial();

const COLUMNS = { title: 'title', dueDate: 'due_date', note: 'note' } as const;

/** @returns its id @throws JuanzongError `case-not-found` */
export function addMilestone(change: Change, wanted: z.infer<typeof newMilestone>): string {
  const { caseFileId, kind, dueDate, note } = wanted;
  requireCaseFile(change.db, caseFileId);
  return insertMilestone(change, {
    caseFileId,
    kind,
    title: wanted.title ?? MILESTONE_KIND_NAMES[kind],
    dueDate,
    note,
  });
}

/** Adds one behind the others. @returns its id */
export function insertMilestone(
  { db, record }: Change,
  milestone: {
    caseFileId: string;
    kind: MilestoneKind;
    title: string;
    dueDate: string | null;
    note: string | null;
  },
): string {
  const milestoneId = uuid();
  db.prepare(
    `INSERT INTO milestone (id, case_file_id, kind, title, position, due_date, note)
     VALUES (@id, @caseFileId, @kind, @title,
       (SELECT ifnull(max(position), 0) + 1 FROM milestone WHERE case_file_id = @caseFileId), @dueDate, @note)`,
  ).run({ id: milestoneId, ...milestone });
  const { caseFileId, ...after } = milestone;
  record({ action: 'milestone.add', subjectKind: 'milestone', subjectId: milestoneId, caseFileId, after });
  return milestoneId;
}

/**
 * @throws JuanzongError `milestone-not-found`, `milestone-removed`; `proof-missing` where the note is all that proves it
 */
export function updateMilestone(
  { db, record }: Change,
  milestoneId: string,
  patch: z.infer<typeof milestonePatch>,
): void {
  const present = requireMilestone(db, milestoneId);
  const difference = differenceOf<Pick<MilestoneRow, keyof typeof COLUMNS>>(present, patch);
  if (!difference) return;
  requireProven({ ...present, ...difference.after });
  updateRow(db, { table: 'milestone', id: milestoneId, columns: COLUMNS, values: difference.after });
  record({
    action: 'milestone.update',
    subjectKind: 'milestone',
    subjectId: milestoneId,
    caseFileId: present.caseFileId,
    ...difference,
  });
}

/** A milestone that is done has something to prove it. @throws JuanzongError `proof-missing` */
export function requireProven({ kind, title, doneOn, note, ...proof }: MilestoneRow): void {
  if (doneOn === null) return;
  if (proof.documentId !== null || proof.evidenceId !== null || proof.supervisionId !== null) return;
  if (kind === 'other' && note !== null) return;
  throw new JuanzongError(
    'proof-missing',
    kind === 'other'
      ? `节点“${title}”还没有证明材料，请选择文书、佐证材料或督导记录，或填写说明。`
      : `节点“${title}”还没有证明材料，只填说明不够，请选择文书、佐证材料或督导记录。`,
  );
}

/** Takes one off the list; it can be restored. @throws JuanzongError `milestone-not-found` */
export function removeMilestone(change: Change, milestoneId: string, actor: string): void {
  setRemoved(change, milestoneId, { at: new Date().toISOString(), by: actor });
}

/** Puts one back on the list. @throws JuanzongError `milestone-not-found` */
export function restoreMilestone(change: Change, milestoneId: string): void {
  setRemoved(change, milestoneId, null);
}

function setRemoved(
  { db, record }: Change,
  milestoneId: string,
  mark: { at: string; by: string } | null,
): void {
  const { caseFileId, trashedAt } = findMilestone(db, milestoneId);
  if ((trashedAt === null) === (mark === null)) return;
  db.prepare('UPDATE milestone SET trashed_at = ?, trashed_by = ? WHERE id = ?').run(
    mark?.at ?? null,
    mark?.by ?? null,
    milestoneId,
  );
  record({
    action: mark === null ? 'milestone.restore' : 'milestone.remove',
    subjectKind: 'milestone',
    subjectId: milestoneId,
    caseFileId,
    before: { trashed: mark === null },
    after: { trashed: mark !== null },
  });
}
