import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { dateText } from '../../main/engine/gongwen/index.ts';
import type { DocumentField, FieldValue } from '../../shared/document.ts';
import { LISTS } from '../../shared/list.ts';
import { FIGURE_FACTS, FIGURES, percentText } from '../../shared/report.ts';
import { tempFolder } from '../support/temp.ts';
import { type Desk, deskWith, textOf } from './desk.ts';
import { paragraphs, part } from './papers.ts';

/** Lists, reports and what belongs to the archive. */
const KINDS = [
  'four-lists',
  'ledger',
  'closure-application',
  'closure-form',
  'progress-report',
  'leader-report',
  'internal-notice',
  'public-notice',
  'brief',
  'evidence-catalogue',
  'volume-catalogue',
  'archive-catalogue',
  'box-note',
];
const REPORTS = ['progress-report', 'leader-report', 'internal-notice', 'public-notice'];

/** What steers the number, the note and the look of a paper, and is not read in it. */
const NOT_PRINTED = new Set(['numberCode', 'signerTitle', 'seal']);
/** Who drafted a report stands on the sheet of the draft alone. */
const NOT_IN_REPORTS = new Set(['drafter', 'checker']);

/** Fields that take what no other does. */
const PARTICULAR: Readonly<Record<string, FieldValue>> = {
  number: '青党工〔2026〕7号',
  serial: '000123',
  classification: '机密★1年',
  publicity: '不予公开',
  date: '2026-10-15',
  printedOn: '2026-12-31',
  asOf: '2026-09-15',
  series: '专报',
  from: '2026-01-01',
  to: '2026-01-31',
  fonds: 'Z109',
  year: 2026,
  retention: 'D30',
  organ: 'BGS',
  firstItem: 41,
  pageCounts: null,
  checkedOn: '2026-12-30',
};

function givenOf({ key, type, choices }: DocumentField, place: number): FieldValue {
  const particular = PARTICULAR[key];
  if (particular !== undefined) return particular;
  const mark = `第${place + 100}项`;
  if (type === 'names') return [`${mark}甲`, `${mark}乙`];
  if (type === 'text') return `${mark}甲段\n${mark}乙段`;
  if (type === 'number') return 37;
  if (type === 'choice') return choices?.[0] ?? null;
  return type === 'date' ? `2026-${String((place % 9) + 1).padStart(2, '0')}-15` : `${mark}内容`;
}

/** What is told to the public is no secret. */
const IN_PUBLIC: Readonly<Record<string, FieldValue>> = { classification: null, publicity: '主动公开' };

/** The words that a reader must find, in one form or another. */
function wordsOf(value: FieldValue): string[][] {
  if (Array.isArray(value)) return value.map((each) => [each]);
  return String(value ?? '')
    .split('\n')
    .filter((word) => word !== '')
    .map((word) => (word === '主动公开' ? '此件公开发布' : word))
    .map((word) =>
      /^\d{4}-\d\d-\d\d$/u.test(word) ? [word, dateText(word), word.replaceAll('-', '')] : [word],
    );
}

/** A desk for all tests of a block; what they keep there does not matter to the others. */
function sharedDesk(wanted: Parameters<typeof deskWith>[0]): () => Desk {
  const tidy: (() => void)[] = [];
  let desk: Desk | undefined;
  beforeAll(async () => {
    desk = await deskWith(wanted, (work) => tidy.push(work));
  });
  afterAll(() => {
    for (const work of tidy) work();
  });
  return () => {
    if (desk === undefined) throw new Error('made before the first test');
    return desk;
  };
}

