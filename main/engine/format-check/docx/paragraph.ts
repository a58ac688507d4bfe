import type { Element } from '../xml/tree.ts';
import type { ParagraphLook, RunLook } from './look.ts';

/** Text of one look. */
export interface Run {
  text: string;
  look: RunLook;
  node: Element;
  /** Its pieces of text in the file; a tab, break or symbol has none. */
  pieces: Piece[];
}

export interface Piece {
  /** Where it begins in the paragraph's text. */
  at: number;
  text: string;
  /** `w:t`; `undefined` for what is no text in the file. */
  node: Element | undefined;
}

/** A table that a paragraph stands in. */
export interface TableInfo {
  node: Element;
  /** Where it comes among the tables of the document, from 1. */
  number: number;
  /** `undefined`: left to the program. */
  width: number | undefined;
  indent: number;
  align: string;
  rows: number;
  headRepeated: boolean;
  /** Placed freely on the page. */
  floating: boolean;
  section: number;
  /** Drawn above the first row and below the last. */
  bordered: boolean;
}

/** A paragraph as it is shown. */
export interface Paragraph {
  node: Element;
  /** Where it comes among all paragraphs, from 1, as people count them: empty ones do not. */
  place: number;
  /** The number that the program writes before it. */
  number: string;
  /** Its own text, without that number. */
  text: string;
  runs: Run[];
  look: ParagraphLook;
  /** Of its end, which is all that an empty one has. */
  mark: RunLook;
  style: string;
  table: TableInfo | undefined;
  row: number;
  section: number;
  /** A page begins before it, or within it at the start. */
  breaksBefore: number;
  /** A picture, a line or a box hangs on it. */
  drawings: number;
  /** Fields such as PAGE. */
  fields: string[];
}

/** Number and text. */
export function whole({ number, text }: Paragraph): string {
  return number + text;
}

export function isEmpty({ text, number, drawings }: Paragraph): boolean {
  return text.trim() === '' && number.trim() === '' && drawings === 0;
}

const HAN = /\p{Script=Han}|〇/u;

/** The looks of the Chinese characters of a paragraph, with how many there are. */
export function chineseLooks(
  paragraph: Paragraph,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): { look: RunLook; count: number; run: Run }[] {
  let at = 0;
  return paragraph.runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    const count = [...text].filter((character) => HAN.test(character)).length;
    return count === 0 ? [] : [{ look: run.look, count, run }];
  });
}

/** The look that most of the characters have. */
export function mainLook(paragraph: Paragraph): RunLook {
  let best: { look: RunLook; count: number } = { look: paragraph.mark, count: 0 };
  for (const run of paragraph.runs) {
    const count = run.text.trim().length;
    if (count > best.count) best = { look: run.look, count };
  }
  return best.look;
}

/** Of the main look, in points. */
export function pointSize(paragraph: Paragraph): number {
  return (mainLook(paragraph).size ?? 20) / 2;
}

/** Indents in characters of the paragraph's own size. */
export function indents(paragraph: Paragraph): { left: number; right: number; firstLine: number } {
  const { look } = paragraph;
  const em = pointSize(paragraph) * 20;
  const inCharacters = (chars: number | undefined, length: number | undefined): number =>
    chars ? chars / 100 : (length ?? 0) / em;
  return {
    left: inCharacters(look.leftChars, look.left),
    right: inCharacters(look.rightChars, look.right),
    firstLine: inCharacters(look.firstLineChars, look.firstLine),
  };
}

/** The width of a text in characters: what is half as wide counts a half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2000' || character === '·' ? 1 : 0.5;
  return width;
}
