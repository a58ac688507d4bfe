import type { Database } from 'better-sqlite3';
import type { ClosureDebt } from '../../../shared/closure.ts';
import { COMPLETION_NAMES, type RectificationKind, type Stage } from '../../../shared/vocabulary.ts';
import { latestJudgement } from '../completion/index.ts';
import { hasFigure } from './figure.ts';
import { type FaultyProof, faultTexts, proofOf } from './readable.ts';

interface IssueFacts {
  stage: Stage;
  isPending: 0 | 1;
  statement: string | null;
  outcome: string | null;
  rectificationKind: RectificationKind | null;
  deadline: string | null;
  completedDate: string | null;
}

interface MeasureFacts {
  id: string;
  number: number;
  deadline: string | null;
  /** Whether that deadline was granted to the measure itself. */
  isGranted: 0 | 1;
  doneDate: string | null;
}

export interface DebtOptions {
  /** The day of filing, `2021-03-18`; where it is not known, nothing is compared with it. */
  on?: string | undefined;
  /** Left out, the bytes of the evidence count as whole. */
  faulty?: FaultyProof | undefined;
}

/** What keeps a request for the sign-off of an issue from being filed, all of it. */
export function debtsOf(db: Database, issueId: string, options: DebtOptions = {}): ClosureDebt[] {
  const issue = db
    .prepare<[string], IssueFacts>(
      `SELECT stage, statement, outcome, rectification_kind AS rectificationKind, deadline,
         completed_date AS completedDate, EXISTS (SELECT 1 FROM closure_request
           WHERE issue_id = issue.id AND status = 'pending') AS isPending
       FROM issue WHERE id = ?`,
    )
    .get(issueId);
  if (!issue) return [];
  if (issue.stage === 'closed') return [{ code: 'already-closed', text: '问题已销号' }];
  if (issue.isPending === 1) return [{ code: 'request-pending', text: '已有一份销号申请正在审批' }];
  const measures = db
    .prepare<[string], MeasureFacts>(
      `SELECT id, number, deadline, extended_to IS NOT NULL AS isGranted, done_date AS doneDate FROM measure
       WHERE issue_id = ? AND trashed_at IS NULL ORDER BY number`,
    )
    .all(issueId);
  return [
    ...wordDebts(issue),
    ...measureDebts(measures),
    ...proofDebts(db, issueId, measures, options.faulty ?? new Map()),
    ...dateDebts(issue, measures, options.on),
    ...judgementDebts(db, issueId, options.on),
  ];
}

function wordDebts({ statement, outcome }: IssueFacts): ClosureDebt[] {
  const text = outcome?.trim() ?? '';
  return [
    ...(statement === null ? [{ code: 'statement-missing', text: '没有填写问题内容' }] : []),
    ...(text === '' ? [{ code: 'outcome-missing', text: '没有填写整改成效' }] : []),
    ...(text !== '' && !hasFigure(text)
      ? [{ code: 'outcome-without-figure', text: '整改成效中没有数据，至少要写明一个数字' }]
      : []),
  ];
}

function measureDebts(measures: readonly MeasureFacts[]): ClosureDebt[] {
  if (measures.length === 0) return [{ code: 'measures-missing', text: '没有整改措施' }];
  const open = measures.filter(({ doneDate }) => doneDate === null);
  return open.length === 0 ? [] : [{ code: 'measure-open', text: `${numbered(open)}没有完成日期` }];
}

function proofDebts(
  db: Database,
  issueId: string,
  measures: readonly MeasureFacts[],
  faulty: FaultyProof,
): ClosureDebt[] {
  const proof = proofOf(db, issueId);
  const bare = measures.filter(({ id }) => !proof.some(({ measureId }) => measureId === id));
  return [
    ...(bare.length > 0 ? [{ code: 'evidence-missing', text: `${numbered(bare)}没有佐证材料` }] : []),
    ...faultTexts(proof, faulty).map((text) => ({ code: 'evidence-unreadable', text })),
  ];
}

interface Dated {
  what: string;
  date: string | null;
  end: string | null;
}

/** What has no end is not late; each of its measures may be. */
function dateDebts(
  issue: IssueFacts,
  measures: readonly MeasureFacts[],
  on: string | undefined,
): ClosureDebt[] {
  const end = issue.rectificationKind === 'longTerm' ? null : issue.deadline;
  const each = measures.map(
    (measure): Dated => ({
      what: `措施${measure.number}的完成日期`,
      date: measure.doneDate,
      end: boundOf(measure, end),
    }),
  );
  const days = measures.flatMap(({ doneDate }) => doneDate ?? []).toSorted();
  const last: Dated = { what: '最后一条措施的完成日期', date: days.at(-1) ?? null, end };
  const whole: Dated = { what: '问题的完成日期', date: issue.completedDate, end };
  // Without a date of its own the issue is completed with its last measure; of one that is late enough is said already.
  const isLateByLast = issue.completedDate === null && isLate(last) && !each.some(isLate);
  return [...each, ...(isLateByLast ? [last] : []), whole].flatMap((dated): ClosureDebt[] => {
    if (dated.date === null) return [];
    const text = `${dated.what} ${dated.date} `;
    if (isLate(dated)) {
      return [{ code: 'done-late', text: `${text}晚于整改时限 ${dated.end}，没有批准的延期` }];
    }
    return on !== undefined && dated.date > on
      ? [{ code: 'done-ahead', text: `${text}晚于申请日期 ${on}` }]
      : [];
  });
}

function isLate({ date, end }: Dated): boolean {
  return date !== null && end !== null && date > end;
}

/** A measure ends with its issue at the latest, unless more time was granted to it alone. */
function boundOf({ deadline, isGranted }: MeasureFacts, end: string | null): string | null {
  if (isGranted === 1) return deadline;
  return [deadline, end].filter((day) => day !== null).toSorted()[0] ?? null;
}

function judgementDebts(db: Database, issueId: string, on: string | undefined): ClosureDebt[] {
  const judgement = latestJudgement(db, issueId);
  if (!judgement) return [{ code: 'not-judged', text: '没有判定完成情况' }];
  const { completion, judgedOn } = judgement;
  if (completion !== 'completed' && completion !== 'basicallyCompleted') {
    const text = `完成情况是“${COMPLETION_NAMES[completion]}”，判定为“已完成”或“基本完成”后才能申请`;
    return [{ code: 'judged-unfinished', text }];
  }
  return on !== undefined && judgedOn > on
    ? [{ code: 'judged-ahead', text: `完成情况的判定日期 ${judgedOn} 晚于申请日期 ${on}` }]
    : [];
}

function numbered(measures: readonly MeasureFacts[]): string {
  return `措施${measures.map(({ number }) => number).join('、')}`;
}