describe('every kind', () => {
  const deskOf = sharedDesk({ due: '2026-03-31' });

  test.each(KINDS)('%s: its example makes a paper, in which all of the example stands', async (key) => {
    const desk = deskOf();
    const { path } = await desk.engine.document.generate(desk.request(key));
    const text = paragraphs(readFileSync(path)).join('\n');
    const lacking = Object.entries(desk.kind(key).example)
      .filter(([field]) => !isUnread(key, field))
      .filter(([, value]) => wordsOf(value).some((forms) => !forms.some((form) => text.includes(form))));
    expect(lacking).toEqual([]);
    expect(text).not.toMatch(/null|undefined|NaN/u);
  });

  test.each(KINDS)('%s: every field that is given stands in the paper', async (key) => {
    const desk = deskOf();
    const { fields } = desk.kind(key);
    const values = Object.fromEntries(
      fields
        .filter(({ group }) => group !== 'look')
        .map((field, place) => [field.key, givenOf(field, place)]),
    );
    if (key === 'public-notice') Object.assign(values, IN_PUBLIC);
    const text = await textOf(desk, key, values);
    const lacking = fields
      .filter(({ group, key: field }) => group !== 'look' && !isUnread(key, field))
      .filter(({ key: field }) =>
        wordsOf(values[field] ?? null).some((forms) => !forms.some((form) => text.includes(form))),
      )
      .map(({ name }) => name);
    expect(lacking).toEqual([]);
  });

  test.each(KINDS)('%s: without a required field no paper is made, and the field is named', async (key) => {
    const desk = deskOf();
    const before = await desk.engine.document.summaries({});
    for (const field of desk.kind(key).fields.filter(({ required }) => required)) {
      const request = desk.request(key, { [field.key]: null });
      await expect(desk.engine.document.generate(request), field.name).rejects.toThrow(`“${field.name}”`);
    }
    expect(await desk.engine.document.summaries({})).toEqual(before);
  });
});

describe('200 problems and a department of forty characters', () => {
  const deskOf = sharedDesk({ issues: 200 });

  test.each(KINDS)('make a paper: %s', async (key) => {
    const many = deskOf();
    const unit = `${'青芦湾开发区退役军人事务和社会保障综合服务'.repeat(2).slice(0, 38)}中心`;
    many.db.prepare('UPDATE department SET name = ? WHERE name = ?').run(unit, '窗口科');
    const text = await textOf(many, key);
    if (['ledger', 'four-lists', 'closure-form'].includes(key)) expect(text).toContain(unit);
    if (['ledger', 'four-lists', 'progress-report', 'public-notice'].includes(key)) {
      expect(text).toContain('第200个窗口');
    }
  });
});

/** What papers of the archive have in common with none that go out. */
const ARCHIVE = ['volume-catalogue', 'archive-catalogue', 'box-note'];
const NOT_IN_ARCHIVE = new Set([
  'serial',
  'urgency',
  'number',
  'recipients',
  'attachments',
  'note',
  'publicity',
  'contact',
  'copies',
  'printer',
  'printedOn',
  'copyCount',
]);

function isUnread(kind: string, field: string): boolean {
  if (NOT_PRINTED.has(field)) return true;
  if (ARCHIVE.includes(kind) && NOT_IN_ARCHIVE.has(field)) return true;
  // Without anything to file there is no 档号.
  if (kind === 'archive-catalogue' && ['retention', 'firstItem'].includes(field)) return true;
  if (!REPORTS.includes(kind)) return false;
  if (field === 'signers') return !['progress-report', 'leader-report'].includes(kind);
  return NOT_IN_REPORTS.has(field);
}

