import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Board, BoardSection } from '../../../shared/board.ts';
import { type Fit, fitPaper, fitTiles, type PaperFit } from './fit.ts';
import { type Highlight, stands } from './highlight.ts';
import { PAPER_WALL } from './paper.ts';
import { IssueTile } from './tile.tsx';
import { useRoom } from './use-room.ts';
import style from './wall.module.css';

export interface WallProps {
  board: Board;
  highlight: Highlight | null;
  /** The issue whose panel is open. */
  shown: string | null;
  isPrinting: boolean;
  onOpen: (issueId: string) => void;
}

const STEPS: Record<string, (columns: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

/** All problems of the case file at once, section by section. One Tab stop; the arrow keys go from tile to tile. */
export function Wall({ board, highlight, shown, isPrinting, onOpen }: WallProps) {
  const wall = useRef<HTMLDivElement>(null);
  const room = useRoom(wall);
  const sections = board.sections.filter(({ tiles }) => tiles.length > 0);
  const counts = sections.map(({ tiles }) => tiles.length);
  const fit = isPrinting ? fitPaper(counts, PAPER_WALL) : room ? fitTiles(counts, room) : null;
  const ids = sections.flatMap(({ tiles }) => tiles.map(({ id }) => id));
  const [entered, setEntered] = useState<string | null>(null);
  const entry = entered !== null && ids.includes(entered) ? entered : ids[0];

  const onMove = (event: KeyboardEvent<HTMLElement>, from: string) => {
    const step = STEPS[event.key];
    if (step === undefined || fit === null || event.altKey || event.ctrlKey) return;
    const next = ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(from) + step(fit.columns)))];
    if (next === undefined) return;
    event.preventDefault();
    setEntered(next);
    tileOf(wall.current, next)?.focus();
  };

  const density = fit?.density;
  // Beside the panel the wall is narrower, so that what was clicked may be elsewhere.
  useLayoutEffect(() => {
    if (shown !== null && density !== undefined)
      tileOf(wall.current, shown)?.scrollIntoView({ block: 'nearest' });
  }, [shown, density]);

  return (
    <div ref={wall} className={style.wall} data-density={fit?.density} style={variables(fit)}>
      {fit
        ? sections.map((section) => (
            <section key={section.id ?? ''} className={style.section} aria-label={titleOf(section)}>
              <h2 className={style.title}>
                <span className={style.name}>{titleOf(section)}</span>
                <span className={style.count}>{countOf(section)}</span>
              </h2>
              <div className={style.tiles}>
                {section.tiles.map((tile) => (
                  <IssueTile
                    counting={board.lights.counting}
                    key={tile.id}
                    tile={tile}
                    isShown={tile.id === shown}
                    isDimmed={highlight !== null && !stands(highlight, board, tile)}
                    isEntry={tile.id === entry}
                    onOpen={onOpen}
                    onMove={onMove}
                  />
                ))}
              </div>
            </section>
          ))
        : null}
    </div>
  );
}

function tileOf(wall: HTMLElement | null, issueId: string): HTMLElement | null {
  return wall?.querySelector<HTMLElement>(`[data-issue="${issueId}"]`) ?? null;
}

function variables(fit: Fit | PaperFit | null): CSSProperties {
  if (fit === null) return {};
  return {
    '--tile-columns': fit.columns,
    '--tile-height': `${fit.tileHeight}px`,
    '--tile-lines': fit.lines,
    '--tile-gap': `${fit.gap}px`,
    '--section-head': `${fit.head}px`,
    ...('scale' in fit ? { zoom: fit.scale } : {}),
  } as CSSProperties;
}

function titleOf({ number, title }: BoardSection): string {
  return title === null ? '未归入方面的问题' : `${number}. ${title}`;
}

function countOf({ tiles }: BoardSection): string {
  const closed = tiles.filter(({ stage }) => stage === 'closed').length;
  return closed === 0 ? `${tiles.length} 个` : `${tiles.length} 个，已销号 ${closed}`;
}
