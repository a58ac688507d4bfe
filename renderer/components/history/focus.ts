/** How much of what stayed the same is seen on either side of a change, in characters. */
const AROUND = 10;

/** Two texts cut down to where they differ. */
export interface Focused {
  before: string;
  after: string;
}

/**
 * Cuts two versions of a long text down to where they differ, with a little around it, and to `length` characters at
 * most; short ones stay whole.
 */
export function focusOn(before: string, after: string, length: number): Focused {
  const [former, latter] = [[...before], [...after]];
  if (former.length <= length && latter.length <= length) return { before, after };
  const shortest = Math.min(former.length, latter.length);
  let head = 0;
  while (head < shortest && former[head] === latter[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && former.at(-1 - tail) === latter.at(-1 - tail)) tail += 1;
  const from = Math.max(0, head - AROUND);
  const cut = (text: readonly string[]): string => {
    const to = Math.min(text.length, text.length - tail + AROUND);
    const seen = text.slice(from, Math.min(to, from + length));
    const end = from + seen.length;
    return `${from > 0 && seen.length > 0 ? '…' : ''}${seen.join('')}${end < text.length ? '…' : ''}`;
  };
  return { before: former.length === 0 ? '' : cut(former), after: latter.length === 0 ? '' : cut(latter) };
}
