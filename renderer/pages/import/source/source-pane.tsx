import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { heirOf, livingPieces } from '../model/check.ts';
import { lineAt } from '../model/lines.ts';
import { placeOf } from '../model/places.ts';
import { useReveal } from '../model/reveal.ts';
import { openDoubts, pick, select, useChecking } from '../model/wizard.ts';
import { pickedRange } from './picked-range.ts';
import style from './source.module.css';
import { SourceLineView } from './source-line.tsx';
import { TakeBar } from './take-bar.tsx';

/** The text of the notice, every stretch marked as what it was taken for. */
export function SourcePane() {
  const checking = useChecking((state) => state);
  const { lines, check, found, selection } = checking;
  const pane = useRef<HTMLDivElement>(null);
  const living = useMemo(() => livingPieces(check.draft), [check.draft]);
  const doubtful = useMemo(() => doubtfulLines(checking), [checking]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: (index) => heightOf(lines[index]),
    overscan: 6,
  });

  useReveal(pane, selection, 'source', (piece) => {
    const place = placeOf(check, found, piece) ?? placeOf(check, found, piece.split(':')[0] ?? piece);
    if (place) virtual.scrollToIndex(lineAt(lines, place.start), { align: 'center' });
  });

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    element.tabIndex = 0;
    const onClick = (event: MouseEvent): void => {
      if (!document.getSelection()?.isCollapsed) return;
      const segment = event.target instanceof Element ? event.target.closest('[data-piece]') : null;
      const piece = segment?.getAttribute('data-piece');
      if (piece) select(piece, 'source');
    };
    const onSelection = (): void => {
      const range = pickedRange(element);
      if (range !== undefined) pick(range);
    };
    element.addEventListener('click', onClick);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      element.removeEventListener('click', onClick);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, []);

  return (
    <div className={style.pane}>
      <h2 className={style.heading}>
        通报原文<span className={style.file}>{checking.reading.source.name}</span>
      </h2>
      <Legend />
      <section ref={pane} className={style.scroll} aria-label="通报原文">
        <div className={style.canvas} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className={style.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <SourceLineView
                  line={line}
                  text={checking.reading.text}
                  spans={checking.reading.spans}
                  check={check}
                  living={living}
                  selected={selection === null ? null : heirOf(check, selection.piece)}
                  doubtful={doubtful.has(index)}
                />
              </div>
            );
          })}
        </div>
      </section>
      <TakeBar />
    </div>
  );
}

/** Indices of the lines that hold something which nobody has dealt with. */
function doubtfulLines(checking: Parameters<typeof openDoubts>[0] & { lines: Lines }): Set<number> {
  return new Set(
    openDoubts(checking).flatMap(({ place }) =>
      place === null ? [] : [lineAt(checking.lines, place.start)],
    ),
  );
}

type Lines = Parameters<typeof lineAt>[0];

/** Pixels that a line takes before it is measured: about forty characters a row. */
function heightOf(line: Lines[number] | undefined): number {
  return 24 * Math.max(1, Math.ceil(((line?.end ?? 0) - (line?.start ?? 0)) / 38));
}

const LEGEND = [
  ['statement', '问题'],
  ['completion', '完成情况'],
  ['measure', '措施'],
  ['outcome', '整改成效'],
  ['field', '事实'],
  ['unplaced', '未归类'],
  ['leftOut', '不收录'],
] as const;

function Legend() {
  return (
    <p className={style.legend}>
      {LEGEND.map(([role, name]) => (
        <span key={role} className={style[role]}>
          {name}
        </span>
      ))}
    </p>
  );
}
