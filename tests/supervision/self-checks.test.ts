import { describe, expect, test } from 'vitest';
import { CASE } from '../evidence/sample-library.ts';
import { type Office, openOffice } from './office.ts';

async function spawned({ engine, issueIds }: Office): Promise<[string, string]> {
  const [one = '', other = ''] = await engine.selfCheck.add({
    issueId: issueIds[0],
    departments: ['造林科', '种苗站', '造林科'],
    text: '对照检查本单位的签到记录',
    on: '2024-06-01',
    dueDate: '2024-06-30',
  });
  return [one, other];
}

describe('an issue spawns self-checks for other departments', () => {
  test('each department is followed by itself, on any day', async () => {
    const office = await openOffice();
    const { engine } = office;
    const [afforestation] = await spawned(office);
    await engine.selfCheck.done({
      selfCheckId: afforestation,
      on: '2024-06-20',
      finding: '查出补签 3 次。',
      outcome: '已改为电子签到。',
    });
    const on = async (day: string) =>
      (await engine.selfCheck.list({ caseFileId: CASE, on: day })).map(({ department, state, light }) => [
        department,
        state,
        light,
      ]);
    expect(await on('2024-05-31')).toEqual([]);
    expect(await on('2024-06-19')).toEqual([
      ['种苗站', 'open', 'green'],
      ['造林科', 'open', 'green'],
    ]);
    expect(await on('2024-07-01')).toEqual([
      ['种苗站', 'overdue', 'red'],
      ['造林科', 'done', null],
    ]);
    expect(await engine.selfCheck.counts({ caseFileId: CASE, on: '2024-07-01' })).toEqual({
      assigned: 2,
      done: 1,
      open: 1,
      overdue: 1,
    });
  });

  test('a poor report is sent back, a new one takes its place', async () => {
    const office = await openOffice();
    const { engine } = office;
    const [id] = await spawned(office);
    await expect(engine.selfCheck.reopen({ selfCheckId: id, reason: '太笼统' })).rejects.toThrow(
      '还没有报送',
    );
    await engine.selfCheck.done({ selfCheckId: id, on: '2024-06-20', finding: '无问题' });
    await engine.selfCheck.reopen({ selfCheckId: id, reason: '太笼统' });
    const find = async () =>
      (await engine.selfCheck.list({ caseFileId: CASE, on: '2024-06-25' })).find((each) => each.id === id);
    expect(await find()).toMatchObject({ state: 'open', finding: null });
    await engine.selfCheck.done({ selfCheckId: id, on: '2024-06-24', finding: '查出补签 3 次。' });
    expect(await find()).toMatchObject({ state: 'done', finding: '查出补签 3 次。' });
    const { entries } = await engine.history.list({ caseFileId: CASE, limit: 2 });
    expect(entries.map(({ actionName }) => actionName)).toEqual(['登记自查结果', '退回自查结果']);
  });

  test('dates run forward, and a report says what was found', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const [id] = await spawned(office);
    const wanted = { issueId: issueIds[0], departments: ['种苗站'], text: '自查', on: '2024-06-10' };
    await expect(engine.selfCheck.add({ ...wanted, dueDate: '2024-06-09' })).rejects.toThrow('早于布置日期');
    await expect(
      engine.selfCheck.done({ selfCheckId: id, on: '2024-05-31', finding: '无问题' }),
    ).rejects.toThrow('早于布置日期');
    await expect(engine.selfCheck.done({ selfCheckId: id, on: '2024-06-20', finding: ' ' })).rejects.toThrow(
      '不能为空',
    );
    await expect(engine.selfCheck.add({ ...wanted, departments: [], dueDate: '2024-06-30' })).rejects.toThrow(
      '至少填写一个单位',
    );
  });

  test('removed ones and those of removed issues count nowhere', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const [id] = await spawned(office);
    await engine.selfCheck.remove({ selfCheckId: id });
    expect(await engine.selfCheck.list({ caseFileId: CASE, on: '2024-07-01' })).toHaveLength(1);
    await engine.selfCheck.restore({ selfCheckId: id });
    expect(await engine.selfCheck.list({ issueId: issueIds[0], on: '2024-07-01' })).toHaveLength(2);
    await engine.trash.put({ kind: 'issue', ids: [issueIds[0]] });
    expect(await engine.selfCheck.list({ caseFileId: CASE, on: '2024-07-01' })).toEqual([]);
  });

  test('taken back, a department that is named nowhere else leaves the register', async () => {
    const office = await openOffice();
    const { engine } = office;
    await spawned(office);
    await engine.undo.undo();
    const names = (await engine.people.departments()).map(({ name }) => name);
    expect(names).toContain('造林科');
    expect(names).not.toContain('种苗站');
  });
});
