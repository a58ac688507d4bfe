import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { latestJudgement } from './read.ts';

/**
 * Why a measure of an issue cannot be open (`null`), or done only on a day, in Chinese: the issue was judged completed
 * before, and that stands. A trigger holds the same rule; this says which issue it is.
 * @param doneDate `2021-03-18`
 */
export function whyNotDoneThen(db: Database, issueId: string, doneDate: string | null): string | null {
  const judgement = latestJudgement(db, issueId);
  if (judgement?.completion !== 'completed') return null;
  if (doneDate !== null && doneDate <= judgement.judgedOn) return null;
  const { number } =
    db.prepare<[string], { number: number }>('SELECT number FROM issue WHERE id = ?').get(issueId) ?? {};
  return doneDate === null
    ? `问题${number}已判定为“已完成”，不能再有未完成的措施；请先把完成情况重新判定为“未完成”或“基本完成”。`
    : `问题${number}在 ${judgement.judgedOn} 已判定为“已完成”，措施的完成日期 ${doneDate} 不能晚于这一天；请先把完成情况重新判定为“未完成”或“基本完成”。`;
}

/** @throws JuanzongError `completion-stands` */
export function requireDoneDateFits(db: Database, issueId: string, doneDate: string | null): void {
  const reason = whyNotDoneThen(db, issueId, doneDate);
  if (reason !== null) throw new JuanzongError('completion-stands', reason);
}
