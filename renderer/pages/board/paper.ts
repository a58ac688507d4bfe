import type { Room } from './fit.ts';

/** What the tiles have on a sheet of A3, in CSS pixels of 96 to the inch; board.module.css gives the sheet its size. */
export const PAPER_WALL: Room = { width: 1216, height: 868 };

/** The height that tiles and legend share there. */
export const PAPER_MIDDLE = PAPER_WALL.height + 32;

/** How many rows all tables of what waits have together beside the tiles. */
export const PAPER_ROWS = 24;

/** How many rows each of two tables may have, so that neither keeps room that only the other needs. */
export function sharedRows(first: number, second: number): [number, number] {
  const half = PAPER_ROWS / 2;
  return [Math.max(half, PAPER_ROWS - second), Math.max(half, PAPER_ROWS - first)];
}
