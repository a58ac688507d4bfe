import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../shared/vocabulary.ts';
import { JuanzongError } from '../error.ts';

interface State {
  number: number;
  stage: Stage;
  statement: string | null;
  outcome: string | null;
  /** The numbers of the measures not done, as a JSON list. */
  open: string;
}

/**
 * Sees to it that an issue that is closed owes nothing: it has a statement, an outcome, and every measure is done. Call
 * it at the end of whatever could take one of them away.
 * @throws JuanzongError `issue-not-closable`, which says what is still owed
 */
export function requireClosable(db: Database, issueId: string): void {
  const state = stateOf(db, issueId);
  if (state?.stage !== 'closed') return;
  const owed = owedBy(state);
  if (owed.length === 0) return;
  throw new JuanzongError(
    'issue-not-closable',
    `问题${state.number}不能是“已销号”：${owed.join('；')}。请先补齐，或先改回“整改中”。`,
  );
}

/** What an issue still owes before it can be closed, each in Chinese. */
export function debtsOf(db: Database, issueId: string): string[] {
  const state = stateOf(db, issueId);
  return state ? owedBy(state) : [];
}

function stateOf(db: Database, issueId: string): State | undefined {
  return db
    .prepare<[string], State>(
      `SELECT number, stage, statement, outcome,
         (SELECT json_group_array(number ORDER BY number) FROM measure
           WHERE issue_id = issue.id AND trashed_at IS NULL AND done_date IS NULL) AS open
       FROM issue WHERE id = ?`,
    )
    .get(issueId);
}

function owedBy({ statement, outcome, open }: State): string[] {
  const measures = JSON.parse(open) as number[];
  return [
    ...(statement === null ? ['没有填写问题内容'] : []),
    ...(outcome === null || outcome.trim() === '' ? ['没有填写整改成效'] : []),
    ...(measures.length > 0 ? [`措施${measures.join('、')}没有完成日期`] : []),
  ];
}
