import { beforeEach, describe, expect, it } from 'vitest';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { fromColumns } from '../../shared/ledger.ts';
import type { ListColumnKey } from '../../shared/list.ts';
import { CASE } from '../evidence/sample-library.ts';
import { type Office, openOffice } from '../issue/office.ts';

const ON = '2024-04-01';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

type Question = Parameters<Office['engine']['list']['show']>[0];

const show = (list: Question['list'], others: Partial<Question> = {}) =>
  office.engine.list.show({ caseFileId: CASE, list, on: ON, ...others });
const update = (at: 0 | 1 | 2, patch: Parameters<Office['engine']['issue']['update']>[0]['patch']) =>
  office.engine.issue.update({ issueId: office.issueIds[at], patch });

async function cellsOf(list: Question['list'], keys: ListColumnKey[], others: Partial<Question> = {}) {
  const { rows } = await show(list, others);
  return rows.map(({ cells, missing }) =>
    keys.map((key) => (missing.includes(key) ? '缺' : (cells[key] ?? null))),
  );
}

async function measureId(at: 0 | 1 | 2, number: number): Promise<string> {
  const { measures } = await office.engine.issue.get({ issueId: office.issueIds[at] });
  return measures.find((measure) => measure.number === number)?.id ?? '没有';
}

describe('the four lists', () => {
  it('show every problem; tasks and deadlines show every measure, and a problem without one keeps its line', async () => {
    expect(await cellsOf('problems', ['position', 'number', 'statement'])).toEqual([
      [1, 1, '护林员巡山记录补登现象较多：部分林场“先签后巡”。'],
      [2, 2, '苗木采购验收把关不严'],
      [3, 3, '缺'],
    ]);
    expect(await cellsOf('responsibility', ['number', 'leadDepartment', 'handler'])).toEqual([
      [1, '缺', '缺'],
      [2, '缺', '缺'],
      [3, '缺', '缺'],
    ]);
    const tasks = [
      [1, 1, '一是启用电子巡护打卡。'],
      [1, 2, '二是每月抽查巡山轨迹。'],
      [2, 1, '一是修订验收办法。'],
      [3, null, '缺'],
    ];
    expect(await cellsOf('tasks', ['number', 'itemNumber', 'item'])).toEqual(tasks);
    expect(await cellsOf('deadlines', ['number', 'itemNumber', 'item'])).toEqual(tasks);
  });

  it('name who is responsible with the telephone of the register', async () => {
    await update(0, {
      leadDepartment: '资源科',
      responsibleDepartments: ['办公室', '计财科'],
      responsibleLeader: '韩冬',
      handler: '何苗',
    });
    const [person] = await office.engine.register.persons({ on: ON, text: '何苗' });
    await office.engine.register.updatePerson({ personId: person?.id ?? '', patch: { phone: '0800-7' } });
    expect(
      (
        await cellsOf('responsibility', [
          'responsibleLeader',
          'leadDepartment',
          'responsibleDepartments',
          'handler',
          'phone',
        ])
      )[0],
    ).toEqual(['韩冬', '资源科', '办公室、计财科', '何苗', '0800-7']);
    expect((await cellsOf('problems', ['departments']))[0]).toEqual(['资源科、办公室、计财科']);
  });

  it('tell deadlines, lights and what is overdue as of the day that is asked for', async () => {
    await update(0, { dueDate: '2024-03-31' });
    await update(1, { dueDate: '2024-04-11' });
    const own = await measureId(0, 2);
    await office.engine.measure.update({
      measureId: own,
      patch: { dueDate: '2024-03-20', doneDate: '2024-03-25' },
    });
    const keys: ListColumnKey[] = ['dueDate', 'deadline', 'completedDate', 'overdue', 'light'];
    expect(await cellsOf('deadlines', keys)).toEqual([
      ['2024-03-31', '2024-03-31', null, '是', '红灯'],
      ['2024-03-20', '2024-03-20', '2024-03-25', '逾期完成', null],
      ['2024-04-11', '2024-04-11', null, '否', '黄灯'],
      ['缺', '缺', null, null, null],
    ]);
    expect((await cellsOf('deadlines', keys, { on: '2024-03-22' })).slice(0, 2)).toEqual([
      ['2024-03-31', '2024-03-31', null, '否', '黄灯'],
      ['2024-03-20', '2024-03-20', null, '是', '红灯'],
    ]);
  });

  it('show stage goals of what has no end, whose measures need no day of their own', async () => {
    await update(1, { rectificationKind: 'longTerm' });
    const issueId = office.issueIds[1];
    await office.engine.longTerm.addGoal({ issueId, text: '每季度抽查一次', dueDate: '2024-03-31' });
    expect(
      (await cellsOf('deadlines', ['number', 'itemNumber', 'item', 'deadline', 'overdue'])).slice(2, 4),
    ).toEqual([
      [2, 1, '一是修订验收办法。', null, null],
      [2, '阶段目标1', '每季度抽查一次', '2024-03-31', '是'],
    ]);
    expect((await show('deadlines')).gaps.measureDeadline).toBe(2);
  });
});

