import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { put } from '../evidence/sample-library.ts';
import { eventCount, type Office, openOffice, tracedSince } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

let office: Office;
let issueId: string;
beforeEach(() => {
  office = openOffice();
  [issueId] = office.issueIds;
});

const measures = async () => (await office.engine.issue.get({ issueId })).measures;
const texts = async () => (await measures()).map(({ text }) => text);
const idOf = async (number: number) => (await measures())[number - 1]?.id ?? '';
const evidence = async () =>
  (await office.engine.issue.get({ issueId })).evidence.map(({ name, measure }) => [name, measure]);

async function attach(measure: number, ...names: string[]): Promise<void> {
  const folder = tempFolder();
  const paths = names.map((name) => put(join(folder, name), name));
  await attachEvidence(office.library, '甲', { issue: issueId, measure, paths });
}

describe('adding a measure', () => {
  it('behind another marks it as its neighbours are, and counts on', async () => {
    await office.engine.measure.add({ issueId, text: '补发装备。', after: await idOf(1) });
    expect(await texts()).toEqual(['一是启用电子巡护打卡。', '二是补发装备。', '三是每月抽查巡山轨迹。']);
    await office.engine.measure.add({ issueId, text: '四是建立台账。' });
    expect((await texts()).at(-1)).toBe('四是建立台账。');
  });

  it('to an issue without any takes the text as it is', async () => {
    [, , issueId] = office.issueIds;
    await office.engine.measure.add({ issueId, text: ' 建立台账。\n' });
    expect(await texts()).toEqual(['建立台账。']);
  });
});

describe('changing a measure', () => {
  it('changes and traces what the patch names', async () => {
    const measureId = await idOf(1);
    const events = eventCount(office);
    await office.engine.measure.update({ measureId, patch: { doneDate: '2024-05-01', outcome: '' } });
    expect(tracedSince(office, events)).toMatchObject([
      { action: 'measure.update', before: { doneDate: null }, after: { doneDate: '2024-05-01' } },
    ]);
  });

  it('refuses dates out of order and an empty text', async () => {
    const measureId = await idOf(2);
    const patch = { startDate: '2024-05-02', dueDate: '2024-05-01' };
    await expect(office.engine.measure.update({ measureId, patch })).rejects.toThrow(
      '问题1的措施2：整改时限 2024-05-01 早于起始日期 2024-05-02',
    );
    await expect(office.engine.measure.update({ measureId, patch: { text: '　' } })).rejects.toThrow(
      '不能为空',
    );
  });
});

describe('splitting a measure', () => {
  it('gives the second part a mark and the dates; outcome and proof stay with the first', async () => {
    const measureId = await idOf(1);
    await attach(1, '打卡记录.txt');
    const said = { outcome: '已启用。', startDate: '2024-04-01', doneDate: '2024-05-01' };
    await office.engine.measure.update({
      measureId,
      patch: { ...said, text: '一是启用电子打卡；配发对讲机。' },
    });
    await office.engine.measure.split({ measureId, at: '一是启用电子打卡；'.length });
    expect(await texts()).toEqual(['一是启用电子打卡；', '二是配发对讲机。', '三是每月抽查巡山轨迹。']);
    expect(await measures()).toMatchObject([
      said,
      { outcome: null, startDate: '2024-04-01', doneDate: '2024-05-01' },
      { doneDate: null },
    ]);
    expect(await evidence()).toEqual([['打卡记录.txt', 1]]);
  });

  it.each([0, 1, 2, 99])('at %i, where one part would say nothing, is refused', async (at) => {
    await expect(office.engine.measure.split({ measureId: await idOf(1), at })).rejects.toThrow('没有内容');
    expect(await texts()).toHaveLength(2);
  });

  it('does not cut a character in two', async () => {
    const measureId = await idOf(1);
    await office.engine.measure.update({ measureId, patch: { text: '一是保护𬷕群落。' } });
    await office.engine.measure.split({ measureId, at: '一是保护'.length + 1 });
    expect(await texts()).toMatchObject(['一是保护', '二是𬷕群落。', expect.anything()]);
  });
});

