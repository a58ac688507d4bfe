import type { Mark } from './marks.ts';
import type { Source } from './scope.ts';

/** A block with everything in it. */
export interface Block {
  open: Mark;
  close: Mark;
  inner: Node[];
}
export type Node = Mark | Block;

/** Stands behind the name of a `w:t` that was touched; no XML holds it, so it is found again. */
export const TOUCHED = '\0';

/** A change to a stretch of a part's text; what lies between the edits stays as it is. Offsets are in UTF-16 units. */
export type Edit = {
  start: number;
  end: number;
} & (
  | { kind: 'put'; text: string }
  /** A value in the text of a run. `element` is the first tag of its `w:t`. */
  | { kind: 'value'; source: Source; element: string }
  /** A whole paragraph that holds nothing but a value: one for each paragraph of the value. */
  | { kind: 'paragraphs'; source: Source; edits: Edit[] }
  | Repetition
  /** Shown if a text or a list has something, or if it has nothing. */
  | (Wrapping & { kind: 'condition'; source: Source; isInverse: boolean; edits: Edit[] })
);

export type Repetition = Wrapping & { kind: 'repetition'; source: Source; edits: Edit[] };

/** What is written around a repeated stretch that begins and ends in the middle of runs. */
export interface Wrapping {
  before: string;
  itemStart: string;
  itemEnd: string;
  after: string;
  /** Where nothing is shown, but something must stand. */
  whenNone: string;
}

/** Puts each edit into the one that it lies in. @returns `null` where two overlap in part */
export function nested(edits: readonly Edit[]): Edit[] | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end || rankOf(a) - rankOf(b));
  const outermost: Edit[] = [];
  const open: Edit[] = [];
  for (const edit of sorted) {
    let around = open.at(-1);
    while (around && edit.start >= around.end && edit.end > around.end) {
      open.pop();
      around = open.at(-1);
    }
    if (around && edit.end > around.end) return null;
    const siblings = around && 'edits' in around ? around.edits : outermost;
    // Within what is cut anyway, nothing is to be done.
    if (around && !('edits' in around)) continue;
    siblings.push(edit);
    open.push(edit);
  }
  return outermost;
}

function rankOf({ kind }: Edit): number {
  return kind === 'repetition' || kind === 'condition' ? 0 : kind === 'paragraphs' ? 1 : 2;
}
