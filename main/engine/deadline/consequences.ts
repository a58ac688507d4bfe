import type { Database } from 'better-sqlite3';
import type { Issue } from '../../../shared/casefile.ts';
import { periodOf } from '../../../shared/period.ts';
import type { RectificationKind } from '../../../shared/vocabulary.ts';
import { JuanzongError } from '../error.ts';
import { dueFrom, readPeriods } from './periods.ts';

/** What of an issue its time limit is made of. */
export type DatedFields = Pick<Issue, 'rectificationKind' | 'startDate' | 'dueDate' | 'nextReviewDate'>;

type DatedPatch = { [Field in keyof DatedFields]?: DatedFields[Field] | undefined };

/**
 * What follows for an issue's dates from a patch: another kind of rectification fills the due date by the office's
 * periods where it is empty or is what the former kind would have given; what has no end has a next review instead. A
 * date that the patch names itself wins.
 * @throws JuanzongError `long-term-has-no-due-date`, `review-date-of-ending-issue`
 */
export function datesFollowing(
  db: Database,
  { caseFileId, number }: { caseFileId: string; number: number },
  present: DatedFields,
  patch: DatedPatch,
): DatedPatch {
  const former = present.rectificationKind;
  const kind = patch.rectificationKind === undefined ? former : patch.rectificationKind;
  const startDate = patch.startDate === undefined ? present.startDate : patch.startDate;
  const usual = (of: RectificationKind | null): string | null => {
    const date = usualDate(db, caseFileId, of);
    // A date before the work begins is none that anybody meant.
    return date !== null && startDate !== null && date < startDate ? null : date;
  };
  if (kind === 'longTerm') {
    requireNoDueDate(number, patch.dueDate);
    if (former === 'longTerm') return {};
    const nextReviewDate = patch.nextReviewDate ?? present.nextReviewDate ?? usual('longTerm');
    return { dueDate: null, nextReviewDate };
  }
  requireNoReviewDate(number, patch.nextReviewDate);
  if (kind === former) return {};
  const isFree = present.dueDate === null || present.dueDate === usualDate(db, caseFileId, former);
  const dueDate = patch.dueDate !== undefined || !isFree ? undefined : (usual(kind) ?? undefined);
  return { nextReviewDate: null, ...(dueDate === undefined ? {} : { dueDate }) };
}

/** The date that a kind of rectification usually has; `null` where the case file has no day of feedback. */
export function usualDate(db: Database, caseFileId: string, kind: RectificationKind | null): string | null {
  if (kind === null) return null;
  return dueFrom(feedbackDateOf(db, caseFileId), periodOf(readPeriods(db), kind));
}

export function feedbackDateOf(db: Database, caseFileId: string): string | null {
  const row = db
    .prepare<[string], { feedbackDate: string | null }>(
      'SELECT feedback_date AS feedbackDate FROM case_file WHERE id = ?',
    )
    .get(caseFileId);
  return row?.feedbackDate ?? null;
}

function requireNoDueDate(number: number, dueDate: string | null | undefined): void {
  if (dueDate === null || dueDate === undefined) return;
  throw new JuanzongError(
    'long-term-has-no-due-date',
    `问题${number}的整改类型是长期坚持，没有整改时限，请填写下次复核日期，或先改整改类型。`,
  );
}

function requireNoReviewDate(number: number, nextReviewDate: string | null | undefined): void {
  if (nextReviewDate === null || nextReviewDate === undefined) return;
  throw new JuanzongError(
    'review-date-of-ending-issue',
    `问题${number}的整改类型不是长期坚持，不填下次复核日期，请填写整改时限，或先改整改类型。`,
  );
}
