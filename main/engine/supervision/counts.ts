import type { Database } from 'better-sqlite3';
import {
  SUPERVISION_KINDS,
  type SupervisionCounts,
  type SupervisionKind,
} from '../../../shared/supervision.ts';
import { listDemands } from './demand-list.ts';

export interface CountRequest {
  /** `null` for all case files. */
  caseFileId: string | null;
  /** The day whose end counts. */
  on: string;
  /** The first day of what is counted; absent for everything up to `on`. What is open is open whenever it was demanded. */
  from?: string | undefined;
}

/** How supervision stood on a day, and what was done since another. */
export function supervisionCounts(db: Database, { caseFileId, on, from }: CountRequest): SupervisionCounts {
  const since = from ?? '';
  const demands = listDemands(db, { caseFileId, on });
  const answered = demands.filter(({ answer }) => answer !== null && answer.answeredOn >= since);
  const open = demands.filter(({ answer }) => answer === null);
  return {
    ...recordCounts(db, { caseFileId, on, since }),
    demands: {
      made: demands.filter(({ record }) => record.heldOn >= since).length,
      answered: answered.length,
      open: open.length,
      overdue: open.filter(({ state }) => state === 'overdue').length,
      late: answered.filter(({ answer, dueDate }) => answer !== null && answer.answeredOn > dueDate).length,
      returned: demands.flatMap(({ returned }) => returned).filter(({ returnedOn }) => returnedOn >= since)
        .length,
    },
  };
}

function recordCounts(
  db: Database,
  extent: { caseFileId: string | null; on: string; since: string },
): Pick<SupervisionCounts, 'records' | 'letters'> {
  const rows = db
    .prepare<object, { kind: SupervisionKind; records: number; letters: number }>(
      `SELECT kind, count(*) AS records,
         sum(EXISTS (SELECT 1 FROM supervision_document WHERE supervision_id = supervision.id)) AS letters
       FROM supervision
       WHERE trashed_at IS NULL AND held_on BETWEEN @since AND @on AND (@caseFileId IS NULL OR case_file_id = @caseFileId)
       GROUP BY kind`,
    )
    .all(extent);
  const counted = SUPERVISION_KINDS.map(
    (kind) => [kind, rows.find((row) => row.kind === kind)?.records ?? 0] as const,
  );
  return {
    records: Object.fromEntries(counted) as Record<SupervisionKind, number>,
    letters: rows.reduce((sum, row) => sum + row.letters, 0),
  };
}
