import { beforeEach, describe, expect, it } from 'vitest';
import { chainHead, firstBrokenEvent } from '../../main/engine/audit/index.ts';
import type { LedgerPlan, PlannedRow } from '../../shared/ledger-import.ts';
import { CASE } from '../evidence/sample-library.ts';
import { type Office, openOffice } from '../issue/office.ts';
import { hire } from '../support/people.ts';
import { signOff } from '../support/sign-off.ts';
import { tempFolder } from '../support/temp.ts';
import { type Content, officeLedger, workbook } from './books.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const target = { title: '云川县林业局巡察整改', inspectedUnit: '云川县林业局' };
const file = (changes?: Record<string, Content>) => ({ path: workbook({ 台账: officeLedger(changes) }) });
const run = (source: { path: string }, into: typeof target | { caseFileId: string }) =>
  office.engine.ledgerImport.run({ source, target: into });
const plan = (source: { path: string }, caseFileId: string) =>
  office.engine.ledgerImport.plan({ source, target: { caseFileId } });
const issuesOf = async (caseFileId: string) => (await office.engine.caseFile.get({ caseFileId })).issues;
const rowAt = ({ rows }: LedgerPlan, row: number): PlannedRow => {
  const found = rows.find((each) => each.row === row);
  if (!found) throw new Error(`no row ${row}`);
  return found;
};
const changesIn = (row: PlannedRow) =>
  row.changes.map(({ field, before, after, conflict }) => [field, before, after, conflict]);

describe('an office’s own ledger', () => {
  it('becomes the issues that it lists, with what stands in merged cells and rows of their own', async () => {
    const imported = await run(file(), target);
    expect(imported).toMatchObject({ added: 4, changed: 0, skipped: 0 });
    const caseFile = await office.engine.caseFile.get({ caseFileId: imported.caseFileId });
    expect(caseFile.sections.map(({ title }) => title)).toEqual(['履行主责主业方面', '资金管理方面']);
    expect(caseFile.categories.map(({ title }) => title)).toEqual(['队伍管理', '采购管理']);
    const [first, second, third, fourth] = caseFile.issues;
    expect(first).toMatchObject({
      number: 1,
      publicNumber: 1,
      statement: '护林员巡山记录补登',
      responsibleLeader: '何敬之',
      responsibleDepartments: ['资源股'],
      handler: '苏宁',
      dueDate: '2026-06-30',
      completion: 'completed',
      detail: null,
    });
    expect(first?.measures.map(({ text }) => text)).toEqual(['1.启用电子打卡。', '2.每月抽查轨迹。']);
    expect(second).toMatchObject({
      responsibleDepartments: ['防火办', '办公室'],
      dueDate: '2026-09-30',
      stage: 'rectifying',
    });
    expect(second?.measures.map(({ text, dueDate }) => [text, dueDate])).toEqual([
      ['制定值守办法', '2026-06-30'],
      ['每季度开展一次演练', '2026-09-30'],
    ]);
    expect(third).toMatchObject({
      rectificationKind: 'immediate',
      dueDate: null,
      completion: 'basicallyCompleted',
      measures: [],
    });
    expect(fourth).toMatchObject({ stage: 'rectifying', dueDate: null });
    expect(fourth?.measures.map(({ text }) => text)).toEqual(['=HYPERLINK("x")']);
  });

  it('tells with its place everything that it could not use', async () => {
    const { rows, leftOut } = await office.engine.ledgerImport.plan({ source: file(), target });
    const told = [...rows.flatMap(({ notes }) => notes), ...leftOut].map(
      ({ place, text }) => `${place} ${text}`,
    );
    for (const expected of [
      /^D10 .*公式/u,
      /^H12 .*“近期”不是日期/u,
      /^I12 “已销号”由销号审批决定/u,
      /^A13 合计行/u,
      /^A14 表格以外的说明/u,
      /^A15 表格以外的说明/u,
      /^J列 “联系电话”没有采用/u,
      /^H7 .*月底.*2026-06-30/u,
    ]) {
      expect(
        told.filter((text) => expected.test(text)),
        String(expected),
      ).toHaveLength(1);
    }
  });

  it('writes nothing before it is confirmed', async () => {
    const head = chainHead(office.library.db);
    await office.engine.ledgerImport.plan({ source: file(), target });
    expect(chainHead(office.library.db)).toEqual(head);
    expect(await office.engine.caseFile.list()).toHaveLength(1);
  });

  it('is read from an old .xls as from an .xlsx', async () => {
    const old = { path: workbook({ 台账: officeLedger({ D10: null }) }, 'biff8') };
    const fresh = file({ D10: null });
    const plans = await Promise.all(
      [old, fresh].map((source) => office.engine.ledgerImport.plan({ source, target })),
    );
    expect(plans[0]).toEqual(plans[1]);
  });
});

