import { expect, test } from 'vitest';
import { pagesOfSignatureAlone } from './body.ts';
import { composed, DATE, type Made, OFFICE } from './compose.ts';
import { firstOf } from './head.ts';
import type { Page } from './render.ts';
import { lineWith, rowOf, textLines } from './ruler.ts';
import { LINES, TEXT } from './standard.ts';

/*
 * Papers that just fit on a page, and the same with one line more. How many lines a whole paper has room for depends on
 * its head and its foot, so each format is made with one line after the other added, over the edge of the page.
 */
const FORMATS = { document: 1, letter: 8, plain: 9 } as const;
const STEPS = 4;
type Format = keyof typeof FORMATS;

const NOTHING_AROUND = {
  number: null,
  recipients: null,
  copies: null,
  printer: null,
  printedOn: null,
  date: null,
};

export type FitPages = Record<string, Page[]>;

/** Lines of text alone: the title and an empty line leave room for twenty. */
const ALONE = LINES - 2;

export async function fittingPapers(): Promise<Record<string, Made>> {
  const wanted: [string, Promise<Made>][] = [];
  for (const [format, least] of Object.entries(FORMATS) as [Format, number][]) {
    for (let lines = least; lines < least + STEPS; lines += 1) {
      wanted.push([nameOf(format, lines), composed(format, lines)]);
    }
  }
  for (const lines of [ALONE, ALONE + 1]) {
    wanted.push([`alone-${lines}`, composed('plain', lines, NOTHING_AROUND, { signature: null })]);
  }
  return Object.fromEntries(
    await Promise.all(wanted.map(async ([name, paper]) => [name, await paper] as const)),
  );
}

function nameOf(format: Format, lines: number): string {
  return `${format}-${lines}`;
}

export function fitTests(pages: () => FitPages): void {
  const paper = (name: string): Page[] => {
    const found = pages()[name];
    if (!found) throw new Error(`no paper ${name}`);
    return found;
  };

  test('text that fills a page exactly ends on line 22; one line more is on a second page', () => {
    const exact = paper(`alone-${ALONE}`);
    expect(exact).toHaveLength(1);
    expect(rowOf(textLines(firstOf(exact)).at(-1) ?? TEXT)).toBe(LINES);
    const more = paper(`alone-${ALONE + 1}`);
    expect(more.map((page) => textLines(page).length)).toEqual([ALONE + 1, 1]);
  });

  test.each(Object.keys(FORMATS) as Format[])(
    '%s: a paper that fits is on one page with all it has; with a line more, its text goes on with the signature',
    (format) => {
      const papers = Array.from({ length: STEPS }, (_, step) =>
        paper(nameOf(format, FORMATS[format] + step)),
      );
      const counts = papers.map(({ length }) => length);
      expect(counts.at(0)).toBe(1);
      expect(counts.at(-1)).toBe(2);
      expect(counts.toSorted()).toEqual(counts);
      for (const each of papers) {
        expect(pagesOfSignatureAlone(each, [OFFICE])).toEqual([]);
        const dated = each.findIndex(({ lines }) => lines.some(({ text }) => text === DATE));
        expect(rowOf(lineWith(each[dated] ?? firstOf([]), DATE))).toBeLessThanOrEqual(LINES);
        // Nothing is lost and nothing is there twice.
        const sentences = each.flatMap(textLines).filter(({ text }) => /^第\d+项/u.test(text));
        expect(sentences.map(({ text }) => Number(/\d+/u.exec(text)?.[0]))).toEqual(
          sentences.map((_, index) => index + 1),
        );
      }
    },
  );
}
