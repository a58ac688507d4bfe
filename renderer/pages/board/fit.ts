/** How much a tile says: everything; number, days and statement; all that on one row; number and marks. */
export type Density = 'full' | 'brief' | 'row' | 'mini';

/** How the tiles of the wall chart are laid out so that all of them are seen at once. */
export interface Fit {
  density: Density;
  columns: number;
  /** Of one tile, between tiles, and of a section's head, in CSS pixels. */
  tileHeight: number;
  gap: number;
  head: number;
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
  /** A tile that is wider tells no more: one long line reads worse than two. */
  maxWidth: number;
  minHeight: number;
  maxHeight: number;
  gap: number;
  head: number;
  /** What a tile needs beside its statement. */
  frame: Room;
  line: number;
  character: number;
}

const FULL: Form = {
  density: 'full',
  minWidth: 210,
  maxWidth: 360,
  minHeight: 92,
  maxHeight: 150,
  gap: 6,
  head: 26,
  frame: { width: 22, height: 54 },
  line: 19,
  character: 14,
};

const BRIEF: Form = {
  density: 'brief',
  minWidth: 132,
  maxWidth: 320,
  minHeight: 46,
  maxHeight: 84,
  gap: 6,
  head: 26,
  frame: { width: 20, height: 28 },
  line: 17,
  character: 13,
};

const ROW: Form = {
  density: 'row',
  minWidth: 104,
  maxWidth: 216,
  minHeight: 19,
  maxHeight: 56,
  gap: 3,
  head: 22,
  frame: { width: 64, height: 3 },
  line: 16,
  character: 12,
};

const MINI: Form = {
  density: 'mini',
  minWidth: 46,
  maxWidth: 46,
  minHeight: 17,
  maxHeight: 30,
  gap: 3,
  head: 22,
  frame: { width: 46, height: 17 },
  line: 100,
  character: 100,
};

/** A tile where there is no room for all anyway. */
const SCROLLED: Room = { width: 128, height: 22 };

/**
 * The most telling form in which all tiles fit into the room, with as much of each statement as can be; rows,
 * to be scrolled, where none fits.
 * @param counts the number of tiles in each section
 */
export function fitTiles(counts: readonly number[], room: Room): Fit {
  for (const form of [FULL, BRIEF, ROW, MINI]) {
    const fits = Array.from({ length: mostColumns(form, room.width) }, (_, index) =>
      fitColumns(form, index + 1, counts, room.height),
    );
    const possible = fits.filter((fit) => fit.tileHeight >= form.minHeight);
    const told = (fit: Fit) => charactersTold(form, fit, room.width);
    const [best] = possible.sort((a, b) => told(b) - told(a) || b.tileHeight - a.tileHeight);
    if (best) return best;
  }
  const { density, gap, head } = ROW;
  const columns = Math.max(1, Math.floor((room.width + gap) / (SCROLLED.width + gap)));
  return { density, columns, tileHeight: SCROLLED.height, gap, head, lines: 1 };
}

/** A layout on paper: the chart is drawn by `scale`, so that small print tells more. */
export interface PaperFit extends Fit {
  scale: number;
}

const SMALLEST = 0.7;
const SCALES = [1, 0.9, 0.8, SMALLEST];

/** The largest print in which the tiles tell everything, or else a statement and days; the smallest, if neither. */
export function fitPaper(counts: readonly number[], room: Room): PaperFit {
  const fitAt = (scale: number): PaperFit => ({
    ...fitTiles(counts, { width: room.width / scale, height: room.height / scale }),
    scale,
  });
  const fits = SCALES.map(fitAt);
  const largest = (wanted: Density) => fits.find(({ density }) => density === wanted);
  return largest('full') ?? largest('brief') ?? fitAt(SMALLEST);
}

function mostColumns({ minWidth, gap }: Form, width: number): number {
  return Math.max(1, Math.floor((width + gap) / (minWidth + gap)));
}

function fitColumns(form: Form, columns: number, counts: readonly number[], height: number): Fit {
  const { density, gap, head, maxHeight, frame, line } = form;
  const rows = counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / columns)), 0);
  // Between rows, and between a section and the next head.
  const left = height - counts.length * head - (rows - 1) * gap - 4;
  const tileHeight = Math.min(maxHeight, Math.floor(left / rows));
  return {
    density,
    columns,
    tileHeight,
    gap,
    head,
    lines: Math.max(1, Math.floor((tileHeight - frame.height) / line)),
  };
}

/** How much of a statement a tile shows. */
function charactersTold(form: Form, { columns, lines, gap }: Fit, width: number): number {
  const tile = Math.min(form.maxWidth, (width - (columns - 1) * gap) / columns);
  const inside = tile - form.frame.width;
  return lines * Math.max(0, Math.floor(inside / form.character));
}
