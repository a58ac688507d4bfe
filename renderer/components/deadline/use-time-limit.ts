import { engine, useRead } from '../../engine/index.ts';

/** What the time limit of a problem is made of. */
export function useTimeLimit(issueId: string) {
  return useRead(['deadline.ofIssue', issueId], (signal) =>
    engine.deadline.ofIssue.query({ issueId }, { signal }),
  );
}
