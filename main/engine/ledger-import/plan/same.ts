import { normalisePunctuation } from '../../gongwen/index.ts';

/** A text as it is compared: spaces, line ends and the width of punctuation make no difference. */
export function keyOf(text: string): string {
  return normalisePunctuation(text).replaceAll(/\s+/gu, '').toLowerCase();
}

export function sameKey(one: string, other: string): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

/** Words only, for telling whether two texts speak of the same thing. */
export function wordsKey(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The pairs of neighbouring characters in a text. */
export function pairsIn(words: string): Set<string> {
  const pairs = new Set<string>();
  if (words.length === 1) pairs.add(words);
  for (let index = 0; index + 1 < words.length; index += 1) pairs.add(words.slice(index, index + 2));
  return pairs;
}

/** How much two texts have in common, 0 to 1: twice the pairs in both, by the pairs in each. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let both = 0;
  for (const pair of few) if (many.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size);
}
