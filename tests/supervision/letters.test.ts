import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../document/papers.ts';
import { CASE, problemsOf } from '../evidence/sample-library.ts';
import { openOffice, visit } from './office.ts';

const textOf = (path: string): string => paragraphs(readFileSync(path)).join('\n');

describe('from a light one step leads to the letter', () => {
  test('overdue: the red letter to the units, with the days and a day for the answer', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-20',
      issueIds: [issueIds[0]],
    });
    const record = await engine.supervision.get({ supervisionId: made.supervisionId, on: '2024-06-20' });
    expect(record).toMatchObject({
      kind: 'supervision',
      heldOn: '2024-06-20',
      light: 'red',
      addressee: '资源管理科、云山林场',
      findings: '截至2024年6月20日，问题1超过整改时限仍未销号。',
      issues: [{ number: 1 }],
      documents: [{ id: made.documentId, kind: 'supervision-notice' }],
      demands: [{ addressee: '资源管理科', dueDate: '2024-07-05', issue: { number: 1 }, daysLeft: 15 }],
    });
    const text = textOf(made.path);
    expect(text).toContain('整改时限为2024年6月18日，截至2024年6月20日已超期2天');
    expect(text).toContain('红灯预警');
    expect(text).toContain('2024年7月5日');
    expect(text).toContain('何副局长');
    expect(made.fileName).toBe('督办通知单（问题1）.docx');
  });

  test('nearly due: the yellow letter to the persons, without a demand', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-10',
      issueIds: [issueIds[0]],
    });
    const record = await engine.supervision.get({ supervisionId: made.supervisionId, on: '2024-06-10' });
    expect(record).toMatchObject({
      kind: 'reminder',
      light: 'yellow',
      addressee: '何副局长、小吴',
      demands: [],
    });
    const text = textOf(made.path);
    expect(text).toContain('何副局长、小吴：');
    expect(text).toContain('截至2024年6月10日还有8天到期');
  });

  test('an office that counts working days says so in its letters', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const table = await engine.light.table();
    await engine.light.setTable({ table: { ...table, counting: 'working' } });
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-24',
      issueIds: [issueIds[0]],
    });
    // 19, 20, 21 and 24 June 2024 were worked, the weekend between was not.
    expect(textOf(made.path)).toContain('截至2024年6月24日已超期4个工作日');
  });

  test('several issues go into one letter, as the gravest light has it', async () => {
    const { engine, issueIds } = await openOffice();
    const cause = { caseFileId: CASE, on: '2024-07-25', issueIds: [issueIds[1], issueIds[0]] };
    const draft = await engine.supervision.draft(cause);
    expect(draft).toMatchObject({
      letter: 'supervision-notice',
      light: 'red',
      findings: '截至2024年7月25日，问题1超过整改时限仍未销号；问题2的整改时限即将届满。',
      due: '2024-08-09',
    });
    expect(draft.demands.map(({ addressee }) => addressee)).toEqual(['资源管理科', '造林科']);
    const made = await engine.supervision.letter(cause);
    expect(made.fileName).toBe('督办通知单.docx');
  });

  test('where no light is on the letter must be named', async () => {
    const { engine, issueIds } = await openOffice();
    const cause = { caseFileId: CASE, on: '2024-05-01', issueIds: [issueIds[0]] };
    await expect(engine.supervision.draft(cause)).rejects.toThrow('请指定要发的文书种类');
    expect(await engine.supervision.draft({ ...cause, letter: 'interview-notice' })).toMatchObject({
      light: null,
      addressee: '何副局长',
      due: '2024-05-31',
    });
    await expect(engine.supervision.draft({ caseFileId: CASE, on: '2024-05-01' })).rejects.toThrow(
      '请选定问题',
    );
  });

  test('the same letter is not sent twice, and the first one stays', async () => {
    const office = await openOffice();
    const { engine, library, issueIds } = office;
    const cause = { caseFileId: CASE, on: '2024-06-20', issueIds: [issueIds[0]] };
    const made = await engine.supervision.letter(cause);
    await expect(engine.supervision.letter(cause)).rejects.toThrow('已于 2024-06-20 登记');
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-06-20' })).toHaveLength(1);
    expect(existsSync(made.path)).toBe(true);
    expect(await problemsOf(library.path)).toEqual([]);
  });

  test('what is refused leaves neither record nor paper behind', async () => {
    const { engine, library, issueIds } = await openOffice();
    const cause = { caseFileId: CASE, on: '2024-06-20', issueIds: [issueIds[0]] };
    await expect(engine.supervision.letter({ ...cause, due: '2024-06-19' })).rejects.toThrow(
      '早于提出的日期',
    );
    await expect(engine.supervision.letter({ ...cause, values: { weather: '晴' } })).rejects.toThrow(
      '没有“weather”这一项',
    );
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-06-20' })).toEqual([]);
    expect(await engine.document.list({ caseFileId: CASE })).toEqual([]);
    expect(await problemsOf(library.path)).toEqual([]);
  });
});

