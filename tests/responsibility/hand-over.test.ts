import { beforeEach, expect, it } from 'vitest';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { dayOf } from '../../shared/clock.ts';
import { eventCount, type Office, openOffice, tracedSince } from '../issue/office.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

type Handing = Parameters<Office['engine']['responsibility']['handOver']>[0];

const handOver = (changes: Partial<Handing>) =>
  office.engine.responsibility.handOver({
    issueIds: [...office.issueIds],
    role: 'handler',
    to: '何苗',
    on: '2024-03-01',
    reason: '岗位调整',
    ...changes,
  });
const history = async (issueId: string) =>
  (await office.engine.responsibility.history({ issueId })).map(
    ({ role, from, to, on, reason, recordedBy }) => [role, from, to, on, reason, recordedBy],
  );
const issue = (issueId: string) => office.engine.issue.get({ issueId });

it('passes problems on together, keeps who had them, and leaves alone those that the other has already', async () => {
  const [first, second, third] = office.issueIds;
  await office.engine.issue.bulkUpdate({ issueIds: [first, second], patch: { handler: '韩冬' } });
  await office.engine.issue.update({ issueId: third, patch: { handler: '何苗' } });
  const events = eventCount(office);
  expect(await handOver({})).toBe(2);
  for (const id of office.issueIds) expect((await issue(id)).handler).toBe('何苗');
  expect(await history(first)).toEqual([['handler', '韩冬', '何苗', '2024-03-01', '岗位调整', '周启明']]);
  expect(await history(third)).toEqual([]);
  expect(tracedSince(office, events)).toMatchObject([
    {
      action: 'responsibility.handOver',
      before: { handler: '韩冬' },
      after: { handler: '何苗', handedOn: '2024-03-01', reason: '岗位调整' },
    },
    { subjectId: second },
  ]);
  expect(await handOver({})).toBe(0);
  expect(eventCount(office)).toBe(events + 2);
});

it('puts one department in the place of another, and leaves the others', async () => {
  const [first, second] = office.issueIds;
  const issueIds = [first];
  await office.engine.issue.update({
    issueId: first,
    patch: { responsibleDepartments: ['资源科', '办公室', '计财科'] },
  });
  await handOver({ issueIds, role: 'responsible', from: '办公室', to: ['计财科', '人事科'] });
  expect((await issue(first)).responsibleDepartments).toEqual(['资源科', '计财科', '人事科']);
  expect(await history(first)).toEqual([
    ['responsible', '资源科、办公室、计财科', '资源科、计财科、人事科', '2024-03-01', '岗位调整', '周启明'],
  ]);
  await expect(
    handOver({ issueIds: [second], role: 'responsible', from: '办公室', to: '人事科' }),
  ).rejects.toThrow('“办公室”不是问题2的责任单位');
});

it.each([
  [{ to: ['何苗', '韩冬'] }, 'one-name-only'],
  [{ reason: ' ' }, 'bad-input'],
  [{ on: '2024-03' }, 'bad-input'],
] as const)('refuses %j and changes nothing, not even the first problem', async (changes, code) => {
  const [first] = office.issueIds;
  await office.engine.issue.update({ issueId: first, patch: { handler: '韩冬' } });
  const failure = await handOver(changes as Partial<Handing>).then(() => null, unwrapFailure);
  expect(failure).toMatchObject({ code });
  expect((await issue(first)).handler).toBe('韩冬');
  expect(await history(first)).toEqual([]);
});

it('keeps who was responsible also where a field is simply changed, and takes that back with it', async () => {
  const [first] = office.issueIds;
  const update = (leadDepartment: string | null) =>
    office.engine.issue.update({ issueId: first, patch: { leadDepartment } });
  await update('资源科');
  expect(await history(first)).toEqual([]);
  await update('办公室');
  await update(null);
  const today = dayOf(new Date());
  const kept = [
    ['lead', '资源科', '办公室', today, null, '周启明'],
    ['lead', '办公室', null, today, null, '周启明'],
  ];
  expect(await history(first)).toEqual(kept);
  await office.engine.undo.undo();
  expect(await history(first)).toEqual(kept.slice(0, 1));
  expect((await issue(first)).leadDepartment).toBe('办公室');
});

it('tells what somebody still has to see to, by role, without what is in the recycle bin', async () => {
  const [first, second, third] = office.issueIds;
  await office.engine.issue.bulkUpdate({ issueIds: [first, second, third], patch: { handler: '韩冬' } });
  await office.engine.issue.update({ issueId: first, patch: { responsibleLeader: '韩冬' } });
  await office.engine.trash.put({ kind: 'issue', ids: [second] });
  const [person] = await office.engine.register.persons({ on: '2024-03-01' });
  const held = await office.engine.responsibility.heldBy({ kind: 'person', id: person?.id ?? '' });
  expect(held.map(({ issueId, number, role }) => [issueId, number, role])).toEqual([
    [first, 1, 'handler'],
    [first, 1, 'leader'],
    [third, 3, 'handler'],
  ]);
});