describe('imported again', () => {
  it('doubles nothing, and an unchanged ledger changes nothing', async () => {
    const { caseFileId } = await run(file(), target);
    const head = chainHead(office.library.db);
    expect(await run(file(), { caseFileId })).toMatchObject({ added: 0, changed: 0, same: 4 });
    expect(chainHead(office.library.db)).toEqual(head);
  });

  it('brings up to date what changed in the ledger, also where its rows moved', async () => {
    const { caseFileId } = await run(file(), target);
    const before = await issuesOf(caseFileId);
    const changed = file({
      A6: 2,
      A7: 1,
      G6: '谢文',
      D6: '1.启用电子打卡并公示。2.每月抽查轨迹。3.年底考核。',
    });
    const planned = await plan(changed, caseFileId);
    expect(rowAt(planned, 6)).toMatchObject({ kind: 'change', issueId: before[0]?.id });
    expect(planned.rows.map(({ kind }) => kind)).toEqual(['change', 'same', 'same', 'same']);
    await run(changed, { caseFileId });
    const [first] = await issuesOf(caseFileId);
    expect(first?.handler).toBe('谢文');
    expect(first?.measures.map(({ text }) => text)).toEqual([
      '1.启用电子打卡并公示。',
      '2.每月抽查轨迹。',
      '3.年底考核。',
    ]);
    // The measures are still the same ones, whatever hangs on them.
    expect(first?.measures.slice(0, 2).map(({ id }) => id)).toEqual(before[0]?.measures.map(({ id }) => id));
  });

  it('leaves alone what only the program changed, and asks where both did', async () => {
    const { caseFileId } = await run(file(), target);
    const [first] = await issuesOf(caseFileId);
    const issueId = first?.id ?? '';
    await office.engine.issue.update({ issueId, patch: { handler: '陆远', responsibleLeader: '程立' } });
    expect((await plan(file(), caseFileId)).rows.map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'same',
      'same',
    ]);
    const changed = file({ G6: '谢文' });
    const row = rowAt(await plan(changed, caseFileId), 6);
    expect(row.kind).toBe('conflict');
    expect(changesIn(row)).toEqual([['handler', '陆远', '谢文', true]]);
    expect(await run(changed, { caseFileId })).toMatchObject({ changed: 0, kept: 1 });
    expect((await issuesOf(caseFileId))[0]?.handler).toBe('陆远');
    await office.engine.ledgerImport.run({
      source: changed,
      target: { caseFileId },
      decisions: { rows: { 6: { fields: { handler: 'ledger' } } } },
    });
    expect((await issuesOf(caseFileId))[0]).toMatchObject({ handler: '谢文', responsibleLeader: '程立' });
  });

  it('can be settled for the program once and for all', async () => {
    const { caseFileId } = await run(file(), target);
    const [first] = await issuesOf(caseFileId);
    await office.engine.issue.update({ issueId: first?.id ?? '', patch: { handler: '陆远' } });
    const changed = file({ G6: '谢文' });
    await office.engine.ledgerImport.run({
      source: changed,
      target: { caseFileId },
      decisions: { rows: { 6: { fields: { handler: 'library' } } } },
    });
    expect(rowAt(await plan(changed, caseFileId), 6).kind).toBe('same');
  });

  it('is one step that can be taken back, with all that it added', async () => {
    const { caseFileId } = await run(file(), target);
    await run(file({ G6: '谢文', C13: '合同变更未审批', A13: 5 }), { caseFileId });
    expect(await issuesOf(caseFileId)).toHaveLength(5);
    await office.engine.undo.undo();
    const issues = await issuesOf(caseFileId);
    expect(issues).toHaveLength(4);
    expect(issues[0]?.handler).toBe('苏宁');
    expect(rowAt(await plan(file({ G6: '谢文' }), caseFileId), 6).kind).toBe('change');
    expect(firstBrokenEvent(office.library.db)).toBeNull();
  });

  it('is refused where the library has changed since somebody looked at the plan', async () => {
    const { caseFileId } = await run(file(), target);
    const source = file({ G6: '谢文' });
    const { fingerprint } = await plan(source, caseFileId);
    const [first] = await issuesOf(caseFileId);
    await office.engine.issue.update({ issueId: first?.id ?? '', patch: { handler: '陆远' } });
    await expect(
      office.engine.ledgerImport.run({ source, target: { caseFileId }, fingerprint }),
    ).rejects.toThrow('预览之后卷宗有了改动');
    expect((await issuesOf(caseFileId))[0]?.handler).toBe('陆远');
  });
});

