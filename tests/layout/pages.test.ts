import { beforeAll, describe, expect, test } from 'vitest';
import { issue, noticeData, paperBytes } from '../document/papers.ts';
import { CANNOT_RENDER, type Page, parted, renderAll } from './render.ts';

/** GB/T 9704-2012, 5.2: the 版心 in millimetres from the edges of the paper; the standard allows 1 mm. */
const TEXT = { left: 28, right: 184, top: 37, bottom: 262 };

/** Between the height of a line in 3号 and of one in 2号 type, in millimetres. */
const TITLE_HEIGHT = 9.5;

const LONG_NAME = '松岭县青石河流域生态环境综合治理和乡村振兴产业融合发展示范区建设管理服务中心办公室';
const PROSE = '各村各单位把整改任务逐项分解到岗到人并按周调度按月通报对进展迟缓的事项及时约谈提醒';

function longNotice() {
  const issues = Array.from({ length: 24 }, (_, index) =>
    issue(index + 1, {
      statement: `第${index + 1}项惠民资金拨付不及时，${index % 3 === 0 ? '群众多次反映仍未解决，' : ''}监督检查流于形式`,
      measures: [
        `一是${PROSE}，追回资金${index + 3}.5万元。`,
        `二是制定《惠民资金发放管理办法》，${PROSE.repeat(1 + (index % 3))}。`,
      ],
    }),
  );
  return noticeData({
    inspectedUnit: `中共${LONG_NAME}党组`,
    title: `中共${LONG_NAME}党组关于县委第二巡察组反馈意见整改情况的通报`,
    lead: PROSE.repeat(12),
    issues,
    stated: { issues: null, completed: null, basicallyCompleted: null, notCompleted: null },
    chapters: [
      { number: 1, title: '扛起整改责任', body: PROSE.repeat(20), holdsIssues: false },
      { number: 2, title: '反馈问题整改情况', body: '', holdsIssues: true },
      { number: 3, title: '下一步打算', body: PROSE, holdsIssues: false },
    ],
  });
}

function ledgerOf(count: number) {
  return {
    inspectedUnit: '中共松岭县档案局党组',
    inspectionBody: '县委第四巡察组',
    noticeDate: '2023-01-10',
    rows: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      publicNumber: index + 1,
      section: '关于履行主责主业方面',
      category: null,
      statement: '库房设备长期损坏无人过问',
      measures: ['一是更换设备。'],
      outcome: null,
      detail: null,
      regulations: [],
      leadDepartment: index === 5 ? LONG_NAME : '保管股',
      responsibleDepartments: [],
      responsibleLeader: '王红',
      handler: '李明',
      rectificationKind: '限期整改',
      startDate: null,
      dueDate: '2022-12-31',
      completedDate: null,
      completion: '已完成',
      stage: '整改中',
      evidence: 0,
      disclosure: '公开',
      withheld: false,
      withheldReason: null,
    })),
  };
}