describe('gaps', () => {
  it('are counted over problems, and over measures where a measure lacks its day', async () => {
    const { gaps, issues, measures } = await show('tasks');
    expect({ issues, measures }).toEqual({ issues: 3, measures: 3 });
    expect(gaps).toEqual({
      statement: 1,
      leadDepartment: 3,
      responsibleLeader: 3,
      handler: 3,
      rectificationKind: 3,
      deadline: 3,
      measures: 1,
      measureDeadline: 3,
    });
    await update(0, { leadDepartment: '资源科', dueDate: '2024-05-01', rectificationKind: 'deadline' });
    await office.engine.measure.update({
      measureId: await measureId(1, 1),
      patch: { dueDate: '2024-05-01' },
    });
    expect((await show('problems')).gaps).toEqual({
      ...gaps,
      leadDepartment: 2,
      deadline: 2,
      rectificationKind: 2,
      measureDeadline: 0,
    });
  });

  it('and rows leave out what is in the recycle bin', async () => {
    await office.engine.trash.put({ kind: 'measure', ids: [await measureId(0, 1)] });
    await office.engine.trash.put({ kind: 'issue', ids: [office.issueIds[1]] });
    expect(await cellsOf('tasks', ['number', 'item'])).toEqual([
      [1, '一是每月抽查巡山轨迹。'],
      [3, '缺'],
    ]);
    expect(await show('tasks')).toMatchObject({
      issues: 2,
      measures: 1,
      gaps: { handler: 2, measureDeadline: 1 },
    });
  });
});

describe('filters', () => {
  beforeEach(async () => {
    await update(0, {
      leadDepartment: '资源科',
      handler: '韩冬',
      dueDate: '2024-03-01',
      rectificationKind: 'immediate',
    });
    await update(1, { responsibleDepartments: ['资源科'], responsibleLeader: '韩冬', stage: 'notStarted' });
  });

  it.each([
    [{ department: '资源科' }, [1, 2]],
    [{ person: '韩冬' }, [1, 2]],
    [{ kind: 'immediate' }, [1]],
    [{ kind: null }, [2, 3]],
    [{ stage: 'rectifying' }, [1, 3]],
    [{ light: 'red' }, [1]],
    [{ light: null }, [2, 3]],
    [{ gap: 'handler' }, [2, 3]],
    [{ gap: 'any', department: '资源科' }, [1, 2]],
    [{ sectionId: null }, [1, 2, 3]],
    [{ department: '没有' }, []],
  ] as const)('%j', async (filter, numbers) => {
    const { rows } = await show('problems', { filter });
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  it('by a gap of measures leave only the measures that have it', async () => {
    await office.engine.measure.update({
      measureId: await measureId(1, 1),
      patch: { dueDate: '2024-05-01' },
    });
    expect((await show('tasks', { filter: { gap: 'measureDeadline' } })).rows).toEqual([]);
    await update(0, { dueDate: null });
    const { rows, gaps } = await show('tasks', { filter: { gap: 'measureDeadline', stage: 'rectifying' } });
    expect(rows.map(({ number, about }) => [number, about])).toEqual([
      [1, 'measure'],
      [1, 'measure'],
    ]);
    expect(gaps.measureDeadline).toBe(2);
  });
});

describe('the columns of an office', () => {
  it('are chosen, renamed and put in order, traced, and can be put back', async () => {
    await office.engine.list.setColumns({
      list: 'problems',
      name: '反馈问题清单',
      columns: [{ key: 'statement', head: '问题表述' }, { key: 'number' }, { key: 'light' }],
    });
    const { name, columns, rows } = await show('problems');
    expect(name).toBe('反馈问题清单');
    expect(columns).toEqual([
      { key: 'statement', head: '问题表述' },
      { key: 'number', head: '问题编号' },
      { key: 'light', head: '灯色' },
    ]);
    expect(rows[1]?.cells).toEqual({ statement: '苗木采购验收把关不严', number: 2, light: null });
    expect((await show('tasks')).name).toBe('任务清单');
    const { entries } = await office.engine.history.list({ limit: 1 });
    expect(entries[0]).toMatchObject({ actor: '周启明', actionName: '修改设置' });
    await office.engine.list.resetColumns({ list: 'problems' });
    expect((await show('problems')).columns[0]?.head).toBe('序号');
  });

  it.each([
    [[], 'bad-input'],
    [[{ key: 'number' }, { key: 'number' }], 'column-twice'],
    [[{ key: 'item' }], 'unknown-list-column'],
    [[{ key: 'number', head: '字'.repeat(21) }], 'bad-input'],
  ] as const)('%j is refused', async (columns, code) => {
    const work = office.engine.list.setColumns({ list: 'problems', columns: [...columns] });
    expect(await work.then(() => null, unwrapFailure)).toMatchObject({ code });
  });
});

it('the lists agree with the ledger on any day', async () => {
  await update(0, { leadDepartment: '资源科', dueDate: '2024-03-31', handler: '韩冬' });
  await update(1, { dueDate: '2024-04-15', rectificationKind: 'deadline' });
  for (const on of ['2024-03-01', '2024-03-25', '2024-04-10', '2024-05-01']) {
    const ledger = fromColumns((await office.engine.ledger.rows({ caseFileId: CASE, on })).rows);
    const { rows, measures } = await show('problems', { on });
    expect(rows.map(({ id, light }) => [id, light])).toEqual(ledger.map(({ id, light }) => [id, light]));
    expect(measures).toBe(ledger.reduce((sum, row) => sum + row.measures, 0));
  }
});

it('a case file that is not there is refused', async () => {
  await expect(show('problems', { caseFileId: '没有' })).rejects.toThrow('没有编号为“没有”的卷宗');
});
