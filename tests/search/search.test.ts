import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCaller, openLibrary, workspaceOf } from '../../main/engine/index.ts';
import { addIssue } from '../../main/engine/issue/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { CASE, issue, openSample, put } from '../evidence/sample-library.ts';
import { callerOf } from '../ledger/generated.ts';
import { tempFolder } from '../support/temp.ts';
import { useTimeZone } from '../support/zone.ts';

/** The sample library with one piece of evidence, and how to look something up in it. */
async function searchable() {
  const folder = tempFolder();
  const library = openSample(folder);
  const engine = callerOf(library);
  await engine.evidence.attach({
    issue: issue(2),
    paths: [put(join(folder, '澄江县2024年苗木采购验收单（ＡＢＣ标段）.txt'))],
    note: '长河林场签收',
  });
  return { library, engine, find: finder(engine) };
}

function finder(engine: ReturnType<typeof callerOf>) {
  return async (text: string, limit = 40): Promise<string[]> =>
    (await engine.search.find({ text, limit })).hits.map((hit) => `${hit.kind} ${hit.title}`);
}

function addStatement(library: WritableLibrary, number: number, statement: string): string {
  return library.change('周启明', (change) =>
    addIssue(change, {
      caseFileId: CASE,
      sectionId: null,
      categoryId: null,
      number,
      publicNumber: number,
      statement,
      completion: null,
      stage: 'rectifying',
      outcome: null,
      detail: null,
      disclosure: 'public',
      measures: [],
    }),
  );
}

const SEEDLINGS = 'issue 苗木采购验收把关不严';
const PATROLS = 'issue 护林员巡山记录补登现象较多：部分林场“先签后巡”。';
const PROOF = 'evidence 澄江县2024年苗木采购验收单（ＡＢＣ标段）.txt';
const NOTICE = 'caseFile 云川县林业局';

test.each([
  ['苗', [SEEDLINGS, PROOF], 'one character'],
  ['采购', [SEEDLINGS, PROOF], 'two characters, inside a clause'],
  ['县2024年', [PROOF], 'Chinese and digits mixed'],
  ['abc', [PROOF], 'plain letters for full-width ones'],
  ['ＡＢＣ', [PROOF], 'full-width letters'],
  ['２０２４', [PROOF], 'full-width digits'],
  ['苗 木 采 购', [SEEDLINGS, PROOF], 'several words'],
  ['验收 苗木', [SEEDLINGS, PROOF], 'several words in any order'],
  ['验收 公章', [], 'several words of which one is missing'],
  ['林业局 把关', [SEEDLINGS], 'one word from the case file that it is in'],
  ['签收', [PROOF], 'the note of a piece of evidence'],
  ['问题2', [SEEDLINGS], 'the number of a problem'],
  ['  ', [], 'nothing but blanks'],
  ['%', [], 'a sign that a pattern would take for anything'],
  ['云川县林业局', [NOTICE], 'the unit of a case file'],
])('“%s” finds %j (%s)', async (text, expected) => {
  const { find } = await searchable();
  expect(await find(text)).toEqual(expected);
});

test('a bare number is the number of a problem before it is a part of some text', async () => {
  const { find } = await searchable();
  expect(await find('2')).toEqual([SEEDLINGS, PROOF]);
});

test.each([
  ['mmcg', [SEEDLINGS, PROOF], 'initials of 苗木采购'],
  ['MMCG', [SEEDLINGS, PROOF], 'in capitals'],
  ['hly', [PATROLS], 'initials of 护林员'],
  ['zh', [PROOF], '长河 as zhang he'],
  ['chlc', [PROOF], '长河林场 as chang he lin chang'],
  ['yc县', [NOTICE], 'initials and a character mixed'],
])('initials “%s” find %j (%s)', async (text, expected) => {
  const { find } = await searchable();
  expect(await find(text)).toEqual(expected);
});

test('a character with several readings is found by each', async () => {
  const { library, find } = await searchable();
  addStatement(library, 4, '重点工程款未按行业标准核算');
  const expected = ['issue 重点工程款未按行业标准核算'];
  for (const initials of ['zdgc', 'cdgc', 'hybz', 'xybz']) expect(await find(initials)).toEqual(expected);
});

test('what is called so comes before what mentions it, and case files before problems before evidence', async () => {
  const { library, find } = await searchable();
  addStatement(library, 4, '验收');
  addStatement(library, 5, '验收走过场');
  expect(await find('验收')).toEqual(['issue 验收', 'issue 验收走过场', SEEDLINGS, PROOF]);
  expect((await find('林')).map((hit) => hit.split(' ')[0])).toEqual(['caseFile', 'issue', 'evidence']);
});

