import { beforeEach, describe, expect, it } from 'vitest';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { CASE } from '../evidence/sample-library.ts';
import { type Office, openOffice } from '../issue/office.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const register = () => office.engine.register;
const persons = (text?: string, on = '2026-11-23') => register().persons({ on, text });
const departments = (text?: string, on = '2026-11-23') => register().departments({ on, text });
const appoint = (issueId: string, patch: Parameters<Office['engine']['issue']['update']>[0]['patch']) =>
  office.engine.issue.update({ issueId, patch });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (unwrapFailure(error) as { code?: string }).code,
  );

async function idOf(name: string): Promise<string> {
  const all = [...(await persons()), ...(await departments())];
  return all.find((entry) => entry.name === name)?.id ?? '没有';
}

describe('the register', () => {
  it('finds people and departments by a part of the name and by pinyin initials', async () => {
    await register().addPerson({ name: '单玉兰', position: '科长', phone: '0800-1', department: '资源科' });
    await register().addPerson({ name: '韩冬' });
    await register().addDepartment({ name: '林政执法大队' });
    expect(await persons('syl')).toMatchObject([
      { name: '单玉兰', position: '科长', phone: '0800-1', department: '资源科' },
    ]);
    expect((await persons('冬')).map(({ name }) => name)).toEqual(['韩冬']);
    expect((await departments('ZFD')).map(({ name }) => name)).toEqual(['林政执法大队']);
    expect(await departments('资源')).toMatchObject([{ name: '资源科', persons: 1 }]);
    expect(await persons('不存在')).toEqual([]);
  });

  it('has one entry for a name, for problems name people by name', async () => {
    await register().addPerson({ name: '韩冬' });
    await register().addPerson({ name: '何苗' });
    expect(await codeOf(register().addPerson({ name: ' 韩冬 ' }))).toBe('name-taken');
    const patch = { name: '韩冬' };
    expect(await codeOf(register().updatePerson({ personId: await idOf('何苗'), patch }))).toBe('name-taken');
  });

  it('renames somebody everywhere, and takes it back', async () => {
    const [first] = office.issueIds;
    await appoint(first, { handler: '韩东' });
    await register().updatePerson({ personId: await idOf('韩东'), patch: { name: '韩冬', phone: '0800-2' } });
    expect((await office.engine.issue.get({ issueId: first })).handler).toBe('韩冬');
    await office.engine.undo.undo();
    expect((await office.engine.issue.get({ issueId: first })).handler).toBe('韩东');
    expect(await persons()).toMatchObject([{ name: '韩东', phone: null }]);
  });

  it('makes one department of two, without naming it twice in a problem, and takes it back', async () => {
    const [first, second] = office.issueIds;
    await appoint(first, {
      leadDepartment: '资源管理科',
      responsibleDepartments: ['资源科', '办公室', '资源管理科'],
    });
    await appoint(second, { leadDepartment: '资源科' });
    await register().addPerson({ name: '韩冬', department: '资源科' });
    const before = await Promise.all([first, second].map((issueId) => office.engine.issue.get({ issueId })));
    await register().mergeDepartments({ fromId: await idOf('资源科'), intoId: await idOf('资源管理科') });
    expect(await office.engine.issue.get({ issueId: first })).toMatchObject({
      leadDepartment: '资源管理科',
      responsibleDepartments: ['办公室', '资源管理科'],
    });
    expect((await office.engine.issue.get({ issueId: second })).leadDepartment).toBe('资源管理科');
    expect((await departments()).map(({ name }) => name)).toEqual(['办公室', '资源管理科']);
    expect(await persons()).toMatchObject([{ name: '韩冬', department: '资源管理科' }]);
    await office.engine.undo.undo();
    expect(await Promise.all([first, second].map((issueId) => office.engine.issue.get({ issueId })))).toEqual(
      before,
    );
    expect(await departments()).toHaveLength(3);
  });

  it('makes one person of two: what one lacks comes from the other, and the case file follows', async () => {
    await office.engine.caseFile.update({ caseFileId: CASE, patch: { firstResponsible: '赵书记' } });
    await register().addPerson({ name: '赵长林', position: '党组书记' });
    const [fromId, intoId] = [await idOf('赵书记'), await idOf('赵长林')];
    expect(await codeOf(register().mergePersons({ fromId, intoId: fromId }))).toBe('same-entry');
    await register().updatePerson({ personId: fromId, patch: { phone: '0800-3' } });
    await register().mergePersons({ fromId, intoId });
    expect(await persons()).toMatchObject([{ name: '赵长林', position: '党组书记', phone: '0800-3' }]);
    expect((await office.engine.caseFile.header({ caseFileId: CASE })).firstResponsible).toBe('赵长林');
    expect(await codeOf(register().mergePersons({ fromId, intoId }))).toBe('person-not-found');
  });

  it('lets nobody leave who has open problems, and gives nothing to whoever has left', async () => {
    const [first, second] = office.issueIds;
    await appoint(first, { handler: '韩冬' });
    const personId = await idOf('韩冬');
    const leave = () => register().updatePerson({ personId, patch: { active: false } });
    await expect(leave()).rejects.toThrow('“韩冬”还负责1个未销号的问题');
    await appoint(first, { handler: '何苗' });
    await leave();
    expect((await office.engine.people.persons()).map(({ name }) => name)).toEqual(['何苗']);
    expect(await codeOf(appoint(second, { handler: '韩冬' }))).toBe('person-inactive');
    expect((await office.engine.issue.get({ issueId: second })).handler).toBeNull();
    const atTheHead = office.engine.caseFile.update({
      caseFileId: CASE,
      patch: { firstResponsible: '韩冬' },
    });
    expect(await codeOf(atTheHead)).toBe('person-inactive');
    await register().updatePerson({ personId, patch: { active: true } });
    await appoint(second, { handler: '韩冬' });
    expect((await office.engine.issue.get({ issueId: second })).handler).toBe('韩冬');
  });
});

describe('the load of a person and of a department', () => {
  it('counts each problem once whatever roles it gives them, on the day that is asked for', async () => {
    const [first, second, third] = office.issueIds;
    await appoint(first, {
      leadDepartment: '资源科',
      responsibleDepartments: ['资源科', '办公室'],
      responsibleLeader: '韩冬',
      handler: '韩冬',
      dueDate: '2024-03-31',
    });
    await appoint(second, { responsibleDepartments: ['资源科'], handler: '韩冬', dueDate: '2024-05-31' });
    await appoint(third, { handler: '何苗' });
    const { measures } = await office.engine.issue.get({ issueId: first });
    await office.engine.measure.update({
      measureId: measures[0]?.id ?? '',
      patch: { doneDate: '2024-04-10' },
    });
    const loadOn = async (on: string) =>
      [...(await departments(undefined, on)), ...(await persons(undefined, on))].map(({ name, load }) => [
        name,
        load.open,
        load.overdue,
        load.measures,
        load.measuresDone,
      ]);
    expect(await loadOn('2024-04-01')).toEqual([
      ['办公室', 1, 1, 2, 0],
      ['资源科', 2, 1, 3, 0],
      ['韩冬', 2, 1, 3, 0],
      ['何苗', 1, 0, 0, 0],
    ]);
    expect((await loadOn('2024-06-01'))[1]).toEqual(['资源科', 2, 2, 3, 1]);
    await office.engine.trash.put({ kind: 'issue', ids: [second] });
    expect((await loadOn('2024-06-01'))[1]).toEqual(['资源科', 1, 1, 2, 1]);
  });
});
