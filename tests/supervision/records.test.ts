import { describe, expect, test } from 'vitest';
import { CASE } from '../evidence/sample-library.ts';
import { openOffice, visit } from './office.ts';

describe('a record of supervision', () => {
  test('is kept with its issues and demands, and can be found by what it answers', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const { id } = await visit(office);
    const reply = await engine.supervision.add({
      caseFileId: CASE,
      kind: 'documentReview',
      heldOn: '2024-06-20',
      findings: '启用记录齐全。',
      answersId: id,
    });
    const list = await engine.supervision.list({ caseFileId: CASE, on: '2024-06-20' });
    expect(list.map(({ kind, heldOn }) => [kind, heldOn])).toEqual([
      ['documentReview', '2024-06-20'],
      ['siteVisit', '2024-06-01'],
    ]);
    expect(list[1]).toMatchObject({
      place: '云山林场',
      people: '局巡察整改办',
      recordedBy: '周启明',
      issues: [{ id: issueIds[0], number: 1 }],
      answeredBy: [{ id: reply, kind: 'documentReview' }],
      demands: [{ number: 1, text: '六台设备全部启用', addressee: '云山林场', state: 'overdue' }],
    });
    expect(list[0]?.answers).toEqual({ id, kind: 'siteVisit', heldOn: '2024-06-01' });
  });

  test('in the recycle bin it counts nowhere with its demands, and comes back whole', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { id } = await visit(office);
    await engine.supervision.remove({ supervisionId: id });
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-07-01' })).toEqual([]);
    expect(await engine.demand.list({ caseFileId: CASE, on: '2024-07-01' })).toEqual([]);
    const counts = await engine.supervision.counts({ caseFileId: CASE, on: '2024-07-01' });
    expect([counts.records.siteVisit, counts.demands.made, counts.demands.overdue]).toEqual([0, 0, 0]);
    const trashed = await engine.supervision.list({ caseFileId: CASE, on: '2024-07-01', extent: 'trashed' });
    expect(trashed.map((record) => record.id)).toEqual([id]);
    await engine.supervision.restore({ supervisionId: id });
    expect(await engine.demand.list({ caseFileId: CASE, on: '2024-07-01' })).toHaveLength(1);
  });

  test('what somebody changed is traced with what it was, and an edit that changes nothing is not', async () => {
    const office = await openOffice();
    const { engine, issueIds } = office;
    const { id } = await visit(office);
    const patch = { findings: '设备已全部启用。', issueIds: [issueIds[1], issueIds[0]] };
    await engine.supervision.update({ supervisionId: id, patch });
    await engine.supervision.update({ supervisionId: id, patch });
    const { entries } = await engine.history.list({ caseFileId: CASE, limit: 3 });
    expect(entries[0]).toMatchObject({
      actionName: '修改督导记录',
      subject: '督导记录 · 2024-06-01 实地调研',
    });
    expect(entries[0]?.changes).toContainEqual({
      field: 'findings',
      fieldName: '发现情况或事由',
      before: '电子巡护设备还有 6 台没有启用。',
      after: '设备已全部启用。',
    });
    expect(entries[1]?.actionName).toBe('提出督导要求');
  });

  test('an edit can be taken back', async () => {
    const office = await openOffice();
    const { engine } = office;
    await visit(office);
    await engine.undo.undo();
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-07-01' })).toEqual([]);
  });

  test.each([
    ['a demand that is due before it is made', { demands: [{ text: '报送', dueDate: '2024-05-31' }] }],
    ['an empty demand', { demands: [{ text: '　', dueDate: '2024-06-30' }] }],
    ['a day that no calendar has', { heldOn: '2024-06-31' }],
    ['another kind', { kind: 'phoneCall' }],
  ])('%s is refused, and nothing is recorded', async (_, wrong) => {
    const { engine } = await openOffice();
    const record = { caseFileId: CASE, kind: 'meeting' as const, heldOn: '2024-06-01' };
    await expect(engine.supervision.add({ ...record, ...wrong } as typeof record)).rejects.toThrow();
    expect(await engine.supervision.list({ caseFileId: CASE, on: '2024-07-01' })).toEqual([]);
  });

  test('two records cannot answer each other, nor a record an earlier day', async () => {
    const office = await openOffice();
    const { engine } = office;
    const { id } = await visit(office);
    const meeting = await engine.supervision.add({
      caseFileId: CASE,
      kind: 'meeting',
      heldOn: '2024-06-01',
      answersId: id,
    });
    await expect(
      engine.supervision.update({ supervisionId: id, patch: { answersId: meeting } }),
    ).rejects.toThrow('不能互相对应');
    await expect(
      engine.supervision.update({ supervisionId: meeting, patch: { heldOn: '2024-05-31' } }),
    ).rejects.toThrow('早于所对应的实地调研记录（2024-06-01）');
    await expect(
      engine.supervision.update({ supervisionId: id, patch: { heldOn: '2024-06-02' } }),
    ).rejects.toThrow('晚于对应它的调度会记录（2024-06-01）');
  });

  test('issues in the recycle bin and of other case files are refused', async () => {
    const { engine, issueIds } = await openOffice();
    const other = await engine.caseFile.createEmpty({ inspectedUnit: '云川县水务局' });
    const record = { caseFileId: CASE, kind: 'meeting' as const, heldOn: '2024-06-01' };
    const elsewhere = await engine.issue.add({ caseFileId: other, statement: '账册不全' });
    await expect(engine.supervision.add({ ...record, issueIds: [elsewhere] })).rejects.toThrow(
      '不属于这个卷宗',
    );
    await engine.trash.put({ kind: 'issue', ids: [issueIds[1]] });
    await expect(engine.supervision.add({ ...record, issueIds: [issueIds[1]] })).rejects.toThrow('回收站');
  });
});
