import { isDeepStrictEqual } from 'node:util';
import type { DraftIssue, NoticeDraft } from '../../../shared/intake.ts';

/** How what was saved differs from what intake found. */
export interface Corrections {
  /** Facts, running text and headings that were changed, by their names in `NoticeDraft`. */
  fields: string[];
  issues: { added: number; removed: number; changed: number };
  measures: { found: number; saved: number };
}

/** What a person changed in a draft; `null` for nothing. */
export function correctionsOf(found: NoticeDraft, saved: NoticeDraft): Corrections | null {
  if (isDeepStrictEqual(found, saved)) return null;
  const names = Object.keys(found) as (keyof NoticeDraft)[];
  const before = new Map(found.issues.map((issue) => [issue.key, issue]));
  const after = new Set(saved.issues.map(({ key }) => key));
  return {
    fields: names.filter((name) => name !== 'issues' && !isDeepStrictEqual(found[name], saved[name])),
    issues: {
      added: saved.issues.filter(({ key }) => !before.has(key)).length,
      removed: found.issues.filter(({ key }) => !after.has(key)).length,
      changed: saved.issues.filter((issue) => {
        const same = before.get(issue.key);
        return same !== undefined && !isDeepStrictEqual(same, issue);
      }).length,
    },
    measures: { found: measureCount(found.issues), saved: measureCount(saved.issues) },
  };
}

function measureCount(issues: readonly DraftIssue[]): number {
  return issues.reduce((sum, { measures }) => sum + measures.length, 0);
}
