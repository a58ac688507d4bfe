import type { ReactNode } from 'react';
import type { Mark } from '../../../shared/search.ts';

/** A text with what was looked for marked in it. @param marks in order, without overlap */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const parts = marks.flatMap(({ start, end }, index) => [
    text.slice(marks[index - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return [...parts, text.slice(marks.at(-1)?.end ?? 0)];
}