describe.skipIf(CANNOT_RENDER !== null)(`pages on paper (skipped if: ${CANNOT_RENDER ?? 'never'})`, () => {
  let notice: Page[] = [];
  let short: Page[] = [];
  let ledger: Page[] = [];

  beforeAll(async () => {
    ({ notice, short, ledger } = renderAll({
      notice: await paperBytes('public-notice', longNotice()),
      short: await paperBytes(
        'public-notice',
        noticeData({ inspectedUnit: '中共松岭县柳桥镇渡口村支部委员会' }),
      ),
      ledger: await paperBytes('ledger', ledgerOf(200)),
    }));
  }, 120_000);

  test('the notice is on A4, five pages or more', () => {
    expect(notice.length).toBeGreaterThanOrEqual(5);
    for (const page of notice) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
    }
  });

  test('text keeps to the 版心: 37, 28, 26 and 35 mm of white', () => {
    const edges = notice.map((page) => parted(page, TEXT.bottom + 1).above);
    for (const lines of edges) {
      expect(Math.min(...lines.map((line) => line.left))).toBeGreaterThan(TEXT.left - 1);
      expect(Math.max(...lines.map((line) => line.right))).toBeLessThan(TEXT.right + 1);
      expect(Math.min(...lines.map((line) => line.top))).toBeGreaterThan(TEXT.top - 1);
    }
    const all = edges.flat();
    expect(Math.min(...all.map((line) => line.left))).toBeCloseTo(TEXT.left, 0);
    expect(Math.max(...all.map((line) => line.right))).toBeCloseTo(TEXT.right, 0);
    expect(Math.max(...all.map((line) => line.bottom))).toBeGreaterThan(TEXT.bottom - 2.5);
  });

  test('a full page has 22 lines, 10.2 mm apart', () => {
    const rows = notice.map((page) => parted(page, TEXT.bottom + 1).above);
    const full = rows.filter((lines) => lines.length === 22);
    expect(full.length).toBeGreaterThanOrEqual(3);
    for (const lines of rows) expect(lines.length).toBeLessThanOrEqual(22);
    for (const lines of full) {
      const pitch = ((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / 21;
      expect(pitch).toBeGreaterThan(10.1);
      expect(pitch).toBeLessThan(10.3);
    }
  });

  test('a full line of plain text has 28 characters, the first of a paragraph 26', () => {
    const plain = notice
      .flatMap((page) => parted(page, TEXT.bottom + 1).above)
      .filter(
        (line) =>
          line.bottom - line.top < TITLE_HEIGHT &&
          line.right > TEXT.right - 1 &&
          /^\p{Script=Han}+$/u.test(line.text),
      );
    const begun = plain.filter((line) => line.left > TEXT.left + 5);
    const wrapped = plain.filter((line) => line.left < TEXT.left + 1);
    expect(wrapped.length).toBeGreaterThan(20);
    expect(new Set(wrapped.map((line) => line.text.length))).toEqual(new Set([28]));
    expect(new Set(begun.map((line) => line.text.length))).toEqual(new Set([26]));
    for (const line of begun) expect(line.left).toBeCloseTo(TEXT.left + 11.3, 0);
  });

  test('the page number stands 7 mm below, one 字 from the outer edge: right on odd pages, left on even', () => {
    notice.forEach((page, index) => {
      const { below } = parted(page, TEXT.bottom + 1);
      expect(below.map((line) => line.text)).toEqual([`—${index + 1}—`]);
      const [number] = below;
      if (!number) return;
      if (index % 2 === 0) expect(number.right).toBeCloseTo(TEXT.right - 4.9, 0);
      else expect(number.left).toBeCloseTo(TEXT.left + 4.9, 0);
      expect((number.top + number.bottom) / 2).toBeGreaterThan(TEXT.bottom + 6);
      expect((number.top + number.bottom) / 2).toBeLessThan(TEXT.bottom + 8.5);
    });
  });

  test('no heading is left alone at the foot of a page', () => {
    for (const page of notice) {
      const last = parted(page, TEXT.bottom + 1).above.at(-1);
      expect(last?.text).not.toMatch(/^(?:[一二三]、|（[一二三]）|\d+\.)/u);
      expect(last?.text).not.toMatch(/(?:已|完)成）$/u);
    }
  });

  test('the title stands in the middle, its lines within the 版心, and text follows on page one', () => {
    const lines = parted(notice[0] ?? { width: 0, height: 0, lines: [] }, TEXT.bottom + 1).above;
    const title = lines.slice(0, 4).filter((line) => line.bottom - line.top > TITLE_HEIGHT);
    expect(title.map((line) => line.text).join('')).toContain('关于县委第二巡察组反馈意见整改情况的通报');
    for (const line of title) {
      expect((line.left + line.right) / 2).toBeCloseTo((TEXT.left + TEXT.right) / 2, 0);
    }
    expect(lines.length).toBeGreaterThan(title.length + 5);
  });

  test('signature and date stand together: the name ends two 字 from the right, the date begins two 字 behind it', () => {
    const lines = parted(short.at(-1) ?? { width: 0, height: 0, lines: [] }, TEXT.bottom + 1).above;
    const [name, date] = lines.slice(-2);
    expect([name?.text, date?.text]).toEqual(['中共松岭县柳桥镇渡口村支部委员会', '2023年12月5日']);
    expect(name?.right).toBeCloseTo(TEXT.right - 11.3, 0);
    expect((date?.left ?? 0) - (name?.left ?? 0)).toBeCloseTo(11.3, 0);
    expect(lines.length).toBeGreaterThan(3);
  });

  test('200 problems: every page of the ledger has its head, every row is on one page', () => {
    expect(ledger.length).toBeGreaterThan(5);
    const seen: number[] = [];
    for (const page of ledger) {
      expect([page.width, page.height].map(Math.round)).toEqual([297, 210]);
      const text = page.lines.map((line) => line.text).join('|');
      expect(text).toContain('反馈问题');
      for (const line of page.lines) {
        expect(line.left).toBeGreaterThan(34);
        expect(line.right).toBeLessThan(297 - 36);
        if (line.left < 45 && /^\d+$/u.test(line.text)) seen.push(Number(line.text));
      }
    }
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });
});
