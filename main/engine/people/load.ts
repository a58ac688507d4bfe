import type { Database } from 'better-sqlite3';
import type { Load } from '../../../shared/people.ts';
import { issueLights } from '../light/index.ts';

/** How much lies with each department, or each person, on the day `on`, by its id. */
export function loadsOf(db: Database, kind: 'department' | 'person', on: string): (id: string) => Load {
  const lights = new Map(issueLights(db, { on }).map((light) => [light.issueId, light]));
  const measures = new Map(countMeasures(db, on).map((row) => [row.issueId, row]));
  const links = db
    .prepare<[], { id: string; issueId: string }>(
      `SELECT DISTINCT ${kind}_id AS id, issue_id AS issueId FROM issue_${kind}`,
    )
    .all();
  const issuesOf = Map.groupBy(links, ({ id }) => id);
  return (id) => {
    const own = (issuesOf.get(id) ?? []).flatMap(({ issueId }) => lights.get(issueId) ?? []);
    const open = own.filter(({ isOpen }) => isOpen);
    const ownMeasures = own.flatMap(({ issueId }) => measures.get(issueId) ?? []);
    return {
      open: open.length,
      overdue: open.filter(({ deadline }) => deadline !== null && deadline < on).length,
      closed: own.length - open.length,
      measures: ownMeasures.reduce((sum, { all }) => sum + all, 0),
      measuresDone: ownMeasures.reduce((sum, { done }) => sum + done, 0),
    };
  };
}

function countMeasures(db: Database, on: string): { issueId: string; all: number; done: number }[] {
  return db
    .prepare<[string], { issueId: string; all: number; done: number }>(
      `SELECT issue_id AS issueId, count(*) AS "all", ifnull(sum(done_date <= ?), 0) AS done
       FROM measure WHERE trashed_at IS NULL GROUP BY issue_id`,
    )
    .all(on);
}
