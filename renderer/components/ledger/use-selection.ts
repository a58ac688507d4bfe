import { useMemo, useRef, useState } from 'react';
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
  /** The key of the item that a range begins at: its place changes with every sorting. */
  const anchor = useRef<string | null>(null);
  const listed = useMemo(
    () => items.flatMap((item) => (item.kind === 'issue' ? [item.line.id] : item.isOpen ? [] : idsOf(item))),
    [items],
  );
  // What the filter hides is not changed behind the user's back.
  const ids = useMemo(() => new Set(listed.filter((id) => chosen.has(id))), [listed, chosen]);

  const select = (at: number, isRange: boolean) => {
    const begun = isRange ? items.findIndex(({ key }) => key === anchor.current) : -1;
    const from = begun < 0 ? at : begun;
    const [first, last] = [Math.min(from, at), Math.max(from, at)];
    const range = items
      .slice(first, last + 1)
      .flatMap((item) => (item.kind === 'issue' ? [item.line.id] : []));
    // One press of a key selects twice: where it comes from, and where it goes.
    setChosen((former) => {
      const next = new Set(listed.filter((id) => former.has(id)));
      const [only] = range;
      if (range.length === 1 && only !== undefined && next.has(only) && !isRange) next.delete(only);
      else for (const id of range) next.add(id);
      return next;
    });
    if (begun < 0) anchor.current = items[at]?.key ?? null;
  };
  const isAll = listed.length > 0 && ids.size === new Set(listed).size;
  return {
    ids,
    state: ids.size === 0 ? 'none' : isAll ? 'all' : 'some',
    select,
    selectAll: () => setChosen(isAll ? new Set() : new Set(listed)),
    clear: () => {
      anchor.current = null;
      setChosen(new Set());
    },
  };
}

function idsOf(item: Extract<Item, { kind: 'group' }>): string[] {
  return item.lines.map(({ id }) => id);
}