describe('the rules of the process', () => {
  const ledgerOf = (rows: Content[][]) => ({
    path: workbook({ 台账: { rows: [['问题编号', '问题内容', '责任人', '整改时限', '起始日期'], ...rows] } }),
  });

  it('hold: a closed issue stays as it is with the reason, and the others go on', async () => {
    const [first, second] = office.issueIds;
    await signOff(office.engine, { issueId: first, folder: tempFolder(), on: '2024-05-10' });
    const source = ledgerOf([
      ['1', '护林员巡山记录补登现象较多：部分林场“先签后巡”。', '何敬之', '2026-06-30'],
      ['2', '苗木采购验收把关不严', '何敬之', '2026-06-30'],
    ]);
    const { rows } = await plan(source, CASE);
    expect(rows[0]?.kind === 'unusable' || rows[0]?.notes.length).toBeTruthy();
    expect(rows[0]?.changes.map(({ field }) => field)).not.toContain('dueDate');
    await run(source, { caseFileId: CASE });
    expect(await office.engine.issue.get({ issueId: first })).toMatchObject({
      dueDate: null,
      stage: 'closed',
    });
    expect(await office.engine.issue.get({ issueId: second })).toMatchObject({
      handler: '何敬之',
      dueDate: '2026-06-30',
    });
  });

  it('hold for one value without the others of its row', async () => {
    const [, second] = office.issueIds;
    const source = ledgerOf([['2', '苗木采购验收把关不严', '何敬之', '2026-06-30', '2026-08-01']]);
    const { rows } = await plan(source, CASE);
    expect(rows[0]?.notes).toEqual([
      {
        place: expect.stringMatching(/^[DE]2$/u),
        kind: 'unused',
        text: expect.stringContaining('早于起始日期'),
      },
    ]);
    await run(source, { caseFileId: CASE });
    expect(await office.engine.issue.get({ issueId: second })).toMatchObject({ handler: '何敬之' });
  });

  it('do not let a clerk put off a time limit by way of a ledger', async () => {
    const [first] = office.issueIds;
    await office.engine.issue.update({ issueId: first, patch: { dueDate: '2026-06-30' } });
    const people = hire(office.library, { 经办员: ['clerk'] });
    const source = ledgerOf([
      ['1', '护林员巡山记录补登现象较多：部分林场“先签后巡”。', '何敬之', '2026-12-31'],
    ]);
    const request = { source, target: { caseFileId: CASE } };
    const { rows } = await people.经办员.ledgerImport.plan(request);
    expect(rows[0]?.changes.map(({ field }) => field)).toEqual(['handler']);
    expect(rows[0]?.notes[0]).toMatchObject({ place: 'D2', text: expect.stringContaining('请申请延期') });
    await people.经办员.ledgerImport.run({ ...request, decisions: { otherwise: 'ledger' } });
    expect(await people.经办员.issue.get({ issueId: first })).toMatchObject({
      dueDate: '2026-06-30',
      handler: '何敬之',
    });
  });
});
