import type { Issue } from '../../../shared/casefile.ts';
import { STAGE_NAMES, type Stage } from '../../../shared/vocabulary.ts';
import { datesFollowing, endGrants, replacesGrant } from '../deadline/index.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf, updateRow } from '../input/index.ts';
import type { Change } from '../library/index.ts';
import { type IssueRef, resolveIssue } from './find.ts';
import { requireUnlocked } from './lock.ts';
import type { IssueChanges, IssuePatch, PatchedFields } from './patch.ts';
import { appointPeople } from './people.ts';
import { placeOf } from './place.ts';
import { renumberPublic } from './public-numbers.ts';
import { readIssue } from './read.ts';

const COLUMNS = {
  statement: 'statement',
  detail: 'detail',
  outcome: 'outcome',
  stage: 'stage',
  rectificationKind: 'rectification_kind',
  startDate: 'start_date',
  dueDate: 'due_date',
  completedDate: 'completed_date',
  nextReviewDate: 'next_review_date',
  sectionId: 'section_id',
  categoryId: 'category_id',
  disclosure: 'disclosure',
  withheldReason: 'withheld_reason',
  withheldGround: 'withheld_ground',
  consentBy: 'consent_by',
  consentOn: 'consent_on',
} as const;

/** What stays as it is while the issue is under review and once it is closed. */
const LOCKED = [
  'statement',
  'detail',
  'outcome',
  'stage',
  'rectificationKind',
  'startDate',
  'dueDate',
  'completedDate',
  'nextReviewDate',
  'sectionId',
  'categoryId',
] as const;

/**
 * Changes the fields of an issue that the patch names, and what must follow from them: an issue that becomes public gets
 * its place in the public list, one that is withheld gives its place up; the category follows the section; another time
 * limit takes the place of what was granted.
 * @returns whether anything changed
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `statement-missing`, `dates-out-of-order`,
 *   `section-not-found`, `category-not-found`, `reason-of-public-issue`, `issue-locked`, `issue-not-signed-off`
 */
export function updateIssue(change: Change, issueId: string, patch: IssueChanges): boolean {
  const { db, record } = change;
  const issue = resolveIssue(db, issueId);
  const present = readIssue(db, issue.id);
  if (!present) return false;
  const difference = differenceOf<PatchedFields>(present, withConsequences(change, issue, present, patch));
  if (!difference) return false;
  if (LOCKED.some((field) => difference.after[field] !== undefined)) requireUnlocked(db, issue.id);
  requireStageByHand(issue, difference.after.stage);
  const wanted = { ...present, ...difference.after };
  requireStatement(issue, wanted);
  requireReasonFits(issue, wanted);
  requireDatesInOrder(issue, wanted);
  const ended = replacesGrant(difference.before, difference.after)
    ? endGrants(change, 'issue', issue.id)
    : { before: {}, after: {} };
  const write = (): void => {
    updateRow(db, { table: 'issue', id: issue.id, columns: COLUMNS, values: difference.after });
    appointPeople(change, issue.id, difference.after);
    record({
      action: 'issue.update',
      subjectKind: 'issue',
      subjectId: issue.id,
      caseFileId: issue.caseFileId,
      before: { ...difference.before, ...ended.before },
      after: { ...difference.after, ...ended.after },
    });
  };
  if (difference.after.disclosure === undefined) write();
  else {
    renumberPublic(change, issue.caseFileId, () => {
      db.prepare('UPDATE issue SET public_number = NULL WHERE id = ?').run(issue.id);
      write();
    });
  }
  return true;
}

/**
 * Changes many issues in the same way: all of them, or none.
 * @returns how many changed
 * @throws JuanzongError of `updateIssue`; the sentence names the issue
 */
export function updateIssues(change: Change, issueIds: readonly string[], patch: IssuePatch): number {
  return [...new Set(issueIds)].filter((id) => updateIssue(change, id, patch)).length;
}

function withConsequences(
  { db }: Change,
  issue: IssueRef,
  present: PatchedFields,
  patch: IssueChanges,
): IssueChanges {
  const opened = patch.disclosure === 'public' && present.disclosure === 'withheld';
  return {
    ...patch,
    ...placeOf(db, issue, present, patch),
    ...datesFollowing(db, issue, present, patch),
    ...(opened ? { withheldReason: null, withheldGround: null, consentBy: null, consentOn: null } : {}),
  };
}

/** The stages of the sign-off follow from its chain. */
function requireStageByHand({ number }: IssueRef, stage: Stage | undefined): void {
  if (stage === undefined || stage === 'notStarted' || stage === 'rectifying') return;
  throw new JuanzongError(
    'issue-not-signed-off',
    `问题${number}的办理状态不能直接改为“${STAGE_NAMES[stage]}”，它由销号审批决定，请在“销号”中提出申请或签署。`,
  );
}

function requireStatement({ number }: IssueRef, { statement, disclosure }: PatchedFields): void {
  if (statement !== null || disclosure === 'withheld') return;
  throw new JuanzongError(
    'statement-missing',
    `问题${number}是公开的问题，“问题内容”不能为空，请填写，或改为不予公开。`,
  );
}

function requireReasonFits({ number }: IssueRef, { withheldReason, disclosure }: PatchedFields): void {
  if (withheldReason === null || disclosure === 'withheld') return;
  throw new JuanzongError(
    'reason-of-public-issue',
    `问题${number}是公开的问题，不填“不予公开理由”，请先改为不予公开。`,
  );
}

const DATE_NAMES = { dueDate: '整改时限', completedDate: '完成日期' } as const;

function requireDatesInOrder(
  { number }: IssueRef,
  issue: Pick<Issue, 'startDate' | 'dueDate' | 'completedDate'>,
): void {
  for (const end of ['dueDate', 'completedDate'] as const) {
    const [from, to] = [issue.startDate, issue[end]];
    if (from === null || to === null || from <= to) continue;
    throw new JuanzongError(
      'dates-out-of-order',
      `问题${number}的${DATE_NAMES[end]} ${to} 早于起始日期 ${from}，请改正其中一个。`,
    );
  }
}
