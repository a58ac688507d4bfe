import { type ColumnKey, compareBy } from './columns.tsx';
import type { LedgerLine } from './use-ledger.ts';

export interface Sorting {
  column: ColumnKey;
  descending: boolean;
}

export type GroupLevel = 'caseFile' | 'section' | 'category';

/** A row of the table: the head of a group, or an issue. */
export type Item =
  | { kind: 'group'; key: string; level: GroupLevel; title: string; lines: LedgerLine[]; isOpen: boolean }
  | { kind: 'issue'; key: string; line: LedgerLine };

export interface Arrangement {
  sorting: Sorting | null;
  /** Outermost first; none shows one list. */
  levels: readonly GroupLevel[];
  /** The keys of the groups that are closed. */
  closed: ReadonlySet<string>;
}

const TITLES: Record<GroupLevel, (line: LedgerLine) => string> = {
  caseFile: (line) => line.caseFile,
  section: (line) => line.section ?? '未归入方面',
  category: (line) => line.category ?? '未归入类别',
};

const KEYS: Record<GroupLevel, (line: LedgerLine) => string> = {
  caseFile: (line) => line.caseFileId,
  section: (line) => `${line.caseFileId}/${line.sectionId ?? ''}`,
  category: (line) => `${line.caseFileId}/${line.sectionId ?? ''}/${line.categoryId ?? ''}`,
};

/** Sorts and groups lines. Groups keep the order of the case file; only the lines inside are sorted. */
export function arrange(lines: readonly LedgerLine[], { sorting, levels, closed }: Arrangement): Item[] {
  const sorted = sorting === null ? lines : [...lines].sort(compareBy(sorting.column, sorting.descending));
  return group(sorted, levels, closed);
}

function group(
  lines: readonly LedgerLine[],
  [level, ...rest]: readonly GroupLevel[],
  closed: ReadonlySet<string>,
): Item[] {
  if (level === undefined) return lines.map((line) => ({ kind: 'issue', key: line.id, line }));
  const groups = [...Map.groupBy(lines, KEYS[level])];
  if (level !== 'caseFile') groups.sort(([, [a]], [, [b]]) => (a?.place ?? 0) - (b?.place ?? 0));
  return groups.flatMap(([key, own]): Item[] => {
    const [first] = own;
    // A level that parts nothing needs no heads: a section without categories.
    if (first === undefined || (level === 'category' && first.categoryId === null && groups.length === 1)) {
      return group(own, rest, closed);
    }
    const isOpen = !closed.has(key);
    const head: Item = { kind: 'group', key, level, title: TITLES[level](first), lines: own, isOpen };
    return isOpen ? [head, ...group(own, rest, closed)] : [head];
  });
}
