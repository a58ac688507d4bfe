import { expect, test } from 'vitest';
import type { Block } from '../../main/engine/gongwen/index.ts';
import { composed, DATE, LONG_NAME, type Made, sentences } from './compose.ts';
import { expectNear, firstOf } from './head.ts';
import type { Page } from './render.ts';
import { around, lineWith, middle, rowOf, textLines } from './ruler.ts';
import { CHARACTER, LINES, TEXT } from './standard.ts';

/*
 * How papers with much around their text come to their end: long 抄送, sixty recipients, several issuers, forms as annexes,
 * tables at the foot of a page.
 */
const UNITS = Array.from({ length: 60 }, (_, index) => `第${index + 1}乡镇党委`).join('、');
const COPIES = Array.from({ length: 12 }, (_, index) => `县直属机关第${index + 1}党支部委员会`).join('，');
const THREE = ['中共松岭县委办公室', '松岭县人民政府办公室', '中共松岭县纪律检查委员会'];
const ATTACHMENTS = ['问题清单', '任务清单', '整改台账'];
/** Lines of text that bring the end over the edge of a page. */
const STEPS = [4, 6, 8, 10, 12];

const FORM: Block = {
  kind: 'form',
  size: '小四',
  columns: [1, 3],
  rows: ['送达文书', '发文字号', '发文机关', '签收人', '签收时间', '备注'].map((text) => ({
    height: 12,
    cells: [
      { span: 1, text, role: 'label' },
      { span: 1, text: '', role: 'remark' },
    ],
  })),
};

function list(count: number): Block {
  return {
    kind: 'table',
    size: '五号',
    columns: [
      { head: '序号', share: 1, align: 'centre' },
      { head: '反馈问题', share: 5, align: 'left' },
    ],
    rows: Array.from({ length: count }, (_, index) => [`甲${index + 1}`, `第${index + 1}号清单事由`]),
  };
}

const caption = (left: string): Block => ({ kind: 'caption', left, right: '' });

export type EndPages = Record<string, Page[]>;

export async function endingPapers(): Promise<Record<string, Made>> {
  const wanted: Record<string, Promise<Made>> = {
    receipt: composed(
      'document',
      6,
      { recipients: UNITS, copies: COPIES, linePitch: '30磅', attachments: ['送达回执'] },
      {
        annexes: [
          { kind: 'annex', number: null, title: '送达回执', orientation: 'portrait' },
          FORM,
          caption('签收后请退回。'),
        ],
      },
    ),
    letter: composed('letter', 8, {
      issuers: THREE,
      recipients: UNITS,
      copies: COPIES,
      linePitch: '28磅',
      attachments: ['任务清单'],
    }),
    jointMinutes: composed('minutes', 3, { issuers: THREE }),
    wrapped: composed('document', 2, { issuers: [LONG_NAME], recipients: null }),
    wrappedUnstamped: composed('document', 2, { issuers: [LONG_NAME], recipients: null, seal: '不盖章' }),
    firstList: composed(
      'plain',
      [
        caption('填报单位：县档案局'),
        caption('截至2026-01-05'),
        list(22),
        caption('缺项：无'),
        caption('填报人：李明'),
      ],
      { copies: null },
      { orientation: 'landscape', signature: null },
    ),
  };
  for (const lines of STEPS) {
    wanted[`joint-${lines}`] = composed('document', lines, {
      issuers: THREE.slice(0, 2),
      attachments: ATTACHMENTS,
      copies: COPIES,
      note: '此件发至乡镇',
    });
    wanted[`table-${lines}`] = composed(
      'plain',
      [
        ...sentences(lines + 2),
        { kind: 'heading', level: 1, text: '一、任务分解' },
        caption('任务分解表'),
        list(7),
        ...sentences(2),
      ],
      { copies: null, printer: null, printedOn: null, date: null },
      { signature: null },
    );
  }
  return Object.fromEntries(
    await Promise.all(Object.entries(wanted).map(async ([name, paper]) => [name, await paper] as const)),
  );
}

const isSentence = ({ text }: { text: string }): boolean => /^第\d+项/u.test(text);