describe('from a finding one step leads to the letter', () => {
  test('it says what was found, and demands once more what nobody has answered', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { id } = await visit(office);
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-17',
      from: id,
      letter: 'supervision-notice',
    });
    const record = await engine.supervision.get({ supervisionId: made.supervisionId, on: '2024-06-17' });
    expect(record).toMatchObject({
      answers: { id, kind: 'siteVisit' },
      findings: '2024年6月1日实地调研发现：电子巡护设备还有 6 台没有启用。',
      demands: [{ text: '六台设备全部启用', addressee: '云山林场', dueDate: '2024-07-02' }],
    });
    const text = textOf(made.path);
    expect(text).toContain('2024年6月1日实地调研');
    expect(text).toContain('六台设备全部启用（云山林场，2024年7月2日前）');
  });

  test('a talk is announced with its reason, its time and its place', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { id } = await visit(office);
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-20',
      from: id,
      letter: 'interview-notice',
      place: '局机关三楼会议室',
      people: '江局长',
      values: { time: '2024年6月24日上午9时', number: '云林巡约〔2024〕1号' },
    });
    const text = textOf(made.path);
    expect(text).toContain('何副局长：');
    expect(text).toContain('云林巡约〔2024〕1号');
    expect(text).toContain('时间：2024年6月24日上午9时。');
    expect(text).toContain('地点：局机关三楼会议室。');
    expect(text).toContain('约谈人\n江局长。');
    expect(text).toContain('2024年7月20日前书面报送整改落实情况');
    await engine.supervision.update({
      supervisionId: made.supervisionId,
      patch: { place: '局机关二楼会议室' },
    });
    const again = textOf((await engine.supervision.paper({ supervisionId: made.supervisionId })).path);
    expect(again).toContain('时间：2024年6月24日上午9时。');
    expect(again).toContain('地点：局机关二楼会议室。');
  });

  test('a talk of which nobody says who, when or where is not announced', async () => {
    const { engine, issueIds } = await openOffice();
    const cause = { caseFileId: CASE, on: '2024-06-20', issueIds: [issueIds[0]] };
    const letter = { ...cause, letter: 'interview-notice' } as const;
    await expect(engine.supervision.letter(letter)).rejects.toThrow('“约谈人”“约谈时间”“约谈地点”');
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-06-20' })).toEqual([]);
    const supervisionId = await engine.supervision.add({
      caseFileId: CASE,
      kind: 'interview',
      heldOn: '2024-06-20',
      addressee: '何副局长',
      place: '局机关三楼会议室',
      people: '江局长',
      findings: '进度偏慢。',
      issueIds: [issueIds[0]],
    });
    await expect(engine.supervision.paper({ supervisionId })).rejects.toThrow('“约谈时间”还没有填写');
  });

  test('a visit has no letter of its own', async () => {
    const office = await openOffice();
    const { id } = await visit(office);
    await expect(office.engine.supervision.paper({ supervisionId: id })).rejects.toThrow('没有对应的文书');
  });
});

