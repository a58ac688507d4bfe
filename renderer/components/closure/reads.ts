import { engine, useRead } from '../../engine/index.ts';

/** How a problem stands with its sign-off. */
export function useClosure(issueId: string) {
  return useRead(['closure.get', issueId], (signal) => engine.closure.get.query({ issueId }, { signal }));
}

/** What is still missing before sign-off can be asked for; asked only where that is possible at all. */
export function useClosureDebts(issueId: string, enabled: boolean) {
  return useRead(
    ['closure.check', issueId],
    (signal) => engine.closure.check.query({ issueId }, { signal }),
    { enabled },
  );
}

/** The requests of a case file that wait for a signature. */
export function useWaitingRequests(caseFileId: string) {
  return useRead(['closure.waiting', caseFileId], (signal) =>
    engine.closure.waiting.query({ caseFileId }, { signal }),
  );
}
