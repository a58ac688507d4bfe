import { v7 as uuid } from 'uuid';
import { JuanzongError } from '../error.ts';
import { differenceOf, updateRow } from '../input/index.ts';
import { resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { departmentId } from '../people/index.ts';
import { findSelfCheck, resolveSelfCheck, type SelfCheckRef } from './find.ts';
import type { NewSelfChecks, SelfCheckPatch, SelfCheckResult } from './input.ts';

const COLUMNS = { text: 'text', assignedOn: 'assigned_on', dueDate: 'due_date' } as const;

/**
 * Puts the same item to several departments.
 * @returns the ids, in the order of the departments
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `dates-out-of-order`
 */
export function addSelfChecks(change: Change, input: NewSelfChecks): string[] {
  const { db, record, actor } = change;
  const { id: issueId, caseFileId } = resolveIssue(db, input.issueId);
  const facts = { text: input.text, assignedOn: input.on, dueDate: input.dueDate };
  requireOrder(facts);
  const insert = db.prepare(
    `INSERT INTO self_check (id, issue_id, department_id, text, assigned_on, due_date, recorded_by)
     VALUES (@id, @issueId, @department, @text, @assignedOn, @dueDate, @actor)`,
  );
  return input.departments.map((department) => {
    const id = uuid();
    insert.run({ id, issueId, department: departmentId(change, department), ...facts, actor });
    record({
      action: 'selfCheck.add',
      subjectKind: 'selfCheck',
      subjectId: id,
      caseFileId,
      after: { issueId, department, ...facts },
    });
    return id;
  });
}

/** Changes what the patch names. @throws JuanzongError `self-check-not-found`, `self-check-in-trash`, `dates-out-of-order` */
export function updateSelfCheck({ db, record }: Change, id: string, patch: SelfCheckPatch): void {
  const selfCheck = resolveSelfCheck(db, id);
  const difference = differenceOf<Pick<SelfCheckRef, keyof SelfCheckPatch>>(selfCheck, patch);
  if (!difference) return;
  requireOrder({ ...selfCheck, ...difference.after });
  updateRow(db, { table: 'self_check', id, columns: COLUMNS, values: difference.after });
  record({
    action: 'selfCheck.update',
    subjectKind: 'selfCheck',
    subjectId: id,
    caseFileId: selfCheck.caseFileId,
    ...difference,
  });
}

/**
 * Records what a department found when it checked itself; a second report takes the place of the first.
 * @throws JuanzongError `self-check-not-found`, `self-check-in-trash`, `dates-out-of-order`
 */
export function finishSelfCheck(change: Change, id: string, { on, finding, outcome }: SelfCheckResult): void {
  const selfCheck = resolveSelfCheck(change.db, id);
  requireOrder({ ...selfCheck, doneOn: on });
  setResult(change, 'selfCheck.done', selfCheck, { doneOn: on, finding, outcome: outcome ?? null });
}

/**
 * Takes a report back, for a reason.
 * @throws JuanzongError `self-check-not-found`, `self-check-in-trash`, `self-check-open`
 */
export function reopenSelfCheck(change: Change, id: string, reason: string): void {
  const selfCheck = resolveSelfCheck(change.db, id);
  if (selfCheck.doneOn === null) {
    throw new JuanzongError('self-check-open', `${selfCheck.department}还没有报送自查结果，不必退回。`);
  }
  setResult(
    change,
    'selfCheck.reopen',
    selfCheck,
    { doneOn: null, finding: null, outcome: null },
    { reason },
  );
}

type Result = Pick<SelfCheckRef, 'doneOn' | 'finding' | 'outcome'>;

function setResult(
  { db, record }: Change,
  action: string,
  selfCheck: SelfCheckRef,
  result: Result,
  more: object = {},
): void {
  const { doneOn, finding, outcome } = selfCheck;
  const difference = differenceOf<Result>({ doneOn, finding, outcome }, result);
  if (!difference) return;
  const columns = { doneOn: 'done_on', finding: 'finding', outcome: 'outcome' };
  updateRow(db, { table: 'self_check', id: selfCheck.id, columns, values: difference.after });
  record({
    action,
    subjectKind: 'selfCheck',
    subjectId: selfCheck.id,
    caseFileId: selfCheck.caseFileId,
    before: difference.before,
    after: { ...difference.after, ...more },
  });
}

/** Puts an item into the recycle bin, or takes it out; where it is already nothing happens. */
export function setSelfCheckTrashed({ db, record, actor }: Change, id: string, isTrashed: boolean): void {
  const found = findSelfCheck(db, id);
  if ((found.isTrashed === 1) === isTrashed) return;
  const mark = isTrashed ? { at: new Date().toISOString(), by: actor } : { at: null, by: null };
  db.prepare('UPDATE self_check SET trashed_at = @at, trashed_by = @by WHERE id = @id').run({ id, ...mark });
  record({
    action: isTrashed ? 'selfCheck.trash' : 'selfCheck.restore',
    subjectKind: 'selfCheck',
    subjectId: id,
    caseFileId: found.caseFileId,
    before: { trashed: !isTrashed },
    after: { trashed: isTrashed },
  });
}

function requireOrder({
  assignedOn,
  dueDate,
  doneOn,
}: Pick<SelfCheckRef, 'assignedOn' | 'dueDate'> & Partial<Result>): void {
  if (dueDate < assignedOn) {
    throw new JuanzongError(
      'dates-out-of-order',
      `自查时限 ${dueDate} 早于布置日期 ${assignedOn}，请改正其中一个。`,
    );
  }
  if (doneOn != null && doneOn < assignedOn) {
    throw new JuanzongError(
      'dates-out-of-order',
      `自查报送日期 ${doneOn} 早于布置日期 ${assignedOn}，请改正其中一个。`,
    );
  }
}