describe('figures', () => {
  test('of a brief are those of the report over the same days and of the standing at their end', async () => {
    const desk = await deskWith({ issues: 5, closed: [2], due: '2026-02-28' });
    const period = { from: '2026-02-01', to: '2026-03-31' };
    const text = await textOf(desk, 'brief', { ...period, date: '2026-04-02' });
    const { total } = await desk.engine.report.period({ caseFileId: desk.caseFileId, ...period });
    const standing = await desk.engine.report.standing({ caseFileId: desk.caseFileId, on: period.to });
    for (const figure of FIGURES) {
      const { name, unit } = FIGURE_FACTS[figure];
      const { count, before } = total.figures[figure];
      const row = `${name}（${unit}）\n${count}\n${before.count}\n`;
      // What came to nothing in both periods is no row.
      if (count > 0 || before.count > 0) expect(text).toContain(row);
      else expect(text).not.toContain(`${name}（${unit}）`);
    }
    const { lights } = standing;
    expect(text).toContain(`问题（个）\n${lights.red}\n${lights.yellow}\n${lights.green}\n${lights.none}\n`);
    expect(text).toContain(`累计销号${standing.closed}个，问题完成率${percentText(total.rates.issues)}`);
    expect(total.figures.overdue.count).toBe(4);
    expect(text).toContain('超期未销号的问题4个');
  });

  test('of the reports are those of the standing on their day', async () => {
    const desk = await deskWith({ issues: 5, closed: [2], due: '2026-02-28' });
    const [first] = (await desk.engine.caseFile.get({ caseFileId: desk.caseFileId })).issues;
    await desk.engine.accountability.set({ issueId: first?.id ?? '', handling: '批评教育', people: 3 });
    await desk.engine.money.set({ issueId: first?.id ?? '', kind: 'recovered', amount: 1_234_500 });
    const on = '2026-03-31';
    const standing = await desk.engine.report.standing({ caseFileId: desk.caseFileId, on });
    for (const key of ['progress-report', 'leader-report', 'internal-notice']) {
      const text = await textOf(desk, key, {
        asOf: on,
        date: on,
        printedOn: on,
      });
      expect(text, key).toContain(`已销号${standing.closed}个，超期未销号${standing.overdue}个`);
      expect(text, key).toContain(`措施完成率\n${percentText(standing.rates.measures)}`);
      expect(text, key).toContain('处理人数\n3人次\n批评教育3人');
      expect(text, key).toContain('追缴资金\n12,345.00元');
    }
  });

  test('that nobody has recorded are not told as zero, and whoever makes the paper hears of it', async () => {
    const desk = await deskWith({ issues: 2 });
    const on = '2026-03-31';
    const before = await textOf(desk, 'progress-report', { asOf: on, date: on, printedOn: null });
    expect(before).toContain('建章立制\n—\n');
    expect(before).toContain('处理人数\n—\n');
    expect(before).toContain('追缴资金\n—\n');
    // Nothing is judged done, so that no measure is done is a record.
    expect(before).toContain('共制定整改措施4条，已完成0条');
    desk.db.prepare("UPDATE issue SET completion = 'completed'").run();
    for (const key of ['progress-report', 'leader-report', 'internal-notice', 'brief']) {
      const text = await textOf(desk, key, key === 'brief' ? {} : { asOf: on, date: on, printedOn: on });
      expect(text, key).not.toMatch(/已完成0条|累计完成0条|措施完成率0|0人次|0项|0元/u);
      const { advice } = await desk.engine.document.form(desk.request(key));
      expect(advice.join(''), key).toContain('卷宗没有登记措施完成情况');
    }
  });

  test('of a period that ends before it begins are none, and the paper says so', async () => {
    const desk = await deskWith();
    const values = { from: '2026-03-01', to: '2026-02-01', date: '2026-03-02' };
    const { faults } = await desk.engine.document.form(desk.request('brief', values));
    expect(faults).toEqual([{ key: 'from', message: expect.stringContaining('不能晚于') }]);
  });
});

