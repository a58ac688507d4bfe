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
      `SELECT id, number, deadline, done_date AS doneDate FROM measure
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

/** What has no end is not late; each of its measures may be. */
function dateDebts(
  { rectificationKind, deadline, completedDate }: IssueFacts,
  measures: readonly MeasureFacts[],
  on: string | undefined,
): ClosureDebt[] {
  const end = rectificationKind === 'longTerm' ? null : deadline;
  const dates = [
    ...measures.map((each) => ({
      what: `措施${each.number}的完成日期`,
      date: each.doneDate,
      end: each.deadline ?? end,
    })),
    { what: '问题的完成日期', date: completedDate, end },
  ];
  return dates.flatMap(({ what, date, end: last }): ClosureDebt[] => {
    if (date === null) return [];
    const text = `${what} ${date} `;
    if (last !== null && date > last) {
      return [{ code: 'done-late', text: `${text}晚于整改时限 ${last}，没有批准的延期` }];
    }
    return on !== undefined && date > on ? [{ code: 'done-ahead', text: `${text}晚于申请日期 ${on}` }] : [];
  });
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
