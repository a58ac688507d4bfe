import { describe, expect, test } from 'vitest';
import { CASE } from '../evidence/sample-library.ts';
import { openOffice, visit } from './office.ts';

describe('a demand is followed until it is answered', () => {
  test('its light goes by the office’s table, seen from any day', async () => {
    const office = await openOffice();
    await visit(office);
    const on = async (day: string) => {
      const [demand] = await office.engine.demand.list({ caseFileId: CASE, on: day });
      return demand && [demand.state, demand.daysLeft, demand.light];
    };
    expect(await on('2024-05-31')).toBeUndefined();
    expect(await on('2024-06-01')).toEqual(['open', 14, 'green']);
    expect(await on('2024-06-05')).toEqual(['open', 10, 'yellow']);
    expect(await on('2024-06-15')).toEqual(['open', 0, 'yellow']);
    expect(await on('2024-06-16')).toEqual(['overdue', -1, 'red']);
  });

  test('answered late, sent back and answered again: each day keeps its own truth', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { demandId } = await visit(office);
    const evidenceId = await office.attach('启用清单.txt');
    await engine.demand.answer({ demandId, on: '2024-06-17', answer: '已启用 4 台。' });
    await engine.demand.reopen({ demandId, on: '2024-06-20', reason: '还有 2 台没有启用。' });
    await engine.demand.answer({
      demandId,
      on: '2024-06-25',
      answer: '6 台全部启用。',
      by: '林场场长',
      evidenceId,
    });
    const on = async (day: string) => (await engine.demand.list({ caseFileId: CASE, on: day }))[0];
    expect((await on('2024-06-16'))?.state).toBe('overdue');
    expect(await on('2024-06-18')).toMatchObject({
      state: 'answered',
      light: null,
      answer: { answer: '已启用 4 台。', answeredBy: '云山林场' },
      returned: [],
    });
    expect(await on('2024-06-20')).toMatchObject({
      state: 'overdue',
      light: 'red',
      answer: null,
      returned: [{ answer: '已启用 4 台。', returnedOn: '2024-06-20', returnReason: '还有 2 台没有启用。' }],
    });
    expect(await on('2024-06-30')).toMatchObject({
      state: 'answered',
      answer: { answeredBy: '林场场长', evidence: { name: '启用清单.txt' } },
    });
    const counts = async (day: string, from?: string) =>
      (await engine.supervision.counts({ caseFileId: CASE, on: day, from })).demands;
    expect(await counts('2024-06-16')).toEqual({
      made: 1,
      answered: 0,
      open: 1,
      overdue: 1,
      late: 0,
      returned: 0,
    });
    expect(await counts('2024-06-30')).toEqual({
      made: 1,
      answered: 1,
      open: 0,
      overdue: 0,
      late: 1,
      returned: 1,
    });
    expect(await counts('2024-06-30', '2024-06-21')).toEqual({
      made: 0,
      answered: 1,
      open: 0,
      overdue: 0,
      late: 1,
      returned: 0,
    });
  });

  test('answers must be in order', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { demandId } = await visit(office);
    await expect(engine.demand.reopen({ demandId, on: '2024-06-20', reason: '不实' })).rejects.toThrow(
      '还没有答复',
    );
    await expect(engine.demand.answer({ demandId, on: '2024-05-31', answer: '已办' })).rejects.toThrow(
      '早于提出要求的日期 2024-06-01',
    );
    await engine.demand.answer({ demandId, on: '2024-06-10', answer: '已办' });
    await expect(engine.demand.answer({ demandId, on: '2024-06-11', answer: '已办' })).rejects.toThrow(
      '已有答复',
    );
    await expect(engine.demand.reopen({ demandId, on: '2024-06-09', reason: '不实' })).rejects.toThrow(
      '早于答复日期',
    );
    await expect(engine.demand.remove({ demandId })).rejects.toThrow('不能删除');
    await expect(engine.demand.update({ demandId, patch: { dueDate: '2024-07-31' } })).rejects.toThrow(
      '先退回答复',
    );
    await engine.demand.reopen({ demandId, on: '2024-06-12', reason: '不实' });
    await expect(engine.demand.answer({ demandId, on: '2024-06-11', answer: '已办' })).rejects.toThrow(
      '早于上次退回的日期 2024-06-12',
    );
  });

  test('the proof of an answer is evidence of the same case file', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const { demandId } = await visit(office);
    const evidenceId = await office.attach('启用清单.txt');
    await engine.trash.put({ kind: 'issue', ids: [issueIds[0]] });
    await expect(
      engine.demand.answer({ demandId, on: '2024-06-10', answer: '已办', evidenceId }),
    ).rejects.toThrow('没有所选的佐证材料');
  });

  test('demands of an issue in the recycle bin count nowhere', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    await visit(office);
    await engine.trash.put({ kind: 'issue', ids: [issueIds[0]] });
    expect(await engine.demand.list({ caseFileId: CASE, on: '2024-07-01' })).toEqual([]);
    expect((await engine.supervision.counts({ caseFileId: CASE, on: '2024-07-01' })).demands.made).toBe(0);
  });

  test('one that nobody has answered can be changed and taken back', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { id, demandId } = await visit(office);
    await engine.demand.update({
      demandId,
      patch: { dueDate: '2024-06-28', addressee: null, issueId: null },
    });
    const [changed] = await engine.demand.list({ caseFileId: CASE, on: '2024-06-20' });
    expect(changed).toMatchObject({ dueDate: '2024-06-28', addressee: null, issue: null, daysLeft: 8 });
    await engine.demand.add({ supervisionId: id, text: '报送台账', dueDate: '2024-06-30' });
    await engine.demand.remove({ demandId });
    const { demands } = await engine.supervision.get({ supervisionId: id, on: '2024-06-20' });
    expect(demands.map(({ number, text }) => [number, text])).toEqual([[2, '报送台账']]);
  });
});