test('of every kind some are shown however many there are of another', async () => {
  const { library, engine } = await searchable();
  for (let number = 10; number < 40; number += 1) addStatement(library, number, `苗木问题之${number}`);
  const { hits, total } = await engine.search.find({ text: '苗木', limit: 8 });
  expect(total).toBe(32);
  expect(hits).toHaveLength(8);
  expect(hits.at(-1)).toMatchObject({ kind: 'evidence', detail: '云川县林业局 · 问题 2 · 长河林场签收' });
});

test('it follows every change: new text, new files, papers, deletion and restoration', async () => {
  const { library, engine, find } = await searchable();
  expect(await find('河道')).toEqual([]);
  const added = addStatement(library, 4, '河道清淤不及时');
  expect(await find('河道')).toEqual(['issue 河道清淤不及时']);
  await engine.evidence.attach({ issue: added, paths: [put(join(tempFolder(), '河道照片.txt'))] });
  expect(await find('河道')).toEqual(['issue 河道清淤不及时', 'evidence 河道照片.txt']);
  await engine.trash.put({ kind: 'issue', ids: [added] });
  expect(await find('河道')).toEqual([]);
  await engine.trash.restore({ kind: 'issue', ids: [added] });
  expect(await find('河道')).toEqual(['issue 河道清淤不及时', 'evidence 河道照片.txt']);
  await engine.issue.fillWithheld({ issue: issue(3), statement: '河道采砂收益未入账', reason: null });
  expect(await find('采砂')).toEqual(['issue 河道采砂收益未入账']);
  await engine.document.generate({ caseFileId: CASE, kind: 'ledger' });
  expect((await find('台账')).map((hit) => hit.split(' ')[0])).toEqual(['document']);
});

test('a paper made in the early morning is shown with the day on the wall, not that of Greenwich', async () => {
  useTimeZone('Asia/Shanghai');
  const { library, engine } = await searchable();
  await engine.document.generate({ caseFileId: CASE, kind: 'ledger' });
  library.db.prepare('UPDATE official_document SET created_at = ?').run('2024-05-31T23:30:00.000Z');
  const { hits } = await engine.search.find({ text: '台账', limit: 10 });
  expect(hits).toMatchObject([{ kind: 'document', detail: '云川县林业局 · 2024-06-01' }]);
});

test('a file that proves problems of two case files is found as long as it proves one of them', async () => {
  const { engine, find } = await searchable();
  const measureId = await engine.measure.add({
    issueId: (await engine.issue.get({ issueId: issue(1) })).id,
    text: '统一巡护台账',
  });
  const other = await engine.caseFile.createEmpty({ inspectedUnit: '云川县水务局' });
  const second = await engine.issue.add({ caseFileId: other, statement: '河道巡查流于形式' });
  const stage = async () => {
    const path = put(join(tempFolder(), '巡护台账样表.txt'), '统一格式');
    return (await engine.evidence.stage({ paths: [path] })).files[0]?.token ?? '';
  };
  const first = await engine.evidence.attachStaged({
    issueId: issue(1),
    measureId,
    files: [{ token: await stage(), how: 'attach' }],
  });
  await engine.evidence.attachStaged({
    issueId: second,
    measureId: null,
    files: [{ token: await stage(), how: { linkTo: first[0]?.evidenceId ?? '' } }],
  });
  const homes = async () =>
    (await engine.search.find({ text: '台账样表', limit: 40 })).hits.map(({ caseFileId }) => caseFileId);
  expect(await homes()).toEqual([CASE]);
  await engine.trash.put({ kind: 'measure', ids: [measureId] });
  expect(await homes()).toEqual([other]);
  await engine.trash.restore({ kind: 'measure', ids: [measureId] });
  expect(await homes()).toEqual([CASE]);
  await engine.outline.addSection({ caseFileId: other, title: '河湖管护' });
  expect(await homes()).toEqual([CASE]);
  expect(await find('样表')).toEqual(['evidence 巡护台账样表.txt']);
});

test('a library that another process writes to is searched as it is now', async () => {
  const { library } = await searchable();
  const reader = openLibrary(library.path);
  const engine = createCaller({
    workspace: workspaceOf(reader, null),
    actor: '周启明',
    window: 'test',
    report: () => {},
  });
  try {
    const find = finder(engine);
    expect(await find('河道')).toEqual([]);
    addStatement(library, 4, '河道清淤不及时');
    expect(await find('河道')).toEqual(['issue 河道清淤不及时']);
  } finally {
    reader.close();
  }
});
