import { beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenEvent } from '../../main/engine/audit/index.ts';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { CASE } from '../evidence/sample-library.ts';
import { eventCount, type Office, openOffice, tracedSince } from './office.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const get = (issueId: string) => office.engine.issue.get({ issueId });
const update = (issueId: string, patch: Parameters<Office['engine']['issue']['update']>[0]['patch']) =>
  office.engine.issue.update({ issueId, patch });

describe('changing an issue', () => {
  it('changes only what the patch names, and traces only that', async () => {
    const [first] = office.issueIds;
    const before = await get(first);
    const events = eventCount(office);
    await update(first, { dueDate: '2024-12-31', rectificationKind: 'deadline' });
    expect(await get(first)).toEqual({
      ...before,
      dueDate: '2024-12-31',
      deadline: '2024-12-31',
      rectificationKind: 'deadline',
    });
    expect(tracedSince(office, events)).toEqual([
      {
        actor: '周启明',
        action: 'issue.update',
        subjectId: first,
        before: { dueDate: null, rectificationKind: null },
        after: { dueDate: '2024-12-31', rectificationKind: 'deadline' },
      },
    ]);
  });

  it('lets two windows change different fields of one issue', async () => {
    const [first] = office.issueIds;
    await Promise.all([
      update(first, { outcome: '巡护率达到百分之百。' }),
      update(first, { handler: '韩冬' }),
    ]);
    expect(await get(first)).toMatchObject({ outcome: '巡护率达到百分之百。', handler: '韩冬' });
  });

  it('traces nothing where nothing changes', async () => {
    const [first] = office.issueIds;
    const { statement, stage } = await get(first);
    const events = eventCount(office);
    await update(first, { statement: `  ${statement}\n`, stage, responsibleDepartments: [] });
    expect(eventCount(office)).toBe(events);
  });

  it('takes an emptied field as nothing said', async () => {
    const [first] = office.issueIds;
    await update(first, { outcome: '已建章立制。', handler: '韩冬' });
    await update(first, { outcome: '　\n', handler: ' ' });
    expect(await get(first)).toMatchObject({ outcome: null, handler: null });
  });

  it.each([
    [{ statement: ' 　' }, 'statement-missing', '问题1是公开的问题，“问题内容”不能为空'],
    [{ dueDate: '2024-2-30' }, 'bad-input', '“整改时限”'],
    [{ dueDate: '2024-02' }, 'bad-input', '2021-03-18'],
    [
      { startDate: '2024-05-02', dueDate: '2024-05-01' },
      'dates-out-of-order',
      '整改时限 2024-05-01 早于起始日期 2024-05-02',
    ],
    [
      { startDate: '2024-05-02', completedDate: '2024-05-01' },
      'dates-out-of-order',
      '完成日期 2024-05-01 早于起始日期 2024-05-02',
    ],
    [{ withheldReason: '涉及案情' }, 'reason-of-public-issue', '先改为不予公开'],
    [{ sectionId: '没有' }, 'section-not-found', '方面'],
    [{ categoryId: '没有' }, 'category-not-found', '问题类别'],
    [{ stage: 'closed' }, 'issue-not-signed-off', '销号审批'],
  ] as const)('refuses %j', async (patch, code, sentence) => {
    const [first] = office.issueIds;
    const before = await get(first);
    const events = eventCount(office);
    const failure = await update(first, patch).then(() => null, unwrapFailure);
    expect(failure).toMatchObject({ code, message: expect.stringContaining(sentence) });
    expect(await get(first)).toEqual(before);
    expect(eventCount(office)).toBe(events);
  });

  it('compares a new date with the one that is there', async () => {
    const [first] = office.issueIds;
    await update(first, { startDate: '2024-05-02' });
    await expect(update(first, { dueDate: '2024-05-01' })).rejects.toThrow('早于起始日期 2024-05-02');
  });

  it('refuses one in the recycle bin', async () => {
    const [first] = office.issueIds;
    await office.engine.trash.put({ kind: 'issue', ids: [first] });
    await expect(update(first, { detail: '补充' })).rejects.toThrow('问题1在回收站中');
  });
});

describe('departments and persons', () => {
  it('enter the register by themselves, each once, and keep their order', async () => {
    const [first, second] = office.issueIds;
    await update(first, {
      leadDepartment: ' 办公室',
      responsibleDepartments: ['造林科', '办公室', '造林科', '资源　管理科'],
      responsibleLeader: '陈立',
    });
    await update(second, { leadDepartment: '办公室', handler: '陈立', responsibleLeader: '单敏' });
    expect(await get(first)).toMatchObject({
      leadDepartment: '办公室',
      responsibleDepartments: ['造林科', '办公室', '资源 管理科'],
      responsibleLeader: '陈立',
      handler: null,
    });
    expect(await office.engine.people.departments()).toEqual(
      [
        { name: '办公室', initials: 'bgs', issues: 2 },
        { name: '资源 管理科', initials: 'zyglk', issues: 1 },
        { name: '造林科', initials: 'zlk', issues: 1 },
      ].sort((a, b) => b.issues - a.issues || (a.name < b.name ? -1 : 1)),
    );
    expect(await office.engine.people.persons()).toMatchObject([
      { name: '陈立', initials: 'cl', issues: 2 },
      { name: '单敏', initials: 'sm', issues: 1 },
    ]);
  });

  it('leave when others are named', async () => {
    const [first] = office.issueIds;
    await update(first, { leadDepartment: '办公室', responsibleDepartments: ['造林科'] });
    await update(first, { leadDepartment: null, responsibleDepartments: ['办公室'] });
    expect(await get(first)).toMatchObject({ leadDepartment: null, responsibleDepartments: ['办公室'] });
  });
});

