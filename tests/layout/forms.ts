import { expect, test } from 'vitest';
import type { Page } from './render.ts';
import { areaOf } from './ruler.ts';

export type KindPages = Record<string, Page[]>;

/** Each kind of paper on the sample, and those of all problems with two hundred of them. */
export function formTests(sample: () => KindPages, many: () => KindPages): void {
  test('every kind is on A4 pages', () => {
    for (const [name, pages] of Object.entries(sample())) {
      expect(pages.length, name).toBeGreaterThan(0);
      for (const { width, height } of pages) {
        expect([width, height].map(Math.round).toSorted(), name).toEqual([210, 297]);
      }
    }
  });

  test('every page of every kind has its number, but for the first of a letter', () => {
    const without = Object.entries(sample()).flatMap(([name, pages]) =>
      pages.flatMap(({ lines, rules }, index) => {
        const isLetterHead = index === 0 && rules.some(({ isRed, right }) => isRed && right > 185);
        const numbered = lines
          .map(({ text }) => text)
          .join('|')
          .includes(`—${index + 1}—`);
        return numbered || isLetterHead ? [] : [`${name} ${index + 1}`];
      }),
    );
    expect(without).toEqual([]);
  });

  test('tables and forms keep to the 版心, with a line at every side on every page', () => {
    const faults = Object.entries({ ...sample(), ...many() }).flatMap(([name, pages]) =>
      pages.flatMap((page, index) => {
        const area = areaOf(page);
        const black = page.rules.filter(({ isRed }) => !isRed);
        const beyond = black.filter(
          ({ left, right, top, bottom }) =>
            left < area.left - 1 || right > area.right + 1 || top < area.top - 1 || bottom > area.bottom + 1,
        );
        // Whatever stands between lines down has lines across above and below it.
        const down = black.filter(({ direction }) => direction === 'down');
        const open = down.filter(
          (line) =>
            !black.some((rule) => rule.direction === 'across' && Math.abs(rule.top - line.top) < 1) ||
            !black.some((rule) => rule.direction === 'across' && Math.abs(rule.bottom - line.bottom) < 1),
        );
        return [
          ...(beyond.length > 0
            ? [`${name}, page ${index + 1}: ${beyond.length} lines beyond the 版心`]
            : []),
          ...(open.length > 0 ? [`${name}, page ${index + 1}: ${open.length} lines without an end`] : []),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('two hundred problems: every page of the ledger has its head, every problem is there once, on one page', () => {
    const ledger = many()['ledger'] ?? [];
    const [heads] = ledger.map(headOf);
    expect(heads).toContain('序号');
    for (const page of ledger.slice(0, -1)) expect(headOf(page)).toBe(heads);
    const numbers = ledger.flatMap(({ lines }) =>
      lines.filter(({ left, text }) => left < 45 && /^\d+$/u.test(text)).map(({ text }) => Number(text)),
    );
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });

  test('two hundred problems: the notice prints each of them, in order', () => {
    const text = (many()['public-notice'] ?? [])
      .flatMap(({ lines }) => lines.map((line) => line.text))
      .join('');
    const numbers = [...text.matchAll(/（(\d+)）针对/gu)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });
}

/** The first row of the first table of a page: what stands above its second line across. */
function headOf({ rules, lines }: Page): string {
  const tops = rules.filter(({ direction, isRed }) => direction === 'across' && !isRed).map(({ top }) => top);
  const [first = 0, second = 0] = [...new Set(tops.map((top) => Math.round(top)))];
  return lines
    .filter(({ top, bottom }) => top > first - 1 && bottom < second + 1)
    .toSorted((one, other) => one.left - other.left)
    .map(({ text }) => text)
    .join('|');
}
