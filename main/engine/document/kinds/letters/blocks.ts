import { type Block, chineseNumeral, normalisePunctuation } from '../../../gongwen/index.ts';
import { heading, paragraphsOf, withEnd } from '../text.ts';

/** A line of text inside a sentence. */
export function inline(text: string): string {
  return normalisePunctuation(heading(text));
}

/** Text of several paragraphs, as a cell of a form holds it. */
export function cellText(text: string | null): string {
  return paragraphsOf(text ?? '').join('\n');
}

/** Running text as paragraphs, each a whole sentence. */
export function runningText(text: string | null): Block[] {
  return paragraphsOf(text ?? '').map((line) => ({ kind: 'paragraph', text: withEnd(line) }));
}

/** The mark behind the numbers of a list, full-width where a text begins with a digit: 2．4月底前开工. */
export function numberMark(texts: readonly string[]): '.' | '．' {
  return texts.some((text) => /^\d/u.test(text)) ? '．' : '.';
}

/** Points counted 1. 2. 3.; a single one is not counted. */
export function points(texts: readonly string[]): Block[] {
  if (texts.length === 1) return texts.map((text) => ({ kind: 'paragraph', text }));
  const mark = numberMark(texts);
  return texts.map((text, index) => ({
    kind: 'heading',
    level: 3,
    text: `${index + 1}${mark}`,
    body: text,
  }));
}

/** The points of a text that was typed one a line; numbers that were typed with them give way to ours. */
export function pointsOf(text: string | null): string[] {
  return paragraphsOf(text ?? '').map((line) => withEnd(withoutNumber(line)));
}

function withoutNumber(line: string): string {
  return line.replace(/^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)])\s*/u, '') || line;
}

/** A part of a paper under a heading 一、; without content it is left out and not counted. */
export interface Part {
  title: string;
  blocks: readonly Block[];
}

export function parts(all: readonly Part[]): Block[] {
  return all
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${title}` },
      ...blocks,
    ]);
}

/** A lead and what it leads to, or nothing. */
export function said(lead: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'paragraph', text: lead }, ...blocks];
}

/** Room for what is filled in by hand. */
export const BLANK = '　　　　　　　　　　';