describe('the four lists', () => {
  test('each begins a page, leaves blank what is missing, and has the columns of the office', async () => {
    const desk = await deskWith({ issues: 3 });
    await desk.engine.list.setColumns({
      list: 'responsibility',
      name: '责任分工清单',
      columns: [{ key: 'number' }, { key: 'handler', head: '具体责任人' }],
    });
    const { caseFileId } = desk;
    const text = await textOf(desk, 'four-lists', { asOf: '2026-03-01', date: '2026-03-02' });
    for (const list of LISTS) {
      const { name } = await desk.engine.list.show({ caseFileId, list, on: '2026-03-01' });
      expect(text).toContain(`整改${name}`);
    }
    expect(text).not.toContain('缺');
    const { gaps } = await desk.engine.list.show({ caseFileId, list: LISTS[0], on: '2026-03-01' });
    const { advice } = await desk.engine.document.form(desk.request('four-lists'));
    expect(advice.join('')).toContain(`无整改时限${gaps.deadline}个，措施无时限${gaps.measureDeadline}条`);
    expect(text).toContain('具体\n责任人');
    const { path } = await desk.engine.document.generate(desk.request('four-lists'));
    expect(part(readFileSync(path), 'word/document.xml').match(/<w:pageBreakBefore\/>/gu)).toHaveLength(3);
  });
});

describe('the notice within the Party', () => {
  test('tells what the public is not told, but for cases that are not announced; the figures count them', async () => {
    const desk = await deskWith({ issues: 4 });
    const withhold = desk.db.prepare(
      "UPDATE issue SET disclosure = 'withheld', public_number = NULL, withheld_ground = ? WHERE number = ?",
    );
    withhold.run('hype', 2);
    withhold.run('unannouncedCase', 3);
    const text = await textOf(desk, 'internal-notice');
    expect(text).toContain('第2个窗口');
    expect(text).not.toContain('第3个窗口');
    expect(text).toContain('反馈问题4个');
    expect(text).toContain('现将其中3个问题的整改情况通报如下：');
    expect([...text.matchAll(/（(\d+)）针对/gu)].map(([, number]) => number)).toEqual(['1', '2', '3']);
    expect(await textOf(desk, 'progress-report')).toContain('第3个窗口');
  });
});