describe('merging two measures', () => {
  it('joins texts, outcomes and proof; done only if both are', async () => {
    const [first, second] = [await idOf(1), await idOf(2)];
    await attach(1, '打卡.txt', '共用.txt');
    await attach(2, '抽查.txt');
    await attachSame();
    await office.engine.measure.update({
      measureId: first,
      patch: { outcome: '甲', doneDate: '2024-05-01', startDate: '2024-03-02' },
    });
    await office.engine.measure.update({
      measureId: second,
      patch: { outcome: '乙', startDate: '2024-03-01', dueDate: '2024-09-01' },
    });
    await office.engine.measure.merge({ measureId: first });
    expect(await measures()).toMatchObject([
      {
        id: first,
        number: 1,
        text: '一是启用电子巡护打卡。每月抽查巡山轨迹。',
        outcome: '甲\n乙',
        startDate: '2024-03-01',
        dueDate: '2024-09-01',
        doneDate: null,
      },
    ]);
    expect((await evidence()).sort()).toEqual(
      [
        ['共用.txt', 1],
        ['打卡.txt', 1],
        ['抽查.txt', 1],
      ].sort(),
    );
  });

  it('traces where every piece of proof went', async () => {
    const [first, second] = [await idOf(1), await idOf(2)];
    await attach(1, '共用.txt');
    await attach(2, '抽查.txt');
    await attachSame();
    const pieces = (await office.engine.evidence.list({ issueId })).map(({ id, name, linkId, measureId }) => [
      `${name} ${measureId}`,
      { id, linkId },
    ]);
    const before = Object.fromEntries(pieces) as Record<string, { id: string; linkId: string }>;
    const [own, twin] = [before[`抽查.txt ${second}`], before[`共用.txt ${second}`]];
    const events = eventCount(office);
    await office.engine.measure.merge({ measureId: first });
    const traced = tracedSince(office, events);
    expect(traced.filter(({ action }) => action.startsWith('evidence.'))).toEqual(
      expect.arrayContaining([
        {
          actor: '周启明',
          action: 'evidence.move',
          subjectId: own?.id,
          before: { link: own?.linkId, issue: issueId, measure: second },
          after: { link: own?.linkId, issue: issueId, measure: first },
        },
        {
          actor: '周启明',
          action: 'evidence.unlink',
          subjectId: twin?.id,
          before: { link: twin?.linkId, issue: issueId, measure: second, trashed: false },
          after: null,
        },
      ]),
    );
    expect(traced.filter(({ action }) => action.startsWith('evidence.'))).toHaveLength(2);
  });

  it('refuses the last one', async () => {
    await expect(office.engine.measure.merge({ measureId: await idOf(2) })).rejects.toThrow('没有可以合并');
  });

  /** The piece 共用.txt proves the second measure too. */
  async function attachSame(): Promise<void> {
    const { db } = office.library;
    db.prepare(
      `INSERT INTO evidence_link (id, evidence_id, issue_id, measure_id)
       SELECT '01890000-0000-7000-8000-00000000aaaa', evidence_id, evidence_link.issue_id, ?
       FROM evidence_link JOIN evidence ON evidence.id = evidence_id WHERE name = '共用.txt'`,
    ).run(await idOf(2));
  }
});

describe('moving a measure', () => {
  it('takes its proof along and leaves the marks in order', async () => {
    await attach(2, '抽查.txt');
    await office.engine.measure.move({ measureId: await idOf(2), to: 1 });
    expect(await texts()).toEqual(['一是每月抽查巡山轨迹。', '二是启用电子巡护打卡。']);
    expect(await evidence()).toEqual([['抽查.txt', 1]]);
  });

  it.each([
    ['（1）甲。', '（2）乙。', '（1）乙。', '（2）甲。'],
    ['第一，甲。', '第二，乙。', '第一，乙。', '第二，甲。'],
    ['其一，甲。', '其二是乙。', '其一是乙。', '其二，甲。'],
    ['1.2024年甲。', '2.乙。', '1.乙。', '2.2024年甲。'],
    ['①甲。', '②乙。', '①乙。', '②甲。'],
    ['（一）甲。', '（二）乙。', '（一）乙。', '（二）甲。'],
    // Not a list that counts: nothing is touched.
    ['甲。', '一是乙。', '一是乙。', '甲。'],
    ['二是甲。', '一是乙。', '一是乙。', '二是甲。'],
    ['1.5万亩林地复绿。', '乙。', '乙。', '1.5万亩林地复绿。'],
  ])('marks %s %s as %s %s', async (first, second, ...expected) => {
    await office.engine.measure.update({ measureId: await idOf(1), patch: { text: first } });
    await office.engine.measure.update({ measureId: await idOf(2), patch: { text: second } });
    await office.engine.measure.move({ measureId: await idOf(1), to: 2 });
    expect(await texts()).toEqual(expected);
  });

  it.each([0, 3])('to %i, which is no place, is refused', async (to) => {
    await expect(office.engine.measure.move({ measureId: await idOf(1), to })).rejects.toThrow('只有2条措施');
  });
});
