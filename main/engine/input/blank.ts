/** White space, and what shows as nothing at all: zero-width characters, the byte order mark, NUL. */
const UNSEEN = /[\s\u200B-\u200F\u2060\uFEFF\0]/u;

/** A text without its blank ends; '' where nothing of it can be seen. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && UNSEEN.test(text.charAt(start))) start += 1;
  while (end > start && UNSEEN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
