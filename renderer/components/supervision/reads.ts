import { engine, useRead } from '../../engine/index.ts';

/** Of what case file, and on what day. */
export interface Scope {
  caseFileId: string;
  /** `2021-03-18` */
  on: string;
}

export type Extent = 'live' | 'trashed';

export function useRecords(scope: Scope, extent: Extent = 'live') {
  return useRead(
    ['supervision.list', scope, extent],
    (signal) => engine.supervision.list.query({ ...scope, extent }, { signal }),
    { keep: true },
  );
}

export function useDemands(request: Scope & { issueId?: string }) {
  return useRead(['demand.list', request], (signal) => engine.demand.list.query(request, { signal }), {
    keep: true,
  });
}

export function useSupervisionCounts(scope: Scope) {
  return useRead(
    ['supervision.counts', scope],
    (signal) => engine.supervision.counts.query(scope, { signal }),
    { keep: true },
  );
}

/** The problems of a case file, to choose from. */
export function useIssueChoices(caseFileId: string) {
  const { data } = useRead(['caseFile.get', caseFileId], (signal) =>
    engine.caseFile.get.query({ caseFileId }, { signal }),
  );
  return (data?.issues ?? []).map(({ id, number, statement }) => ({
    value: id,
    label: `${number}. ${statement ?? '内容待补填'}`,
  }));
}
