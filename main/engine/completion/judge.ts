import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { COMPLETION_NAMES, type Completion, type Stage } from '../../../shared/vocabulary.ts';
import { JuanzongError } from '../error.ts';
import { type IssueRef, requireUnlocked, resolveIssue } from '../issue/index.ts';
import type { Change } from '../library/index.ts';
import { latestJudgement } from './read.ts';

export interface NewJudgement {
  issueId: string;
  completion: Completion;
  /** `2021-03-18` */
  on: string;
  /** What remains to be done; `basicallyCompleted` must say it, and nothing remains of what is completed. */
  remains: string | null;
}

/**
 * Says how far the rectification of an issue has come, checked against the facts. The work on an issue that nobody had
 * begun counts as begun.
 * @throws JuanzongError `issue-not-found`, `issue-in-trash`, `issue-locked`, `completion-contradicts`,
 *   `remains-missing`, `dates-out-of-order`
 */
export function judgeCompletion(change: Change, { issueId: reference, ...judgement }: NewJudgement): void {
  const issue = resolveIssue(change.db, reference);
  requireUnlocked(change.db, issue.id);
  requireFacts(change.db, issue, judgement);
  requireLater(change.db, issue, judgement.on);
  setCompletion(change, issue, judgement);
  begin(change, issue);
}

function begin({ db, record }: Change, { id, caseFileId }: IssueRef): void {
  const { changes } = db
    .prepare("UPDATE issue SET stage = 'rectifying' WHERE id = ? AND stage = 'notStarted'")
    .run(id);
  if (changes === 0) return;
  record({
    action: 'issue.update',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: { stage: 'notStarted' },
    after: { stage: 'rectifying' },
  });
}

/** Records a judgement and the completion that follows from it; what may be judged is the caller's to know. */
export function setCompletion(
  { db, actor, record }: Change,
  { id, caseFileId }: IssueRef,
  { completion, on, remains }: Omit<NewJudgement, 'issueId'>,
): void {
  const before = db
    .prepare<[string], { completion: Completion | null; stage: Stage }>(
      'SELECT completion, stage FROM issue WHERE id = ?',
    )
    .get(id);
  const former = latestJudgement(db, id);
  db.prepare(
    `INSERT INTO completion_judgement (id, issue_id, completion, remains, judged_on, judged_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(uuid(), id, completion, remains, on, actor, new Date().toISOString());
  db.prepare('UPDATE issue SET completion = ? WHERE id = ?').run(completion, id);
  record({
    action: 'completion.judge',
    subjectKind: 'issue',
    subjectId: id,
    caseFileId,
    before: {
      completion: before?.completion ?? null,
      remains: former?.remains ?? null,
      judgedOn: former?.judgedOn ?? null,
    },
    after: { completion, remains, judgedOn: on },
  });
}

type Judged = Omit<NewJudgement, 'issueId'>;

function requireFacts(db: Database, { id, number }: IssueRef, { completion, on, remains }: Judged): void {
  if (completion === 'basicallyCompleted' && remains === null) {
    throw new JuanzongError(
      'remains-missing',
      `问题${number}判定为“基本完成”，须写明尚未完成的事项，请填写后再判定。`,
    );
  }
  if (completion !== 'completed') return;
  if (remains !== null) {
    throw new JuanzongError(
      'completion-contradicts',
      `问题${number}判定为“已完成”，不应再有尚未完成的事项；还有未完成的，请判定为“基本完成”或“未完成”。`,
    );
  }
  const open = db
    .prepare<[string, string], { number: number }>(
      `SELECT number FROM measure WHERE issue_id = ? AND trashed_at IS NULL
         AND (done_date IS NULL OR done_date > ?) ORDER BY number`,
    )
    .all(id, on);
  if (open.length === 0) return;
  const numbers = open.map((measure) => measure.number).join('、');
  throw new JuanzongError(
    'completion-contradicts',
    `问题${number}的措施${numbers}到 ${on} 还没有完成，不能判定为“${COMPLETION_NAMES.completed}”；请先填写这些措施的完成日期，或判定为“基本完成”“未完成”。`,
  );
}

function requireLater(db: Database, { id, number }: IssueRef, on: string): void {
  const former = latestJudgement(db, id);
  if (!former || former.judgedOn <= on) return;
  throw new JuanzongError(
    'dates-out-of-order',
    `问题${number}在 ${former.judgedOn} 已有判定，判定日期 ${on} 不能早于它，请改正日期。`,
  );
}
