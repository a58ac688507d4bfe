import { engine, useRead } from '../../engine/index.ts';

interface Request {
  caseFileId?: string;
  issueId?: string;
  /** `2021-03-18` */
  on: string;
  extent?: 'live' | 'trashed';
}

export function useSelfChecks(request: Request) {
  return useRead(['selfCheck.list', request], (signal) => engine.selfCheck.list.query(request, { signal }), {
    keep: true,
  });
}
