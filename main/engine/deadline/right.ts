import type { Database } from 'better-sqlite3';
import { mayDo, type SignedIn } from '../../../shared/role.ts';
import type { RectificationKind } from '../../../shared/vocabulary.ts';
import { JuanzongError } from '../error.ts';

interface IssueDates {
  id: string;
  number: number;
  kind: RectificationKind | null;
  dueDate: string | null;
  /** The day that counts: granted, due or the next review. */
  deadline: string | null;
}

interface MeasureDates {
  id: string;
  number: number;
  issueNumber: number;
  dueDate: string | null;
  /** Its own or, without one, that of its issue, unless that is only a next review. */
  deadline: string | null;
}

const ISSUES = `SELECT id, number, rectification_kind AS kind, due_date AS dueDate, deadline
  FROM issue WHERE id IN (SELECT value FROM json_each(?))`;
const MEASURES = `SELECT measure.id, measure.number, issue.number AS issueNumber, measure.due_date AS dueDate,
    ifnull(measure.deadline, CASE WHEN issue.rectification_kind IS NOT 'longTerm' THEN issue.deadline END) AS deadline
  FROM measure JOIN issue ON issue.id = issue_id
  WHERE issue_id IN (SELECT value FROM json_each(?)) AND measure.trashed_at IS NULL`;

/**
 * Runs a change of issues or of their measures and sees to it that no deadline moves back by it, nor the due date
 * that was extended: where people sign in, that takes an extension, or a reviewer who corrects a mistake. It looks at
 * what came of the change, not at how, so that no way around it is left. Call it inside the transaction.
 * @throws JuanzongError `due-date-needs-extension`, and then nothing changes
 */
export function keepingDueDates<T>(
  db: Database,
  account: SignedIn | undefined,
  issueIds: readonly string[],
  work: () => T,
): T {
  if (!account || mayDo(account.roles, 'reviewer')) return work();
  const ids = JSON.stringify(issueIds);
  const issues = db.prepare<[string], IssueDates>(ISSUES).all(ids);
  const measures = db.prepare<[string], MeasureDates>(MEASURES).all(ids);
  const result = work();
  const issuesNow = new Map(
    db
      .prepare<[string], IssueDates>(ISSUES)
      .all(ids)
      .map((row) => [row.id, row]),
  );
  const measuresNow = new Map(
    db
      .prepare<[string], MeasureDates>(MEASURES)
      .all(ids)
      .map((row) => [row.id, row]),
  );
  for (const was of issues) {
    const is = issuesNow.get(was.id);
    if (!is) continue;
    if (was.kind !== null && was.kind !== 'longTerm' && is.kind === 'longTerm') {
      throw refused(`问题${was.number}的整改类型已定，不能自行改为长期坚持`);
    }
    if (!movesBack(was, is)) continue;
    if (was.kind !== 'longTerm') throw refused(`问题${was.number}的整改时限不能自行推后或清除`);
    throw refused(
      is.kind === 'longTerm'
        ? `问题${was.number}的下次复核日期不能自行推后或清除`
        : `问题${was.number}的整改时限不能晚于原定的下次复核日期${was.deadline}`,
    );
  }
  for (const was of measures) {
    const is = measuresNow.get(was.id);
    if (is && movesBack(was, is)) {
      throw refused(`问题${was.issueNumber}的措施${was.number}的整改时限不能自行推后或清除`);
    }
  }
  return result;
}

type Dates = Pick<MeasureDates, 'dueDate' | 'deadline'>;

function movesBack(was: Dates, is: Dates): boolean {
  return isLater(was.dueDate, is.dueDate) || isLater(was.deadline, is.deadline);
}

function isLater(was: string | null, is: string | null): boolean {
  return was !== null && (is === null || is > was);
}

function refused(what: string): JuanzongError {
  return new JuanzongError(
    'due-date-needs-extension',
    `${what}：需要推后的，请申请延期；日期填错的，请由审核人更正。`,
  );
}
