import type { Range } from './leads.ts';

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '(': ')' };
const CLOSERS = new Set(Object.values(PAIRS));
const LONGEST = 600;

/**
 * The stretches of a piece of the shadow that stand inside quotes, brackets or 《》, outermost only, in order, as
 * offsets with the marks included. A mark without its partner in the same line protects nothing, so that one damaged
 * character does not swallow the paragraph.
 */
export function enclosedIn(text: string): Range[] {
  const found: Range[] = [];
  let open: { closer: string; at: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    const closer = PAIRS[unit];
    if (closer !== undefined) open.push({ closer, at: i });
    else if (unit === '\n' || unit === '\r') open = [];
    else if (CLOSERS.has(unit)) {
      const depth = open.findLastIndex((each) => each.closer === unit);
      const start = open[depth]?.at;
      if (start === undefined) continue;
      open.length = depth;
      if (i - start > LONGEST) continue;
      while (found.length > 0 && (found.at(-1)?.start ?? 0) > start) found.pop();
      found.push({ start, end: i + 1 });
    }
    if (open.length > 64) open.shift();
  }
  return found;
}

/** A test for positions outside of the stretches; positions must be asked for in ascending order. */
export function outsideOf(stretches: Range[]): (position: number) => boolean {
  let next = 0;
  return (position) => {
    while (next < stretches.length && (stretches[next]?.end ?? 0) <= position) next++;
    return position <= (stretches[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}
