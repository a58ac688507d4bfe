import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { StageGoal } from '../../../shared/deadline.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf, optionalDay, optionalText, requiredText, updateRow } from '../input/index.ts';
import { requireUnlocked, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { readGoals, resolveGoal } from './read.ts';

/** What of a stage goal can be changed. */
export const goalPatch = z
  .strictObject({
    text: requiredText,
    dueDate: optionalDay,
    doneDate: optionalDay,
    outcome: optionalText,
  })
  .partial();
export type GoalPatch = z.infer<typeof goalPatch>;

const COLUMNS = { text: 'text', dueDate: 'due_date', doneDate: 'done_date', outcome: 'outcome' } as const;

/**
 * Adds a stage goal behind the others.
 * @returns its id
 * @throws JuanzongError `not-long-term`, `issue-locked`, and those of finding the issue
 */
export function addGoal(
  change: Change,
  { issueId: reference, text, dueDate }: { issueId: string; text: string; dueDate: string | null },
): string {
  const { db, record } = change;
  const { id: issueId, caseFileId } = requireLongTerm(change, reference);
  const id = uuid();
  const number = readGoals(db, issueId).length + 1;
  db.prepare('INSERT INTO stage_goal (id, issue_id, number, text, due_date) VALUES (?, ?, ?, ?, ?)').run(
    id,
    issueId,
    number,
    text,
    dueDate,
  );
  record({
    action: 'stageGoal.add',
    subjectKind: 'stageGoal',
    subjectId: id,
    caseFileId,
    after: { issueId, number, text, dueDate },
  });
  return id;
}

/** Changes the fields that the patch names. @throws JuanzongError `stage-goal-not-found`, `issue-locked` */
export function updateGoal(change: Change, goalId: string, patch: GoalPatch): void {
  const { db, record } = change;
  const goal = resolveGoal(db, goalId);
  const { id: issueId, caseFileId } = resolveIssue(db, goal.issueId);
  requireUnlocked(db, issueId);
  const difference = differenceOf<Pick<StageGoal, keyof GoalPatch>>(goal, patch);
  if (!difference) return;
  updateRow(db, { table: 'stage_goal', id: goalId, columns: COLUMNS, values: difference.after });
  record({
    action: 'stageGoal.update',
    subjectKind: 'stageGoal',
    subjectId: goalId,
    caseFileId,
    before: { issueId, ...difference.before },
    after: { issueId, ...difference.after },
  });
}

/** Takes a stage goal off the list; the others close ranks. @throws JuanzongError as `updateGoal` */
export function removeGoal(change: Change, goalId: string): void {
  const { db, record } = change;
  const goal = resolveGoal(db, goalId);
  const { id: issueId, caseFileId } = resolveIssue(db, goal.issueId);
  requireUnlocked(db, issueId);
  db.prepare('UPDATE stage_goal SET trashed_at = ?, trashed_by = ? WHERE id = ?').run(
    new Date().toISOString(),
    change.actor,
    goalId,
  );
  for (const { id, number } of readGoals(db, issueId)) {
    if (number < goal.number) continue;
    db.prepare('UPDATE stage_goal SET number = ? WHERE id = ?').run(number - 1, id);
  }
  const { number, text, dueDate, doneDate, outcome } = goal;
  record({
    action: 'stageGoal.remove',
    subjectKind: 'stageGoal',
    subjectId: goalId,
    caseFileId,
    before: { issueId, number, text, dueDate, doneDate, outcome },
  });
}

/** @throws JuanzongError `not-long-term`, `issue-locked`, and those of finding the issue */
export function requireLongTerm(
  { db }: Change,
  reference: string,
): { id: string; caseFileId: string; nextReviewDate: string | null } {
  const { id, caseFileId, number } = resolveIssue(db, reference);
  requireUnlocked(db, id);
  const issue = db
    .prepare<[string], { kind: string | null; nextReviewDate: string | null }>(
      'SELECT rectification_kind AS kind, next_review_date AS nextReviewDate FROM issue WHERE id = ?',
    )
    .get(id);
  if (issue?.kind !== 'longTerm') {
    throw new JuanzongError(
      'not-long-term',
      `问题${number}的整改类型不是长期坚持，没有阶段目标和复核，请先改整改类型。`,
    );
  }
  return { id, caseFileId, nextReviewDate: issue.nextReviewDate };
}
