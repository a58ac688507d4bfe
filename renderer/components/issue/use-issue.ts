import type { IssueDetail } from '../../../shared/issue.ts';
import { engine, useRead } from '../../engine/index.ts';

export function useIssue(issueId: string) {
  return useRead(['issue.get', issueId], (signal) => engine.issue.get.query({ issueId }, { signal }));
}

export type IssuePatch = Parameters<typeof engine.issue.update.mutate>[0]['patch'];

/** Saves fields of an issue, and no others: another window may be at work on them. */
export function updateIssue({ id }: Pick<IssueDetail, 'id'>, patch: IssuePatch): Promise<unknown> {
  return engine.issue.update.mutate({ issueId: id, patch });
}
