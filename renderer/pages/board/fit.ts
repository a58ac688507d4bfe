/** How much a tile says: everything; number and statement; number and marks. */
export type Density = 'full' | 'brief' | 'mini';

/** How the tiles of the wall chart are laid out so that all of them are seen at once. */
export interface Fit {
  density: Density;
  columns: number;
  /** Of one tile, and between tiles, in CSS pixels. */
  tileHeight: number;
  gap: number;
  /** Of the statement. */
  lines: number;
}

/** A room for tiles, in CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

/** Sizes in CSS pixels. */
interface Form {
  density: Density;
  minWidth: number;
  minHeight: number;
  maxHeight: number;
  gap: number;
  /** What a tile needs beside its statement. */
  frame: Room;
  line: number;
  character: number;
}

const FULL: Form = {
  density: 'full',
  minWidth: 190,
  minHeight: 92,
  maxHeight: 150,
  gap: 6,
  frame: { width: 22, height: 54 },
  line: 19,
  character: 14,
};

const BRIEF: Form = {
  density: 'brief',
  minWidth: 112,
  minHeight: 46,
  maxHeight: 84,
  gap: 6,
  frame: { width: 20, height: 28 },
  line: 17,
  character: 13,
};

const MINI: Form = {
  density: 'mini',
  minWidth: 46,
  minHeight: 20,
  maxHeight: 30,
  gap: 4,
  frame: { width: 0, height: 0 },
  line: 100,
  character: 100,
};

/** Of a section's head, in CSS pixels. */
export const HEAD = 26;

/**
 * The most telling form in which all tiles fit into the room, with as much of each statement as can be; the smallest
 * form, to be scrolled, where none fits.
 * @param counts the number of tiles in each section
 */
export function fitTiles(counts: readonly number[], room: Room): Fit {
  for (const form of [FULL, BRIEF, MINI]) {
    const most = Math.max(1, Math.floor((room.width + form.gap) / (form.minWidth + form.gap)));
    const fits = Array.from({ length: most }, (_, index) => fitColumns(form, index + 1, counts, room.height));
    const possible = fits.filter((fit) => fit.tileHeight >= form.minHeight);
    const told = (fit: Fit) => charactersTold(form, fit, room.width);
    const [best] = possible.sort((a, b) => told(b) - told(a) || b.tileHeight - a.tileHeight);
    if (best) return best;
  }
  const columns = Math.max(1, Math.floor((room.width + MINI.gap) / (MINI.minWidth + MINI.gap)));
  return { density: 'mini', columns, tileHeight: MINI.minHeight + 2, gap: MINI.gap, lines: 1 };
}

function fitColumns(form: Form, columns: number, counts: readonly number[], height: number): Fit {
  const { density, gap, maxHeight, frame, line } = form;
  const rows = counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / columns)), 0);
  // Between rows, and between a section and the next head.
  const left = height - counts.length * HEAD - (rows - 1) * gap - 4;
  const tileHeight = Math.min(maxHeight, Math.floor(left / rows));
  return {
    density,
    columns,
    tileHeight,
    gap,
    lines: Math.max(1, Math.floor((tileHeight - frame.height) / line)),
  };
}

/** How much of a statement a tile shows. */
function charactersTold(form: Form, { columns, lines, gap }: Fit, width: number): number {
  const inside = (width - (columns - 1) * gap) / columns - form.frame.width;
  return lines * Math.floor(inside / form.character);
}
