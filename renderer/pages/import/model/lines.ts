import type { NoticeReading } from '../../../../shared/intake.ts';
import type { Range } from './check.ts';

/** A line of the source, or a part of a very long one, as the pane shows it. */
export interface SourceLine extends Range {
  /** Counts from 1 as warnings do; `null` behind the first part of a line. */
  number: number | null;
  /** Index of the first span that reaches into it. */
  firstSpan: number;
}

/** What is drawn at once stays small, however long a line is. */
const LONGEST = 2000;
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g;

/** The lines of the source, without their line ends. */
export function linesOf({ text, spans }: Pick<NoticeReading, 'text' | 'spans'>): SourceLine[] {
  const lines: SourceLine[] = [];
  let span = 0;
  let number = 0;
  const add = (from: number, end: number): void => {
    number += 1;
    for (let start = from; start === from || start < end; start += LONGEST) {
      while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= start) span += 1;
      const stop = Math.min(start + LONGEST, end);
      lines.push({ start, end: stop, number: start === from ? number : null, firstSpan: span });
    }
  };
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  if (from < text.length || lines.length === 0) add(from, text.length);
  return lines;
}

/** Index of the line that holds a position. */
export function lineAt(lines: readonly SourceLine[], position: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
