import { normalisePunctuation } from '../../gongwen/index.ts';

/** Running text as normalised paragraphs; empty ones are left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => normalisePunctuation(line.trim()))
    .filter((line) => line !== '');
}

/** A line of this length, in characters, that ends in the middle of a sentence was broken by its width. */
const WRAPPED_LINE = 15;

/** Text of several lines as one. A short line that ends without a mark is a clause of its own and gets a comma. */
export function oneLine(text: string): string {
  const lines = paragraphsOf(text);
  return lines
    .map((line, index) => {
      const isClause = [...line].length < WRAPPED_LINE && /[\p{L}\p{N}]$/u.test(line);
      return index < lines.length - 1 && isClause ? `${line}，` : line;
    })
    .join('');
}

/** A title or heading of several lines as one. */
export function heading(text: string): string {
  return paragraphsOf(text).join('');
}

/** Without the marks that end a sentence or a heading. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (/[。；，：;,:.\s]/u.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** Ends with a full stop unless a mark is there already. */
export function withEnd(text: string): string {
  return /[。；！？…：]["”’）》]?$/u.test(text) ? text : `${withoutEnd(text)}。`;
}

/** A text as part of a quotation in “ ”: its own quotation marks go one level down. */
export function quoted(text: string): string {
  const swap: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
  return `“${text.replace(/[“”‘’]/gu, (mark) => swap[mark] ?? mark)}”`;
}
