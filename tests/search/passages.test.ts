import { expect, test } from 'vitest';
import type { Mark, SearchHit } from '../../shared/search.ts';
import { issue, openSample } from '../evidence/sample-library.ts';
import { callerOf } from '../ledger/generated.ts';
import { tempFolder } from '../support/temp.ts';

/** The sample library, with names, a long measure and outcomes at its second problem. */
async function searchable() {
  const library = openSample(tempFolder());
  const engine = callerOf(library);
  const { id, measures } = await engine.issue.get({ issueId: issue(2) });
  await engine.issue.update({
    issueId: id,
    patch: {
      leadDepartment: '县财政局',
      responsibleDepartments: ['种苗管理站', '机关纪委'],
      responsibleLeader: '罗致远',
      handler: '单素琴',
      outcome: '追回多付货款 3.2 万元',
    },
  });
  const measureId = measures[0]?.id ?? '';
  await engine.measure.update({
    measureId,
    patch: {
      text: '修订苗木验收办法，明确抽检比例，并由县林科所苗圃孵化器项目组派员到场复核每一批次的规格与株数，留存照片备查，逐月通报',
      outcome: '已印发新办法',
    },
  });
  const find = async (text: string) => (await engine.search.find({ text, limit: 40 })).hits;
  return { engine, id, measureId, find };
}

const marked = (text: string, marks: readonly Mark[]) =>
  marks.map(({ start, end }) => text.slice(start, end));
const places = (hits: readonly SearchHit[]) => hits.map(({ title, detail }) => [title, detail]);

const HOME = '云川县林业局 · 问题 2';
const QUOTED = '措施 1：…并由县林科所苗圃孵化器项目组派员到场复核每一批次的规格与株数，留存照片…';

test.each([
  ['孵化器', QUOTED, ['孵化器']],
  ['新办法', '措施 1 成效：已印发新办法', ['新办法']],
  ['追回', '整改成效：追回多付货款 3.2 万元', ['追回']],
  ['货款3.2', '整改成效：追回多付货款 3.2 万元', ['货款 3.2']],
  ['财政局', '牵头单位：县财政局', ['财政局']],
  ['机关纪委', '责任单位：机关纪委', ['机关纪委']],
  ['罗致远', '责任领导：罗致远', ['罗致远']],
  ['素琴', '责任人：单素琴', ['素琴']],
  ['zmgl', '责任单位：种苗管理站', ['种苗管理']],
  ['ssq', '责任人：单素琴', ['单素琴']],
])('“%s” finds the problem and says where it stands', async (text, quoted, marks) => {
  const { find } = await searchable();
  const hits = await find(text);
  expect(places(hits)).toEqual([['苗木采购验收把关不严', `${HOME} · ${quoted}`]]);
  expect(hits.map(({ detail, detailMarks }) => marked(detail, detailMarks))).toEqual([marks]);
});

test('problems are found by being withheld', async () => {
  const { find } = await searchable();
  expect(places(await find('不予公开'))).toEqual([['内容待补填', '云川县林业局 · 问题 3 · 不予公开']]);
});

test('what the statement says is marked there and not quoted again', async () => {
  const { find } = await searchable();
  const [hit] = await find('苗木 验收');
  expect(hit?.detail).toBe(HOME);
  expect(hit && marked(hit.title, hit.titleMarks)).toEqual(['苗木', '验收']);
});

test('one word in the statement and one in a measure: the measure is quoted', async () => {
  const { find } = await searchable();
  const [hit] = await find('把关 孵化器');
  expect(hit?.detail).toBe(`${HOME} · ${QUOTED}`);
  expect(hit && marked(hit.title, hit.titleMarks)).toEqual(['把关']);
  expect(hit && marked(hit.detail, hit.detailMarks)).toEqual(['孵化器']);
});

test('a problem that says it comes before one whose measures do', async () => {
  const { engine, find } = await searchable();
  await engine.issue.update({ issueId: issue(1), patch: { statement: '苗圃孵化器长期闲置' } });
  expect((await find('孵化器')).map(({ title }) => title)).toEqual([
    '苗圃孵化器长期闲置',
    '苗木采购验收把关不严',
  ]);
});

test('a measure is found no more once it is in the recycle bin, and again when it is back', async () => {
  const { engine, measureId, find } = await searchable();
  expect(await find('孵化器')).toHaveLength(1);
  await engine.trash.put({ kind: 'measure', ids: [measureId] });
  expect(await find('孵化器')).toEqual([]);
  await engine.trash.restore({ kind: 'measure', ids: [measureId] });
  expect(await find('孵化器')).toHaveLength(1);
  await engine.undo.undo();
  expect(await find('孵化器')).toEqual([]);
});

test('a measure that is added, and one whose adding is taken back', async () => {
  const { engine, id, find } = await searchable();
  expect(await find('第三方')).toEqual([]);
  await engine.measure.add({ issueId: id, text: '委托第三方抽检' });
  expect(places(await find('第三方'))).toEqual([
    ['苗木采购验收把关不严', `${HOME} · 措施 2：委托第三方抽检`],
  ]);
  await engine.undo.undo();
  expect(await find('第三方')).toEqual([]);
});

test('letters are not taken for initials of a whole measure', async () => {
  const { find } = await searchable();
  expect(await find('fhq')).toEqual([]);
});
