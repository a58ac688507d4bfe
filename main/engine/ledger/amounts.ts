import type { Database } from 'better-sqlite3';
import type { LedgerRow } from '../../../shared/ledger.ts';
import { LIVE_LINKS } from '../evidence/index.ts';
import { scopeOf } from './scope.ts';

type Amounts = Pick<LedgerRow, 'measures' | 'measuresDone' | 'evidence'>;

/** What each issue of a case file, or of all, has of measures and evidence, without the recycle bin. */
export function readAmounts(db: Database, caseFileId: string | null): (issueId: string) => Amounts {
  const { sql, values } = scopeOf(caseFileId);
  const measures = db
    .prepare<string[], { issueId: string; all: number; done: number }>(
      `SELECT issue_id AS issueId, count(*) AS "all", count(done_date) AS done
       FROM measure WHERE trashed_at IS NULL AND ${sql} GROUP BY issue_id`,
    )
    .all(...values);
  const pieces = db
    .prepare<string[], { issueId: string; pieces: number }>(
      `SELECT issue_id AS issueId, count(DISTINCT evidence_id) AS pieces
       FROM ${LIVE_LINKS} WHERE ${sql} GROUP BY issue_id`,
    )
    .all(...values);
  const measuresOf = new Map(measures.map((row) => [row.issueId, row]));
  const piecesOf = new Map(pieces.map((row) => [row.issueId, row.pieces]));
  return (issueId) => ({
    measures: measuresOf.get(issueId)?.all ?? 0,
    measuresDone: measuresOf.get(issueId)?.done ?? 0,
    evidence: piecesOf.get(issueId) ?? 0,
  });
}
