import { useMemo, useState } from 'react';
import type { Item } from './arrange.ts';

/** The issues that are selected, out of those in the table. */
export interface Selection {
  ids: ReadonlySet<string>;
  state: 'none' | 'some' | 'all';
  /** Selects or releases the issue at a place; as a range, everything from the last one on. */
  select: (at: number, isRange: boolean) => void;
  /** Everything, or nothing where everything was. */
  selectAll: () => void;
  clear: () => void;
}

export function useSelection(items: readonly Item[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<number | null>(null);
  const listed = useMemo(
    () => items.flatMap((item) => (item.kind === 'issue' ? [item.line.id] : item.isOpen ? [] : idsOf(item))),
    [items],
  );
  // What the filter hides is not changed behind the user's back.
  const ids = useMemo(() => new Set(listed.filter((id) => chosen.has(id))), [listed, chosen]);

  const select = (at: number, isRange: boolean) => {
    const from = isRange && anchor !== null ? anchor : at;
    const [first, last] = [Math.min(from, at), Math.max(from, at)];
    const range = items
      .slice(first, last + 1)
      .flatMap((item) => (item.kind === 'issue' ? [item.line.id] : []));
    const next = new Set(ids);
    const [only] = range;
    if (range.length === 1 && only !== undefined && next.has(only) && !isRange) next.delete(only);
    else for (const id of range) next.add(id);
    setChosen(next);
    if (!isRange || anchor === null) setAnchor(at);
  };
  const isAll = listed.length > 0 && ids.size === new Set(listed).size;
  return {
    ids,
    state: ids.size === 0 ? 'none' : isAll ? 'all' : 'some',
    select,
    selectAll: () => setChosen(isAll ? new Set() : new Set(listed)),
    clear: () => setChosen(new Set()),
  };
}

function idsOf(item: Extract<Item, { kind: 'group' }>): string[] {
  return item.lines.map(({ id }) => id);
}
