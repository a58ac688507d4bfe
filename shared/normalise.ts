/**
 * A text as it is compared: full-width letters and digits become plain ones (NFKC), capitals small, and white space,
 * which papers put in and leave out at will, goes.
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** The words of what was typed; all of them must be found. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(/\s+/u).map(normalise))].filter((word) => word !== '');
}
