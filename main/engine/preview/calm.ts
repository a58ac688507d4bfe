/** Marks on one letter that a reader can still tell apart; a thousand on one keep a page from being laid out for minutes. */
const CROWDED = /(\p{M}{12})\p{M}+/gu;
/** What only turns the direction of writing: it can hide what a text says, and takes as long to lay out. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text as a page can lay it out, whoever wrote it: in the order of its letters, with a bearable number of marks. */
export function calm(text: string): string {
  return text.replaceAll(DIRECTIONS, '').replaceAll(CROWDED, '$1');
}

/** The beginning of a text, whole to its last character. @param length at most, in UTF-16 units */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
