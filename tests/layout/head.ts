import { expect, test } from 'vitest';
import { DATE, NUMBER, OFFICE, TITLE } from './compose.ts';
import type { Box, Rule } from './ink.ts';
import type { ComposedPages } from './papers.ts';
import type { Page } from './render.ts';
import { across, around, emptyLinesBetween, inkWith, lineWith, middle, rowOf } from './ruler.ts';
import { CHARACTER, HEAD, LETTER, MINUTES, PAGE, TEXT, TEXT_WIDTH, TOLERANCE } from './standard.ts';

/** 版头 (7.2) and the heads of letters and minutes (10.1, 10.3). */
export function headTests(pages: () => ComposedPages): void {
  const first = (name: keyof ComposedPages): Page => firstOf(pages()[name]);

  test.each(['document', 'secret', 'upward', 'joint', 'longNames', 'rare'] as const)(
    '%s: the mark begins 72 mm from the upper edge of the paper, red, within the 版心, in its middle',
    (name) => {
      const mark = redInk(first(name));
      expectNear(mark.top, HEAD.markTop);
      expect(mark.left).toBeGreaterThan(TEXT.left - TOLERANCE);
      expect(mark.right).toBeLessThan(TEXT.right + TOLERANCE);
      expectNear(middle(mark), middle(TEXT));
    },
  );

  test.each(['document', 'secret', 'joint', 'longNames'] as const)(
    '%s: the number stands in the middle, two empty lines below the mark, the red rule 4 mm below it',
    (name) => {
      const page = first(name);
      const number = inkWith(page, NUMBER);
      expect(emptyLinesBetween(redInk(page), number)).toBe(HEAD.emptyLines);
      expectNear(middle(number), middle(TEXT));
      const rule = onlyRedRule(page);
      expectNear(rule.top - number.bottom, HEAD.ruleBelow);
      expectNear(rule.right - rule.left, TEXT_WIDTH);
      expectNear(rule.left, TEXT.left);
    },
  );

  test.each(['document', 'upward', 'joint', 'minutes', 'rare'] as const)(
    '%s: the title stands two empty lines below the red rule, in the middle, the recipients one below it',
    (name) => {
      const page = first(name);
      const title = inkWith(page, TITLE);
      expect(emptyLinesBetween(onlyRedRule(page), title)).toBe(HEAD.emptyLines);
      expectNear(middle(title), middle(TEXT));
      const recipients = lineWith(page, /党组：$/u);
      expect(rowOf(recipients) - rowOf(title)).toBe(2);
      expectNear(recipients.left, TEXT.left);
    },
  );

  test('份号, 密级 and 紧急程度 stand on the first three lines at the left', () => {
    const page = first('secret');
    const found = ['000012', '机密★1年', '特急'].map((text) => lineWith(page, text));
    expect(found.map(rowOf)).toEqual([1, 2, 3]);
    for (const line of found) expectNear(line.left, TEXT.left);
  });

  test('密级 keeps to the second line where there is no 份号', () => {
    expect(rowOf(lineWith(first('classified'), '秘密★6个月'))).toBe(2);
  });

  test('an upward paper has its number one 字 from the left, the signers one 字 from the right, two a line', () => {
    const page = first('upward');
    const [number, signers, third] = [NUMBER, '签发人：', '赵建华'].map((text) => lineWith(page, text));
    expectNear(number?.left, TEXT.left + CHARACTER);
    expectNear(signers?.right, TEXT.right - CHARACTER);
    expect(signers?.text).toBe('签发人：李国强王红');
    // The last line of signers is that of the number; each line begins under the first name.
    expect(rowOf(third ?? TEXT)).toBe(rowOf(number ?? TEXT));
    expectNear(third?.left, (signers?.left ?? 0) + 4 * CHARACTER);
    expectNear(onlyRedRule(page).top - inkWith(page, NUMBER).bottom, HEAD.ruleBelow);
  });

  test('of joint issuers the one in charge is first, all are as wide, 文件 stands beside their middle', () => {
    const page = first('joint');
    const names = page.lines.slice(0, 4).filter(({ text }) => /中共|文件/u.test(text));
    expect(names[0]?.text).toContain(OFFICE);
    expect(names.filter(({ text }) => text.startsWith('中共'))).toHaveLength(3);
    const mark = redInk(page);
    const end = around(page.glyphs.filter(({ isRed, right }) => isRed && right > mark.right - 10));
    expectNear((end.top + end.bottom) / 2, (mark.top + mark.bottom) / 2);
  });

  test.each(['letter', 'letterLong'] as const)(
    '%s: mark and double rules are where letters have them',
    (name) => {
      const page = first(name);
      const mark = redInk(page);
      expectNear(mark.top, LETTER.markTop);
      const red = across(page).filter(({ isRed }) => isRed);
      expect(red).toHaveLength(4);
      const [one, two, three, four] = red as [Rule, Rule, Rule, Rule];
      for (const rule of red) {
        expectNear(rule.right - rule.left, LETTER.ruleWidth);
        expectNear(middle(rule), PAGE.width / 2);
      }
      expectNear(one.top - mark.bottom, LETTER.ruleBelow);
      expect(one.thickness).toBeGreaterThan(2 * two.thickness);
      expect(four.thickness).toBeGreaterThan(2 * three.thickness);
      expectNear(four.bottom, LETTER.lowerRule);
      const number = lineWith(page, NUMBER);
      expectNear(number.right, TEXT.right);
      expectNear(inkWith(page, NUMBER).top - two.bottom, LETTER.gap);
      expect(emptyLinesBetween(inkWith(page, NUMBER), inkWith(page, TITLE))).toBe(2);
      // No number on the first page; no text below the lower rule or close above it.
      expect(page.lines.at(-1)?.bottom).toBeLessThan(three.top);
    },
  );

  test('minutes begin 72 mm from the upper edge; the organ and the date stand above the red rule', () => {
    const page = first('minutes');
    expectNear(redInk(page).top, MINUTES.markTop);
    const rule = onlyRedRule(page);
    expectNear(rule.right - rule.left, TEXT_WIDTH);
    const above = page.lines.filter((line) => line.bottom < rule.bottom + TOLERANCE).slice(-2);
    expect(above.map(({ text }) => text)).toEqual([OFFICE, DATE]);
    expect(new Set(above.map(rowOf)).size).toBe(1);
  });

  test('a plain paper has no red', () => {
    expect(
      pages()
        .plain.flatMap(({ glyphs, rules }) => [...glyphs, ...rules])
        .some(({ isRed }) => isRed),
    ).toBe(false);
  });

  test.each([
    ['preprinted', 'document'],
    ['preprintedLetter', 'letter'],
  ] as const)('%s: nothing red is drawn, the black text stands where %s has it', (bare, whole) => {
    const [black, red] = [pages()[bare], pages()[whole]];
    expect(black.flatMap(({ glyphs, rules }) => [...glyphs, ...rules]).filter(({ isRed }) => isRed)).toEqual(
      [],
    );
    expect(black).toHaveLength(red.length);
    black.forEach((page, index) => {
      const printed = red[index]?.glyphs.filter(({ isRed }) => !isRed) ?? [];
      expect(page.glyphs).toHaveLength(printed.length);
      page.glyphs.forEach((glyph, at) => {
        expectNear(glyph.left, printed[at]?.left);
        expectNear(glyph.top, printed[at]?.top);
      });
    });
  });
}

export function firstOf(pages: readonly Page[]): Page {
  const [page] = pages;
  if (!page) throw new Error('a paper without pages');
  return page;
}

function redInk({ glyphs }: Page): Box {
  return around(glyphs.filter(({ isRed }) => isRed));
}

function onlyRedRule(page: Page): Rule {
  const rules = across(page).filter(({ isRed }) => isRed);
  expect(rules).toHaveLength(1);
  return rules[0] as Rule;
}

/** Within what a ruler may differ by. */
export function expectNear(found: number | undefined, wanted: number | undefined): void {
  expect(
    Math.abs((found ?? Number.NaN) - (wanted ?? Number.NaN)),
    `${found} instead of ${wanted}`,
  ).toBeLessThan(TOLERANCE);
}
