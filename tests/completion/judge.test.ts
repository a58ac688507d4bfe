import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf, type Office, openOffice } from '../closure/office.ts';

const ON = '2024-05-12';

let office: Office;
let issueId: string;
let measureIds: string[];
beforeEach(async () => {
  office = openOffice();
  [issueId] = office.issueIds;
  measureIds = (await office.engine.issue.get({ issueId })).measures.map(({ id }) => id);
});

const judge = (
  completion: 'completed' | 'basicallyCompleted' | 'notCompleted' | 'ongoing',
  more: object = {},
) => office.engine.completion.judge({ issueId, completion, on: ON, ...more });
const done = (measure: number, doneDate: string | null) =>
  office.engine.measure.update({ measureId: measureIds[measure - 1] ?? '', patch: { doneDate } });

describe('judging how far an issue has come', () => {
  it('is kept with its day and its author, the latest first, and the work counts as begun', async () => {
    const id = await office.engine.issue.add({
      caseFileId: (await detail()).caseFileId,
      statement: '新问题',
    });
    await office.engine.completion.judge({ issueId: id, completion: 'notCompleted', on: '2024-04-01' });
    await office.as('陈科长').completion.judge({
      issueId: id,
      completion: 'basicallyCompleted',
      on: ON,
      remains: '  还有2户未搬迁 ',
    });
    expect(await office.engine.completion.list({ issueId: id })).toMatchObject([
      { completion: 'basicallyCompleted', judgedOn: ON, judgedBy: '陈科长', remains: '还有2户未搬迁' },
      { completion: 'notCompleted', judgedOn: '2024-04-01', judgedBy: '周启明', remains: null },
    ]);
    expect(await office.engine.issue.get({ issueId: id })).toMatchObject({
      completion: 'basicallyCompleted',
      stage: 'rectifying',
    });
    const { entries } = await office.engine.history.list({ subjectId: id });
    expect(entries.map(({ actionName }) => actionName)).toEqual([
      '判定完成情况',
      '修改问题',
      '判定完成情况',
      '新增问题',
    ]);
  });

  it('refuses 已完成 with an open measure, and names it', async () => {
    await done(1, '2024-05-10');
    expect(await failureOf(judge('completed'))).toEqual({
      code: 'completion-contradicts',
      message: expect.stringContaining('问题1的措施2'),
    });
    await done(2, '2024-05-20');
    expect(await failureOf(judge('completed'))).toMatchObject({ code: 'completion-contradicts' });
    await judge('completed', { on: '2024-05-20' });
  });

  it('refuses 基本完成 that does not say what remains, and 已完成 that says something does', async () => {
    expect(await failureOf(judge('basicallyCompleted', { remains: ' 　' }))).toMatchObject({
      code: 'remains-missing',
    });
    await done(1, '2024-05-10');
    await done(2, '2024-05-10');
    expect(await failureOf(judge('completed', { remains: '还差一点' }))).toMatchObject({
      code: 'completion-contradicts',
    });
  });

  it('does not run backwards', async () => {
    await judge('notCompleted');
    expect(await failureOf(judge('ongoing', { on: '2024-05-11' }))).toMatchObject({
      code: 'dates-out-of-order',
    });
  });

  it('leaves what an imported paper said as it is', async () => {
    expect(await detail()).toMatchObject({ completion: 'completed' });
    expect(await office.engine.completion.list({ issueId })).toEqual([]);
    await office.engine.measure.add({ issueId, text: '三是再查一遍。' });
  });
});

describe('while 已完成 stands', () => {
  beforeEach(async () => {
    await done(1, '2024-05-10');
    await done(2, '2024-05-10');
  });

  const refused = { code: 'completion-stands', message: expect.stringContaining('重新判定') };

  it('no measure is added or opened again', async () => {
    await judge('completed');
    expect(await failureOf(office.engine.measure.add({ issueId, text: '三是再查一遍。' }))).toEqual(refused);
    expect(await failureOf(done(1, null))).toEqual(refused);
    await judge('notCompleted');
    await done(1, null);
  });

  it('no measure turns out to be done later than that, whoever writes', async () => {
    await judge('completed');
    expect(await failureOf(done(1, '2024-05-13'))).toEqual({
      code: 'completion-stands',
      message: expect.stringContaining('措施的完成日期 2024-05-13 不能晚于这一天'),
    });
    const write = () =>
      office.library.change('有人', ({ db }) => db.exec("UPDATE measure SET done_date = '2024-05-13'"));
    expect(write).toThrow(expect.objectContaining({ code: 'completion-stands' }));
    await done(1, ON);
  });

  it('a measure done later stays in the recycle bin', async () => {
    await done(1, '2024-05-13');
    const deleted = { kind: 'measure' as const, ids: [measureIds[0] ?? ''] };
    await office.engine.trash.put(deleted);
    await judge('completed');
    expect(await failureOf(office.engine.trash.restore(deleted))).toMatchObject({
      message: expect.stringContaining('2024-05-13 不能晚于这一天'),
    });
  });

  it('no open measure comes back from the recycle bin or by taking a date back', async () => {
    const measureId = await office.engine.measure.add({ issueId, text: '三是再查一遍。' });
    await office.engine.trash.put({ kind: 'measure', ids: [measureId] });
    await judge('completed');
    expect(await failureOf(office.engine.trash.restore({ kind: 'measure', ids: [measureId] }))).toMatchObject(
      {
        message: expect.stringContaining('已判定为“已完成”'),
      },
    );
    expect(await failureOf(office.engine.undo.undo())).toEqual(refused);
    await judge('notCompleted');
    await office.engine.undo.undo();
    expect((await detail()).measures).toHaveLength(3);
  });

  it('what is done may still be parted, joined and moved', async () => {
    await judge('completed');
    await office.engine.measure.split({ measureId: measureIds[0] ?? '', at: 4 });
    await office.engine.measure.merge({ measureId: measureIds[0] ?? '' });
    await office.engine.measure.move({ measureId: measureIds[0] ?? '', to: 2 });
  });
});

it('the completion is no field that is filled in', async () => {
  const patch = JSON.parse('{"completion":"completed"}') as object;
  expect(await failureOf(office.engine.issue.update({ issueId, patch }))).toMatchObject({
    code: 'bad-input',
  });
  expect(await failureOf(office.engine.issue.bulkUpdate({ issueIds: [issueId], patch }))).toMatchObject({
    code: 'bad-input',
  });
});

function detail() {
  return office.engine.issue.get({ issueId });
}