describe('what is filed', () => {
  /** Two problems with two pieces each, one of them common to both and one without a number of pages. */
  async function filed(): Promise<Desk> {
    const desk = await deskWith({ issues: 2 });
    const folder = join(tempFolder(), '材料');
    mkdirSync(folder);
    const attach = async (number: number, name: string, date: string, pages: number | undefined) => {
      const path = join(folder, name);
      writeFileSync(path, name);
      await attachEvidence(desk.library, '周启明', {
        issue: `${desk.caseFileId}:${number}`,
        paths: [path],
        documentDate: date,
        ...(pages === undefined ? {} : { pageCount: pages }),
        measure: 1,
      });
    };
    await attach(1, '窗口照片.txt', '2026-02', 3);
    await attach(1, '关于优化窗口服务的通知.txt', '2026-02-03', 2);
    await attach(2, '关于优化窗口服务的通知.txt', '2026-02-03', 2);
    await attach(2, '回访记录.txt', '2026-02-09', undefined);
    return desk;
  }

  test('an item has its 档号, its title as filed and its date in eight digits', async () => {
    const text = await textOf(await filed(), 'archive-catalogue', { firstItem: 98, organ: null });
    expect(text).toContain('Z109-WS·2025-D30-0098\n\n\n[窗口照片]\n20260200\n\n3\n问题1');
    expect(text).toContain('Z109-WS·2025-D30-0099\n\n\n关于优化窗口服务的通知\n20260203\n\n2\n问题1、2');
    expect(text).toContain('Z109-WS·2025-D30-0100');
    expect(text).toContain('共3件');
  });

  test('pages are counted up to the first that nobody knows, and can be filled in', async () => {
    const desk = await filed();
    const open = await textOf(desk, 'volume-catalogue');
    expect(open).toContain('20260200\n1\n问题1');
    expect(open).toContain('20260203\n4\n问题1、2');
    expect(open).toContain('20260209\n\n问题2');
    expect(await textOf(desk, 'volume-catalogue', { pageCounts: '3：5' })).toContain('20260209\n6-10\n问题2');
    const { advice } = await desk.engine.document.form(desk.request('volume-catalogue'));
    expect(advice).toEqual(['第3件没有页数，其后的页号无法推算']);
    const wrong = desk.request('volume-catalogue', { pageCounts: '9：5' });
    await expect(desk.engine.document.generate(wrong)).rejects.toThrow('“补填页数”');
  });

  test('a 档号 that the standard does not know is refused', async () => {
    const desk = await filed();
    for (const [values, name] of [
      [{ fonds: 'z9' }, '“全宗号”'],
      [{ year: 25 }, '“年度”'],
      [{ organ: '办公室' }, '“机构（问题）代码”'],
      [{ firstItem: 9999 }, '“起始件号”'],
      [{ retention: '永久' }, '“保管期限”'],
    ] as const) {
      const request = desk.request('archive-catalogue', values);
      await expect(desk.engine.document.generate(request)).rejects.toThrow(name);
    }
  });

  test('one problem or all: the evidence of each stands under its number and words', async () => {
    const desk = await filed();
    const all = await textOf(desk, 'evidence-catalogue');
    expect(all).toContain('问题1（公开）：第1个窗口排队时间过长');
    expect(all).toContain('问题2（公开）：第2个窗口排队时间过长');
    expect(all).toContain('问题2个，材料4件');
    expect(all).toMatch(/窗口照片\.txt\n文本\n\n2026-02\n1\n3\n1-3\n/u);
    expect(all).toMatch(/关于优化窗口服务的通知\.txt\n文本\n\n2026-02-03\n1\n2\n4-5\n/u);
    const request = { ...desk.request('evidence-catalogue'), issue: `${desk.caseFileId}:2` };
    const { path } = await desk.engine.document.generate(request);
    const one = paragraphs(readFileSync(path)).join('\n');
    expect(one).toContain('问题1个，材料2件');
    expect(one).not.toContain('窗口照片');
  });

  test('a catalogue is a catalogue and no letter, and says nothing new of itself once it is made', async () => {
    const desk = await filed();
    const typed = {
      serial: '000128',
      classification: '机密★1年',
      urgency: '特急',
      recipients: '县委巡察办',
      attachments: ['任务表'],
      note: '发至乡镇',
      contact: '林晓棠，0999-5550126',
      copies: '县纪委',
      printer: '县委办公室',
      printedOn: '2026-03-06',
      copyCount: 65,
    };
    for (const key of ['volume-catalogue', 'archive-catalogue', 'box-note', 'evidence-catalogue']) {
      const { id, path } = await desk.engine.document.generate(desk.request(key, typed));
      const { movedOn, fields } = await desk.engine.document.get({ documentId: id });
      expect(movedOn, key).toBe(false);
      expect(fields.find((field) => field.key === 'recipients')?.value, key).toBe('县委巡察办');
      if (key === 'evidence-catalogue') continue;
      const text = paragraphs(readFileSync(path)).join('\n');
      expect(text, key).toContain('机密★1年');
      expect(text, key).not.toMatch(/000128|特急|县委巡察办|任务表|发至乡镇|林晓棠|县纪委|县委办公室|65/u);
    }
  });

  test('a paper made twice is filed once, and catalogues are not', async () => {
    const desk = await filed();
    const before = await textOf(desk, 'archive-catalogue');
    await desk.engine.document.generate(desk.request('progress-report'));
    await desk.engine.document.generate(desk.request('volume-catalogue'));
    await desk.engine.document.generate(desk.request('ledger'));
    await desk.engine.document.generate(desk.request('ledger', { date: '2026-12-30' }));
    const text = await textOf(desk, 'archive-catalogue');
    expect(before).toContain('共3件');
    expect(text).toContain('共5件');
    expect(text.match(/整改台账/gu)).toHaveLength(1);
    expect(text).toContain('青党工〔2025〕1号');
  });
});