export function endTests(pages: () => EndPages): void {
  const paper = (name: string): Page[] => pages()[name] ?? [];
  const pageWith = (name: string, text: string): Page =>
    paper(name).find(({ lines }) => lines.some((line) => line.text === text)) ?? firstOf([]);

  test('a form before a 版记 that cannot share its page is whole on its page, the 版记 on the next', () => {
    const found = paper('receipt');
    const form = pageWith('receipt', '送达回执');
    const shown = textLines(form).map(({ text }) => text);
    for (const label of ['附件', '送达文书', '备注', '签收后请退回。']) expect(shown).toContain(label);
    expect(found.at(-2)).toBe(form);
    expect(textLines(found.at(-1) ?? form)[0]?.text).toMatch(/^主送：/u);
  });

  test.each([...STEPS.map((lines) => `joint-${lines}`), 'letter'])(
    '%s: names and date of joint issuers are on one page, with text above them',
    (name) => {
      const page = pageWith(name, DATE);
      const lines = textLines(page);
      const date = lines.find(({ text }) => text === DATE);
      const above = lines.filter(({ top }) => top < (date?.top ?? 0));
      const names = name === 'letter' ? THREE : THREE.slice(0, 2);
      for (const each of names) expect(above.map(({ text }) => text).join('|')).toContain(each);
      expect(above.some(isSentence)).toBe(true);
    },
  );

  test.each(STEPS)('joint-%i: no page but the last ends with a large white', (lines) => {
    const found = paper(`joint-${lines}`);
    for (const page of found.slice(0, -1)) {
      const last = textLines(page).at(-1);
      // What goes over together is one line of text, three attachments, and name and date.
      expect(rowOf(last ?? TEXT)).toBeGreaterThanOrEqual(LINES - 9);
    }
  });

  test('a 版记 that has the last page for itself is allowed, and fills no other', () => {
    const found = paper('letter');
    expect(found).toHaveLength(3);
    expect(
      found
        .slice(0, -1)
        .flatMap(textLines)
        .some(({ text }) => /^[主抄]送：/u.test(text)),
    ).toBe(false);
  });

  test('names of joint issuers are whole, at most so many in a row as fit', () => {
    const page = pageWith('letter', DATE);
    const rows = THREE.map((name) => lineWith(page, name));
    for (const row of rows) {
      expect(row.left).toBeGreaterThan(TEXT.left - 0.5);
      expect(row.right).toBeLessThan(TEXT.right + 0.5);
    }
    expect(Math.abs(middle(lineWith(page, THREE[2] ?? '')) - middle(lineWith(page, DATE)))).toBeLessThan(4);
  });

  test('minutes: the line above the rule names who is in charge where it does not hold all', () => {
    const [page] = paper('jointMinutes');
    const date = lineWith(page ?? firstOf([]), DATE);
    const row = textLines(page ?? firstOf([])).filter((line) => Math.abs(line.top - date.top) < 2);
    expect(row.map(({ text }) => text).join('')).toBe(`${THREE[0]}${DATE}`);
    expectNear(date.right, TEXT.right);
  });

  test('a name of several lines with a seal: the date ends four 字 from the right, the name above it', () => {
    const page = pageWith('wrapped', DATE);
    const date = lineWith(page, DATE);
    expectNear(date.right, TEXT.right - 4 * CHARACTER);
    const name = around(
      textLines(page).filter(
        ({ top, text }) => top > date.top - 40 && top < date.top - 1 && LONG_NAME.includes(text),
      ),
    );
    expect(Math.abs(middle(name) - middle(date))).toBeLessThan(CHARACTER);
    expect(name.right).toBeLessThan(TEXT.right + 0.5);
  });

  test('a name of several lines without a seal ends two 字 from the right, as its date does', () => {
    const page = pageWith('wrappedUnstamped', DATE);
    const date = lineWith(page, DATE);
    expectNear(date.right, TEXT.right - 2 * CHARACTER);
  });

  test.each(STEPS)('table-%i: a short table is on one page with its heading', (lines) => {
    const page = pageWith(`table-${lines}`, '一、任务分解');
    const shown = textLines(page).map(({ text }) => text);
    for (const text of ['任务分解表', '甲1', '甲7']) expect(shown).toContain(text);
  });

  test('a list begins below its title on page one; what is said below it stands under rows of it', () => {
    const found = paper('firstList');
    expect(firstOf(found).lines.map(({ text }) => text)).toContain('甲1');
    const last = found.find(({ lines }) => lines.some(({ text }) => text === '填报人：李明'));
    const shown = last?.lines.map(({ text }) => text) ?? [];
    for (const text of ['甲22', '缺项：无']) expect(shown).toContain(text);
  });
}
