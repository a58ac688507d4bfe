import type { Database } from 'better-sqlite3';
import type { Judgement } from '../../../shared/closure.ts';

const JUDGEMENTS = `SELECT id, completion, remains, judged_on AS judgedOn, judged_by AS judgedBy
  FROM completion_judgement WHERE issue_id = ? ORDER BY id DESC`;

/** What was judged of an issue, the latest first. */
export function listJudgements(db: Database, issueId: string): Judgement[] {
  return db.prepare<[string], Judgement>(JUDGEMENTS).all(issueId);
}

/** What was judged last; none where nobody has judged, whatever an imported paper said. */
export function latestJudgement(db: Database, issueId: string): Judgement | undefined {
  return db.prepare<[string], Judgement>(`${JUDGEMENTS} LIMIT 1`).get(issueId);
}