describe('disclosure', () => {
  const publicNumbers = () =>
    office.library.db
      .prepare<[], { number: number; publicNumber: number | null }>(
        'SELECT number, public_number AS publicNumber FROM issue ORDER BY number',
      )
      .all()
      .map(({ publicNumber }) => publicNumber);

  it('takes an issue out of the public list and puts it back in its place', async () => {
    const [first, second] = office.issueIds;
    await update(first, { disclosure: 'withheld', withheldReason: '正在核查' });
    expect(publicNumbers()).toEqual([null, 1, null]);
    await update(first, { disclosure: 'public' });
    expect(publicNumbers()).toEqual([1, 2, null]);
    expect(await get(first)).toMatchObject({ withheldReason: null });
    await update(second, { disclosure: 'withheld' });
    expect(publicNumbers()).toEqual([1, null, null]);
  });

  it('needs something to publish', async () => {
    const [, , third] = office.issueIds;
    await expect(update(third, { disclosure: 'public' })).rejects.toThrow('问题3');
    await update(third, { disclosure: 'public', statement: '公务接待台账不完整' });
    expect(publicNumbers()).toEqual([1, 2, 3]);
  });
});

describe('adding an issue', () => {
  it('puts it behind the others, public, under its category and the section of that', async () => {
    const { engine } = office;
    const sectionId = await engine.outline.addSection({ caseFileId: CASE, title: '落实生态保护责任方面' });
    const categoryId = await engine.outline.addCategory({ caseFileId: CASE, sectionId, title: '巡护不实' });
    const issueId = await engine.issue.add({ caseFileId: CASE, categoryId, statement: ' 林区道路失修\n' });
    expect(await get(issueId)).toMatchObject({
      number: 4,
      publicNumber: 3,
      statement: '林区道路失修',
      sectionId,
      categoryId,
      stage: 'notStarted',
      completion: null,
      measures: [],
      previous: { number: 3 },
      next: null,
    });
  });

  it('refuses one without a statement', async () => {
    await expect(office.engine.issue.add({ caseFileId: CASE, statement: '　' })).rejects.toThrow('不能为空');
  });
});

describe('section and category', () => {
  it('fit each other', async () => {
    const { engine, issueIds } = office;
    const [first] = issueIds;
    const [one, two] = [
      await engine.outline.addSection({ caseFileId: CASE, title: '甲方面' }),
      await engine.outline.addSection({ caseFileId: CASE, title: '乙方面' }),
    ];
    const categoryId = await engine.outline.addCategory({ caseFileId: CASE, sectionId: one, title: '子类' });
    await update(first, { categoryId });
    expect(await get(first)).toMatchObject({ sectionId: one, categoryId });
    await update(first, { sectionId: two });
    expect(await get(first)).toMatchObject({ sectionId: two, categoryId: null });
    await expect(update(first, { sectionId: two, categoryId })).rejects.toThrow('不在所选的方面之下');
  });
});

describe('changing many issues', () => {
  it('is one change with an event for each that changes', async () => {
    const { engine, issueIds, library } = office;
    await update(issueIds[1], { leadDepartment: '办公室' });
    const events = eventCount(office);
    const notices: number[] = [];
    library.onChange(({ entries }) => notices.push(entries.length));
    const patch = { leadDepartment: '办公室', responsibleDepartments: [] };
    expect(await engine.issue.bulkUpdate({ issueIds, patch })).toBe(2);
    expect(tracedSince(office, events).map(({ subjectId }) => subjectId)).toEqual([issueIds[0], issueIds[2]]);
    expect(notices).toEqual([2]);
    expect(firstBrokenEvent(library.db)).toBeNull();
  });

  it('happens to none where one refuses, and names it', async () => {
    const { engine, issueIds } = office;
    await update(issueIds[1], { startDate: '2024-06-01' });
    const events = eventCount(office);
    await expect(
      engine.issue.bulkUpdate({ issueIds, patch: { dueDate: '2024-05-01', leadDepartment: '新单位' } }),
    ).rejects.toThrow('问题2的整改时限');
    expect(eventCount(office)).toBe(events);
    expect(await get(issueIds[0])).toMatchObject({ dueDate: null, leadDepartment: null });
    expect(await engine.people.departments()).toEqual([]);
  });
});
