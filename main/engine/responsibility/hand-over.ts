import type { Database } from 'better-sqlite3';
import type { Handover, Responsibility } from '../../../shared/responsibility.ts';
import { JuanzongError } from '../error.ts';
import { differenceOf } from '../input/index.ts';
import { appointPeople, OFFICE_FIELDS, type OfficeFields, readIssue, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';

export interface HandingOver {
  issueIds: readonly string[];
  role: Responsibility;
  /** Whom it passes to: one name; for 责任单位 also several. */
  to: string | readonly string[];
  /** For 责任单位: the one among them that gives it up; absent where all of them do. */
  from?: string | undefined;
  /** `2021-03-18` */
  on: string;
  reason: string;
}

/**
 * Passes responsibility on, for several issues at a time: all of them, or none.
 * @returns how many changed hands; who has an issue already does not count
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `one-name-only`, `department-inactive`, `person-inactive`,
 *   `not-responsible`
 */
export function handOver(change: Change, handing: HandingOver): number {
  return [...new Set(handing.issueIds)].filter((id) => handOverOne(change, id, handing)).length;
}

function handOverOne(change: Change, issueId: string, handing: HandingOver): boolean {
  const issue = resolveIssue(change.db, issueId);
  const present = readIssue(change.db, issue.id);
  if (!present) return false;
  const { role, on, reason } = handing;
  const difference = differenceOf<OfficeFields>(present, {
    [OFFICE_FIELDS[role]]: wanted(present, issue.number, handing),
  });
  if (!difference) return false;
  appointPeople(change, issue.id, difference.after, { on, reason });
  change.record({
    action: 'responsibility.handOver',
    subjectKind: 'issue',
    subjectId: issue.id,
    caseFileId: issue.caseFileId,
    before: difference.before,
    after: { ...difference.after, handedOn: on, reason },
  });
  return true;
}

function wanted(present: OfficeFields, number: number, { role, to, from }: HandingOver): string | string[] {
  const names = [...new Set(typeof to === 'string' ? [to] : to)];
  if (role === 'responsible') {
    if (from === undefined) return names;
    const former = present.responsibleDepartments;
    if (!former.includes(from)) {
      throw new JuanzongError('not-responsible', `“${from}”不是问题${number}的责任单位，请核对移交单位。`);
    }
    return [...new Set(former.flatMap((name) => (name === from ? names : [name])))];
  }
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new JuanzongError('one-name-only', '牵头单位、责任领导和责任人只能有一个，请只填一个接手的名称。');
  }
  return name;
}

/** Who had an issue and passed it on, in the order in which it was recorded. @throws JuanzongError `issue-not-found` */
export function readHandovers(db: Database, issueId: string): Handover[] {
  return db
    .prepare<[string], Handover>(
      `SELECT id, role, from_name AS "from", to_name AS "to", handed_on AS "on", reason,
         recorded_by AS recordedBy
       FROM handover WHERE issue_id = ? ORDER BY id`,
    )
    .all(resolveIssue(db, issueId).id);
}
