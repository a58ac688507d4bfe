import { expect, test } from 'vitest';
import { DATE, LONG_NAME, NUMBER, OFFICE } from './compose.ts';
import { expectNear, firstOf } from './head.ts';
import type { ComposedName, ComposedPages } from './papers.ts';
import type { Line, Page } from './render.ts';
import { around, emptyLinesBetween, inkWith, lineWith, middle, rowOf, textLines } from './ruler.ts';
import { CHARACTER, CHARACTERS, LINES, PITCH, TEXT } from './standard.ts';

const INDENT = 2 * CHARACTER;

/** 主体 (7.3) and the lines of the page (5.2). */
export function bodyTests(pages: () => ComposedPages): void {
  test.each([
    ['full', LINES, PITCH],
    ['pitch28', LINES, (28 * 25.4) / 72],
    ['pitch30', 21, (30 * 25.4) / 72],
  ] as const)('%s: a full page has %i lines, %f mm apart', (name, lines, pitch) => {
    const full = pages()
      [name].map(textLines)
      .filter((rows) => rows.length === lines);
    expect(full.length).toBeGreaterThan(0);
    for (const page of pages()[name]) expect(textLines(page).length).toBeLessThanOrEqual(lines);
    for (const rows of full) {
      const apart = ((rows.at(-1)?.top ?? 0) - (rows[0]?.top ?? 0)) / (lines - 1);
      expect(Math.abs(apart - pitch)).toBeLessThan(0.05);
    }
  });

  test.each(['full', 'pitch28', 'pitch30'] as const)(
    '%s: the first line of a page stands at its upper edge',
    (name) => {
      const [, page] = pages()[name];
      const [top] = textLines(page ?? firstOf([]));
      expect(top).toBeDefined();
      // Half of what the line is higher than its characters is above them.
      expect((top?.top ?? 0) - TEXT.top).toBeGreaterThan(0);
      expect((top?.top ?? 0) - TEXT.top).toBeLessThan(3.5);
    },
  );

  test.each(['full', 'pitch28', 'pitch30'] as const)(
    '%s: a full line has 28 characters, the first of a paragraph 26, from edge to edge',
    (name) => {
      const plain = pages()
        [name].flatMap(textLines)
        .filter(({ text, right }) => /^\p{Script=Han}+$/u.test(text) && right > TEXT.right - 2);
      const wrapped = plain.filter(({ left }) => left < TEXT.left + 1);
      const begun = plain.filter(({ left }) => left > TEXT.left + 5 && left < TEXT.left + 20);
      expect(wrapped.length).toBeGreaterThan(20);
      expect(new Set(wrapped.map(({ text }) => text.length))).toEqual(new Set([CHARACTERS]));
      expect(new Set(begun.map(({ text }) => text.length))).toEqual(new Set([CHARACTERS - 2]));
      for (const { left, right } of wrapped) {
        expectNear(left, TEXT.left);
        expectNear(right, TEXT.right);
      }
      for (const { left } of begun) expectNear(left, TEXT.left + INDENT);
    },
  );

  test('page one shows text of the body, however long its last paragraph is', () => {
    const isBody = ({ text, left }: { text: string; left: number }) =>
      (left > TEXT.left + 10 && /^(?:第\d+项|各村|一、)/u.test(text)) || text.startsWith('由䶮');
    const names = Object.keys(pages()) as ComposedName[];
    const without = names.filter((name) => !textLines(firstOf(pages()[name])).some(isBody));
    expect(without).toEqual([]);
  });

  test('headings of every level stand two 字 in', () => {
    const rows = pages().long.flatMap(textLines);
    for (const text of ['一、扛起整改责任', '（一）组织领导有力', '2.压紧压实责任', '（1）建立台账']) {
      const heading = rows.find((row) => row.text === text);
      expectNear(heading?.left, TEXT.left + INDENT);
    }
  });

  test('an empty section leaves its heading and no gap', () => {
    const page = firstOf(pages().empty);
    const [one, two] = ['一、存在的问题', '二、整改措施'].map((text) => rowOf(lineWith(page, text)));
    expect((two ?? 0) - (one ?? 0)).toBe(1);
  });

  test('附件说明: one empty line below the text, two 字 in, wrapped lines under the first character of the name', () => {
    const rows = pages().attached.flatMap(rowsOf);
    const at = rows.findIndex(({ text }) => text.startsWith('附件：1.'));
    const [before, one, two, wrapped] = rows.slice(at - 1, at + 3);
    expect((one?.row ?? 0) - (before?.row ?? 0)).toBe(2);
    expectNear(one?.left, TEXT.left + INDENT);
    expect(one?.text).toBe('附件：1.问题清单');
    expect(two?.text).toMatch(/^2\.松岭县/u);
    // 附件： is three 字 wide, 1. one.
    expectNear(two?.left, (one?.left ?? 0) + 3 * CHARACTER);
    expectNear(wrapped?.left, (two?.left ?? 0) + 0.75 * CHARACTER);
  });

  test('stamped: a short name stands in the middle of its date, which ends four 字 from the right', () => {
    const page = firstOf(pages().rare);
    const name = textLines(page).find(({ text }) => text === '中共䶮镇委员会');
    const date = lineWith(page, DATE);
    expectNear(date.right, TEXT.right - 4 * CHARACTER);
    expect(rowOf(date) - rowOf(name ?? TEXT)).toBe(1);
    // LibreOffice puts a little white between digits and Han characters, whatever it is told.
    expect(Math.abs(middle(name ?? TEXT) - middle(date))).toBeLessThan(2);
  });

  test.each(['document', 'letter', 'upward'] as const)(
    '%s: a long name stays within the 版心, the middle of the date below its middle',
    (name) => {
      const page = pages()[name].find(({ lines }) => lines.some(({ text }) => text === DATE));
      const rows = textLines(page ?? firstOf([])).filter(
        ({ right, text }) => text !== NUMBER && right > TEXT.left,
      );
      const at = rows.findIndex(({ text }) => text === DATE);
      const signed = rows
        .slice(0, at)
        .filter(({ text, top }) => top > 60 && `${OFFICE}中共${LONG_NAME}党组`.includes(text));
      const box = around(signed);
      expect(rows[at - 1]?.text).toMatch(new RegExp(`(?:${OFFICE}|党组)$`, 'u'));
      expect(box.right).toBeLessThan(TEXT.right + 0.5);
      expect(box.left).toBeGreaterThan(TEXT.left - 0.5);
      expectNear(middle(rows[at] ?? TEXT), middle(box));
    },
  );

  test('without a seal the name ends two 字 from the right, the date begins two 字 behind it', () => {
    const page = firstOf(pages().unstamped);
    const rows = textLines(page);
    const at = rows.findIndex((row) => row.text === DATE);
    const [text, name, date] = rows.slice(at - 2, at + 1);
    expect([name?.text, date?.text]).toEqual([OFFICE, DATE]);
    expect(rowOf(name ?? TEXT) - rowOf(text ?? TEXT)).toBe(2);
    expectNear(name?.right, TEXT.right - INDENT);
    expectNear((date?.left ?? 0) - (name?.left ?? 0), INDENT);
  });

  test('joint issuers sign side by side or row by row, in order, apart from each other', () => {
    const page = pages().joint.at(-1) ?? firstOf([]);
    const date = lineWith(page, DATE);
    const signed = textLines(page).filter(({ top, text }) => top < date.top && !text.startsWith('第'));
    expect(signed.map(({ text }) => text).join('')).toContain('组织部');
    for (const line of signed) {
      expect(line.left).toBeGreaterThan(TEXT.left - 0.5);
      expect(line.right).toBeLessThan(TEXT.right + 0.5);
    }
    expectNear(date.right, TEXT.right - 4 * CHARACTER);
  });

  test('附注 stands below the date, two 字 in, in brackets', () => {
    const page = pages().long.find(({ lines }) =>
      lines.some(({ text }) => text.startsWith('（此件公开发布')),
    );
    const rows = textLines(page ?? firstOf([]));
    const note = rows.findIndex(({ text }) => text.startsWith('（此件公开发布'));
    expect(rows[note - 1]?.text).toBe(DATE);
    expectNear(rows[note]?.left, TEXT.left + INDENT);
  });

  test('出席 and 列席 stand one empty line below the text, wrapped names under the first name', () => {
    const rows = pages().minutes.flatMap(rowsOf);
    const at = rows.findIndex(({ text }) => text.startsWith('出席：'));
    const [text, present, wrapped, others] = rows.slice(at - 1, at + 3);
    expect((present?.row ?? 0) - (text?.row ?? 0)).toBe(2);
    expectNear(present?.left, TEXT.left + INDENT);
    expectNear(wrapped?.left, TEXT.left + INDENT + 3 * CHARACTER);
    expect(others?.text).toBe('列席：韩冬');
  });

  test('an annex begins a page: its label on line one, its title in the middle of line three', () => {
    const page = pages().long.find(({ lines }) => lines.some(({ text }) => text === '附件1'));
    const [label, title] = textLines(page ?? firstOf([]));
    expect([label?.text, title?.text]).toEqual(['附件1', '问题清单']);
    expect([rowOf(label ?? TEXT), rowOf(title ?? TEXT)]).toEqual([1, 3]);
    expectNear(label?.left, TEXT.left);
    expectNear(middle(title ?? TEXT), middle(TEXT));
  });

  test('sixty recipients stand in the 版记, one before the text', () => {
    const { sixty, document } = pages();
    expect(textLines(firstOf(sixty)).some(({ text }) => text.includes('乡镇党委'))).toBe(false);
    const sent = sixty
      .slice(1)
      .flatMap(textLines)
      .map(({ text }) => text)
      .join('');
    expect(sent).toContain('主送：第1乡镇党委');
    expect(sent).toContain('第60乡镇党委');
    expect(inkWith(firstOf(document), '县自然资源局党组：').top).toBeLessThan(TEXT.bottom);
  });

  test('a name of forty characters wraps flush as recipient', () => {
    const page = firstOf(pages().longNames);
    const rows = textLines(page);
    const at = rows.findIndex(({ text }) => LONG_NAME.startsWith(text) && text.length > 20);
    expect(`${rows[at]?.text}${rows[at + 1]?.text}`).toBe(`${LONG_NAME}：`);
    expectNear(rows[at]?.left, TEXT.left);
    expectNear(rows[at + 1]?.left, TEXT.left);
  });

  test('the title keeps two lines from what is above and has one below', () => {
    const page = firstOf(pages().letter);
    const title = inkWith(page, /^关于做好/u);
    expect(emptyLinesBetween(title, inkWith(page, /党组：$/u))).toBe(1);
  });
}

/** Lines with the row that they stand on, counted through the pages. */
function rowsOf(page: Page, index: number): (Line & { row: number })[] {
  return textLines(page).map((line) => ({ ...line, row: rowOf(line) + index * LINES }));
}

/** The pages of a paper that hold nothing but who signed, when, and what is said below. */
export function pagesOfSignatureAlone(pages: readonly Page[], issuers: readonly string[]): number[] {
  return pages.flatMap((page, index) => {
    const rows = textLines(page);
    const at = rows.findIndex(({ text }) => /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text));
    if (at < 0) return [];
    const above = rows.slice(0, at).filter(({ text }) => !issuers.some((name) => name.includes(text)));
    return above.length === 0 ? [index + 1] : [];
  });
}
