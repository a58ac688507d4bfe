import type { Marker } from './markers.ts';
import type { LabelKind } from './wording.ts';

/** One line of the source. Positions are UTF-16 units of the source. */
export interface Line {
  /** Counts from 0; the line number that a user sees is one more. */
  index: number;
  /** Of the text, without the white space around it. Equal to `end` on an empty line. */
  start: number;
  end: number;
  /** Of the whole line, its line end included. */
  from: number;
  to: number;
  /** The shadow between `start` and `end`. */
  text: string;
  /**
   * In a table of problems: what the column holds, in the first line of a cell, and `more` in
   * its others; `row` for the number with the problem, `head` for the names of the columns.
   */
  cell?: Cell;
  /** The number of a row of a table and where the problem begins. */
  row?: Marker;
}

export type Cell = 'head' | 'row' | 'more' | 'number' | LabelKind;

/** The text and everything that is derived from it once. */
export interface Text {
  source: string;
  shadow: string;
  lines: Line[];
}

/** Cuts the shadow into lines at LF, CR LF, CR and the other line ends that the shadow writes as LF. */
export function linesOf(shadow: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < shadow.length) {
    let stop = from;
    while (stop < shadow.length && shadow[stop] !== '\n' && shadow[stop] !== '\r') stop++;
    const to = stop + (shadow[stop] === '\r' && shadow[stop + 1] === '\n' ? 2 : stop < shadow.length ? 1 : 0);
    let start = from;
    while (start < stop && shadow[start] === ' ') start++;
    let end = stop;
    while (end > start && shadow[end - 1] === ' ') end--;
    lines.push({ index: lines.length, start, end, from, to, text: shadow.slice(start, end) });
    from = to;
  }
  return lines;
}

/** The line that holds a position. */
export function lineAt(lines: Line[], position: number): Line | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.from ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

export function isBlank(line: Line): boolean {
  return line.start === line.end;
}

/** Two lines that belong together, with what parts them, as one. */
export function joinedLine(text: Text, first: Line, last: Line): Line {
  return { ...first, end: last.end, to: last.to, text: text.shadow.slice(first.start, last.end) };
}
