import type { Database } from 'better-sqlite3';
import type { List, ListKey } from '../../../shared/list.ts';
import { chainHead } from '../audit/index.ts';
import { rowsOf } from './cells.ts';
import { readFacts } from './facts.ts';
import { fitsIssue, fitsLine, type ListFilter } from './filter.ts';
import { countGaps } from './gaps.ts';
import { layoutOf } from './layout.ts';
import { linesOf } from './lines.ts';

/** Which list of which case file, on which day (`2021-03-18`). */
export interface ListQuestion {
  caseFileId: string;
  list: ListKey;
  on: string;
  filter?: ListFilter | undefined;
}

/** One of the four lists as it is on a day. @throws JuanzongError `case-not-found` */
export function showList(db: Database, { caseFileId, list, on, filter = {} }: ListQuestion): List {
  const { caseFile, issues } = readFacts(db, caseFileId, on);
  const { name, columns } = layoutOf(db, list);
  const wanted = issues.filter((issue) => fitsIssue(issue, filter));
  const lines = wanted.flatMap((issue) => linesOf(list, issue)).filter((line) => fitsLine(line, filter));
  const { id, title, inspectedUnit, inspectionBody, inspectionKind } = caseFile;
  return {
    list,
    caseFile: { id, title, inspectedUnit },
    name,
    on,
    columns,
    rows: rowsOf(lines, columns, { on, source: inspectionBody ?? inspectionKind }),
    issues: wanted.length,
    measures: wanted.reduce((sum, issue) => sum + issue.measures.length, 0),
    gaps: countGaps(wanted),
    chainHead: chainHead(db),
  };
}
