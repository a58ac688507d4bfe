import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Item, Sorting } from './arrange.ts';
import { allCells, fewCells } from './cells.ts';
import { type ColumnKey, widthOf } from './columns.tsx';
import style from './ledger.module.css';
import { LedgerHead } from './ledger-head.tsx';
import { GroupRow, IssueRow } from './ledger-row.tsx';
import { useFlight } from './use-flight.ts';
import type { LedgerLine } from './use-ledger.ts';
import type { Selection } from './use-selection.ts';
import { useStable } from './use-stable.ts';

export interface LedgerTableProps {
  /** What the table lists, for a screen reader. */
  label: string;
  items: readonly Item[];
  columns: readonly ColumnKey[];
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  selection: Selection;
  /** The issue in the side panel. */
  shown: string | null;
  onOpen: (line: LedgerLine) => void;
  onToggle: (groupKey: string) => void;
}

/** In CSS pixels; every row is alike, so that ten thousand of them need no measuring. */
const ROW = 36;
const PAGE = 12;

/**
 * The ledger as a table of which only the rows in sight are there. Arrow keys go from row to row, Space selects, Shift
 * extends the selection, Enter opens, left and right close and open groups.
 */
export function LedgerTable(props: LedgerTableProps) {
  const { label, items, columns, sorting, onSort, selection, shown } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState(0);
  const wanted = useRef<number | null>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    isScrollingResetDelay: 80,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;
  const isFlying = useFlight(first, rows.length, virtual.isScrolling);
  const cells = useMemo(() => (isFlying ? fewCells : allCells)(columns), [isFlying, columns]);

  // A row that is wanted may come into being only after the table has scrolled to it.
  useEffect(() => {
    if (wanted.current === null) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-at="${wanted.current}"]`);
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
  });

  const goTo = (to: number) => {
    const at = Math.min(items.length - 1, Math.max(0, to));
    wanted.current = at;
    setEntry(at);
    virtual.scrollToIndex(at);
    return at;
  };
  const onKey = useStable((event: KeyboardEvent<HTMLElement>, at: number) => {
    const item = items[at];
    if (!item || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'a') return;
      selection.selectAll();
    } else if (event.key in MOVES) {
      const from = at;
      const to = goTo(at + (MOVES[event.key] ?? 0));
      if (event.shiftKey) {
        if (selection.state === 'none') selection.select(from, false);
        selection.select(to, true);
      }
    } else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(items.length - 1);
    else if (event.key === ' ' && item.kind === 'issue') selection.select(at, event.shiftKey);
    else if (event.key === 'Escape' && selection.state !== 'none') selection.clear();
    else if (item.kind === 'group' && event.key === (item.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      props.onToggle(item.key);
    } else return;
    event.preventDefault();
  });
  const onFocus = useStable((at: number) => setEntry(at));
  const onOpen = useStable(props.onOpen);
  const onToggle = useStable(props.onToggle);
  const onSelect = useStable(selection.select);

  const entryShown = entry >= first && entry <= last ? entry : first;
  const span = columns.length + 1;
  return (
    <div ref={scroller} className={style.scroller}>
      <table
        className={style.table}
        aria-label={label}
        aria-rowcount={items.length + 1}
        style={{ minWidth: widthOf(columns) }}
      >
        <LedgerHead
          columns={columns}
          sorting={sorting}
          onSort={onSort}
          selection={selection.state}
          onSelectAll={selection.selectAll}
        />
        <tbody style={roomOf(first, items.length - 1 - last)}>
          {rows.map(({ index: at }) => {
            const item = items[at];
            if (!item) return null;
            const place = { at, isEntry: at === entryShown, onKey, onFocus };
            return item.kind === 'group' ? (
              <GroupRow key={item.key} {...place} item={item} span={span} onToggle={onToggle} />
            ) : (
              <IssueRow
                key={item.key}
                {...place}
                line={item.line}
                cells={cells}
                isSelected={selection.ids.has(item.line.id)}
                isShown={item.line.id === shown}
                onOpen={onOpen}
                onToggle={onToggle}
                onSelect={onSelect}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const MOVES: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };

/** The room of the rows out of sight, above and below. */
function roomOf(above: number, below: number): CSSProperties {
  return { '--above': `${above * ROW}px`, '--below': `${below * ROW}px` } as CSSProperties;
}
