import type { Database } from 'better-sqlite3';
import { JuanzongError } from '../error.ts';
import { latestJudgement } from './read.ts';

/**
 * Why an issue cannot get another measure that is not done, in Chinese: it was judged completed, and that stands. A
 * trigger holds the same rule; this says which issue it is.
 */
export function whyNoOpenMeasure(db: Database, issueId: string): string | null {
  if (latestJudgement(db, issueId)?.completion !== 'completed') return null;
  const { number } =
    db.prepare<[string], { number: number }>('SELECT number FROM issue WHERE id = ?').get(issueId) ?? {};
  return `问题${number}已判定为“已完成”，不能再有未完成的措施；请先把完成情况重新判定为“未完成”或“基本完成”。`;
}

/** @throws JuanzongError `completion-stands` */
export function requireOpenMeasureFits(db: Database, issueId: string): void {
  const reason = whyNoOpenMeasure(db, issueId);
  if (reason !== null) throw new JuanzongError('completion-stands', reason);
}
