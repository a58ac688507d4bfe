import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { draftFaults } from '../../../../shared/draft-faults.ts';
import { numberIssues } from '../../../../shared/numbering.ts';
import { withheldPlaceholders } from '../../../../shared/withheld.ts';
import { heirOf } from '../model/check.ts';
import { useReveal } from '../model/reveal.ts';
import { type Row, rowOf, rowsOf } from '../model/rows.ts';
import { useChecking } from '../model/wizard.ts';
import { placeOptions } from './places-of-issues.ts';
import style from './result.module.css';
import { ResultRow } from './result-row.tsx';

const ESTIMATES: Partial<Record<Row['kind'], number>> = {
  facts: 330,
  text: 600,
  issue: 260,
  contact: 260,
  withheld: 200,
};

/** What was recognised, in the order of the notice. */
export function ResultPane() {
  const check = useChecking((checking) => checking.check);
  const selection = useChecking((checking) => checking.selection);
  const { draft } = check;
  const pane = useRef<HTMLElement>(null);
  const rows = useMemo(() => rowsOf(draft), [draft]);
  const shared = useMemo(() => {
    const numbers = numberIssues(
      draft.issues.map(({ number }) => number),
      withheldPlaceholders(draft).length,
    );
    return {
      draft,
      faults: Map.groupBy(draftFaults(draft), ({ at }) => at),
      places: placeOptions(draft),
      positions: new Map(draft.issues.map((issue, index) => [issue.key, index])),
      numbers: numbers.listed,
    };
  }, [draft]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: (index) => ESTIMATES[rows[index]?.kind ?? 'issue'] ?? 44,
    getItemKey: (index) => keyOfRow(rows[index]),
    overscan: 3,
  });
  useReveal(pane, selection, 'result', (piece) => {
    const row = rowOf(rows, draft, heirOf(check, piece));
    if (row >= 0) virtual.scrollToIndex(row, { align: 'auto' });
  });
  return (
    <section ref={pane} className={style.pane} aria-label="识别结果">
      <h2 className="unseen">识别结果</h2>
      <div className={style.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={style.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ResultRow row={row} shared={shared} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

function keyOfRow(row: Row | undefined): string {
  if (!row) return '';
  return 'key' in row ? `${row.kind}/${row.key}` : row.kind;
}
