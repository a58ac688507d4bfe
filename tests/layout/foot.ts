import { expect, test } from 'vitest';
import { OFFICE } from './compose.ts';
import { expectNear, firstOf } from './head.ts';
import type { Box } from './ink.ts';
import type { ComposedPages } from './papers.ts';
import type { Page } from './render.ts';
import { across, areaOf, around, lineWith, rowOf, textLines } from './ruler.ts';
import { COLOPHON, PAGE, PAGE_NUMBER, SIZE, TEXT } from './standard.ts';

/** 版记 (7.4) and page numbers (7.5). */
export function footTests(pages: () => ComposedPages): void {
  test.each(['document', 'unstamped', 'minutes', 'longNames', 'sixty', 'long', 'pitch28'] as const)(
    '%s: 版记 stands at the foot of the last page, its rules as wide as the 版心, thick, thin, thick',
    (name) => {
      const page = pages()[name].at(-1) ?? firstOf([]);
      const area = areaOf(page);
      const rules = across(page).filter(({ isRed, top }) => !isRed && top > area.top - 1);
      const [first, ...others] = rules.slice(-3);
      const last = others.at(-1);
      expect(rules.length).toBeGreaterThanOrEqual(3);
      for (const rule of [first, ...others]) {
        expectNear(rule?.left, area.left);
        expectNear(rule?.right, area.right);
      }
      expectNear(last?.bottom, area.bottom);
      for (const rule of [first, last]) expect(rule?.thickness).toBeCloseTo(COLOPHON.outerRule, 1);
      expect(others[0]?.thickness).toBeCloseTo(COLOPHON.innerRule, 1);
      expect(others[0]?.thickness ?? 0).toBeLessThan(first?.thickness ?? 0);
      // Only on the last page.
      for (const earlier of pages()[name].slice(0, -1)) {
        expect(earlier.lines.some(({ text }) => text.startsWith('抄送：') || text.endsWith('印发'))).toBe(
          false,
        );
      }
    },
  );

  test('抄送, 印发机关 and date stand one 字 in, in 4号; wrapped names begin behind the colon', () => {
    const page = pages().longNames.at(-1) ?? firstOf([]);
    const rows = textLines(page);
    const at = rows.findIndex(({ text }) => text.startsWith('抄送：'));
    expectNear(rows[at]?.left, TEXT.left + SIZE.四号);
    expectNear(rows[at + 1]?.left, TEXT.left + 4 * SIZE.四号);
    expect(rows.find(({ text }) => text.startsWith('中心办公室。'))).toBeDefined();
    for (const line of rows.slice(at)) expect(line.right).toBeLessThan(TEXT.right - SIZE.四号 + 1);
    const date = lineWith(page, /印发$/u);
    expectNear(date.right, TEXT.right - SIZE.四号);
    const office = textLines(pages().document.at(-1) ?? page).findLast(({ text }) => text === OFFICE);
    expectNear(office?.left, TEXT.left + SIZE.四号);
  });

  test('a letter has no rules and no 印发机关 in its 版记, which stands on the last line', () => {
    const page = firstOf(pages().letter);
    const rows = textLines(page);
    expect(rows.at(-1)?.text).toBe('抄送：县委组织部，县纪委监委机关。');
    expect(rowOf(rows.at(-1) ?? TEXT)).toBe(22);
    expect(across(page).filter(({ isRed }) => !isRed)).toEqual([]);
  });

  test.each(['document', 'long', 'full', 'minutes', 'letterLong', 'pitch30'] as const)(
    '%s: page numbers run on, 7 mm below the 版心, one 字 from the outer edge',
    (name) => {
      pages()[name].forEach((page, index) => {
        // The first page of a letter has none.
        if (name === 'letterLong' && index === 0) return;
        const number = numberOf(page);
        expect(number.text).toBe(`—${index + 1}—`);
        expectNear(number.dash, PAGE_NUMBER.dash);
        if (index % 2 === 0) expectNear(number.box.right, TEXT.right - SIZE.四号);
        else expectNear(number.box.left, TEXT.left + SIZE.四号);
      });
    },
  );

  test('landscape pages bear their number where upright ones have it once they are turned', () => {
    const across = pages().long.filter(({ width, height }) => width > height);
    expect(across.length).toBeGreaterThan(5);
  });
}

/** The page number as it stands on the page turned upright: the left side of a landscape page is its foot. */
function numberOf(page: Page): { text: string; box: Box; dash: number } {
  const isAcross = page.width > page.height;
  const lines = page.lines.filter(({ text }) => /^[—\d]+$/u.test(text));
  const turned = lines.map((line) => ({ text: line.text, box: isAcross ? upright(line) : line }));
  const foot = turned.filter(({ box }) => box.top > TEXT.bottom);
  const [left] = foot;
  if (!left) throw new Error(`no page number: ${page.lines.map(({ text }) => text).join('|')}`);
  const box = around(foot.map((each) => each.box));
  const glyphs = (isAcross ? page.glyphs.map(upright) : page.glyphs).filter(
    ({ top, bottom }) => top > TEXT.bottom && bottom - top < 0.8,
  );
  const dashes = around(glyphs);
  return {
    text: foot.map(({ text }) => text).join(''),
    box: { ...box, left: dashes.left, right: dashes.right },
    dash: (dashes.top + dashes.bottom) / 2,
  };
}

function upright({ left, top, right, bottom }: Box): Box {
  return { left: top, right: bottom, top: PAGE.height - right, bottom: PAGE.height - left };
}