describe('the paper of a record', () => {
  test('can be made again after the record was changed, and each tells whether its data have moved on', async () => {
    const { engine, issueIds } = await openOffice();
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-20',
      issueIds: [issueIds[0]],
    });
    expect(await engine.document.get({ documentId: made.documentId })).toMatchObject({
      movedOn: false,
      supervisionId: made.supervisionId,
    });
    await engine.supervision.update({
      supervisionId: made.supervisionId,
      patch: { findings: '问题1久拖不决。' },
    });
    expect((await engine.document.get({ documentId: made.documentId })).movedOn).toBe(true);
    const again = await engine.supervision.paper({ supervisionId: made.supervisionId });
    expect(again.documentId).not.toBe(made.documentId);
    expect(textOf(again.path)).toContain('问题1久拖不决。');
    const record = await engine.supervision.get({ supervisionId: made.supervisionId, on: '2024-06-20' });
    expect(record.documents.map(({ id }) => id)).toEqual([made.documentId, again.documentId]);
  });

  test('says what the office has set for all of its letters', async () => {
    const { engine, issueIds } = await openOffice();
    const setting = await engine.supervision.letterSetting();
    await engine.supervision.setLetterSetting({
      setting: {
        sender: '云川县林业局巡察整改工作领导小组办公室',
        contact: '小冯，0000-1234567',
        replyDays: { ...setting.replyDays, 'supervision-notice': 7 },
      },
    });
    const made = await engine.supervision.letter({
      caseFileId: CASE,
      on: '2024-06-20',
      issueIds: [issueIds[0]],
    });
    const text = textOf(made.path);
    expect(text).toContain('云川县林业局巡察整改工作领导小组办公室');
    expect(text).toContain('小冯，0000-1234567');
    expect(text).toContain('2024年6月27日');
  });
});

describe('what a letter cannot do without', () => {
  test('is named when a letter is made of a record, with where to fill it in', async () => {
    const { engine, library, issueIds } = await openOffice();
    const supervisionId = await engine.supervision.add({
      caseFileId: CASE,
      kind: 'supervision',
      heldOn: '2024-06-20',
      findings: '进度偏慢。',
      issueIds: [issueIds[0]],
    });
    await expect(engine.supervision.paper({ supervisionId })).rejects.toThrow(/“完成时限”.*督导记录中补充/u);
    expect(await engine.document.list({ caseFileId: CASE })).toEqual([]);
    expect(await problemsOf(library.path)).toEqual([]);
  });

  test('a letter to nobody is not made', async () => {
    const { engine, issueIds } = await openOffice();
    const cause = { caseFileId: CASE, on: '2024-06-20', issueIds: [issueIds[2]] };
    const letter = { ...cause, letter: 'reminder-letter', findings: '请更新台账。' } as const;
    await expect(engine.supervision.letter(letter)).rejects.toThrow('“主送”');
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-06-20' })).toEqual([]);
  });
});

test('the issuers of all papers go before the sender of letters', async () => {
  const { engine, issueIds } = await openOffice();
  const { replyDays } = await engine.supervision.letterSetting();
  await engine.supervision.setLetterSetting({
    setting: { sender: '云川县林业局办公室', contact: '小冯，0000-1234567', replyDays },
  });
  const cause = { caseFileId: CASE, on: '2024-06-10', issueIds: [issueIds[0]] };
  const first = textOf((await engine.supervision.letter(cause)).path);
  expect(first).toContain('云川县林业局办公室');
  const setting = await engine.document.setting();
  await engine.document.setSetting({
    setting: { ...setting, issuers: ['中共云川县林业局党组'], contact: null },
  });
  const second = textOf((await engine.supervision.letter({ ...cause, on: '2024-06-11' })).path);
  expect(second).toContain('中共云川县林业局党组');
  expect(second).not.toContain('云川县林业局办公室');
  expect(second).toContain('联系人：小冯，0000-1234567');
});

test('a record that a letter answers cannot be taken back, and says so', async () => {
  const office = await openOffice();
  const { engine } = office;
  const { id } = await visit(office);
  await engine.supervision.letter({ caseFileId: CASE, on: '2024-06-20', from: id });
  await expect(engine.undo.undo()).rejects.toThrow('不能撤销');
  expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-06-20' })).toHaveLength(2);
});
