import { beforeEach, describe, expect, it } from 'vitest';
import { CASE } from '../evidence/sample-library.ts';
import { hire } from '../support/people.ts';
import { makeReady, signOff } from '../support/sign-off.ts';
import { codeOf, type Office, openOffice } from './office.ts';

let office: Office;
let issueId: string;
beforeEach(async () => {
  office = await openOffice();
  [issueId] = office.issueIds;
  await office.engine.issue.update({ issueId, patch: { rectificationKind: 'deadline' } });
});

const request = (more: object = {}) =>
  office.engine.extension.request({
    issueId,
    on: '2024-06-10',
    to: '2024-07-31',
    reason: '招标流程未走完',
    ...more,
  });
const approve = (extensionId: string, more: object = {}) =>
  office.engine.extension.approve({ extensionId, on: '2024-06-12', name: '李副局长', ...more });
const deadline = async () => (await office.engine.issue.get({ issueId })).deadline;

describe('an extension', () => {
  it('moves the deadline once it is approved, and is shown as granted', async () => {
    const id = await request();
    expect(await deadline()).toBe('2024-06-18');
    await approve(id, { opinion: '同意，抓紧办理' });
    expect(await office.engine.issue.get({ issueId })).toMatchObject({
      dueDate: '2024-06-18',
      extendedTo: '2024-07-31',
      deadline: '2024-07-31',
    });
    expect(await office.engine.extension.list({ issueId })).toMatchObject([
      {
        from: '2024-06-18',
        to: '2024-07-31',
        reason: '招标流程未走完',
        requestedBy: '周启明',
        status: 'approved',
        decidedBy: '李副局长',
        decidedOn: '2024-06-12',
        opinion: '同意，抓紧办理',
      },
    ]);
  });

  it('leaves the lights of earlier days as they were', async () => {
    await approve(await request());
    const light = async (on: string) => (await office.engine.light.issues({ issueId, on }))[0];
    expect(await light('2024-06-11')).toMatchObject({
      deadline: '2024-06-18',
      colour: 'yellow',
      daysLeft: 7,
    });
    expect(await light('2024-06-12')).toMatchObject({ deadline: '2024-07-31', colour: null, daysLeft: 49 });
    expect(await light('2024-07-21')).toMatchObject({ colour: 'yellow', daysLeft: 10 });
    expect(await light('2024-08-01')).toMatchObject({ colour: 'red', daysLeft: -1 });
  });

  it('that is refused or taken back leaves the deadline, and another may be asked for', async () => {
    const first = await request();
    expect(await codeOf(request())).toBe('extension-pending');
    await office.engine.extension.refuse({
      extensionId: first,
      on: '2024-06-12',
      name: '李副局长',
      opinion: '应按期完成',
    });
    const second = await request({ on: '2024-06-13' });
    await office.engine.extension.withdraw({ extensionId: second, on: '2024-06-14' });
    expect(await deadline()).toBe('2024-06-18');
    expect(await codeOf(approve(second, { on: '2024-06-15' }))).toBe('extension-already-decided');
    await approve(await request({ on: '2024-06-18' }), { on: '2024-06-20' });
    expect(await deadline()).toBe('2024-07-31');
  });

  it('can follow another one, asked for before that one runs out', async () => {
    await approve(await request());
    expect(await codeOf(request({ on: '2024-08-01', to: '2024-09-30' }))).toBe('extension-too-late');
    await approve(await request({ on: '2024-07-31', to: '2024-09-30' }), { on: '2024-07-31' });
    expect(await deadline()).toBe('2024-09-30');
  });

  it('is not asked for before the last one was decided, so that grants follow one another', async () => {
    await approve(await request({ to: '2024-06-30' }));
    expect(await codeOf(request({ on: '2024-06-11' }))).toBe('dates-out-of-order');
    await approve(await request({ on: '2024-06-12' }), { on: '2024-06-13' });
    expect(await deadline()).toBe('2024-07-31');
  });

  it('can be refused or taken back where it could not be granted any more', async () => {
    const first = await request();
    await office.engine.issue.update({ issueId, patch: { rectificationKind: 'longTerm' } });
    expect(await codeOf(approve(first))).toBe('extension-not-possible');
    await office.engine.extension.refuse({
      extensionId: first,
      on: '2024-06-12',
      name: '李副局长',
      opinion: '已改为长期坚持',
    });
    expect(await office.engine.extension.list({ issueId })).toMatchObject([{ status: 'refused' }]);
  });

  it.each([
    ['asked for after the deadline', { on: '2024-06-19' }, 'extension-too-late'],
    ['to the same day', { to: '2024-06-18' }, 'extension-not-later'],
    ['to an earlier day', { to: '2024-06-01' }, 'extension-not-later'],
    ['without a reason', { reason: ' ' }, 'bad-input'],
  ])('is refused %s', async (_, more, code) => {
    expect(await codeOf(request(more))).toBe(code);
  });

  it('needs a deadline, and one of its own for a measure', async () => {
    const [, second] = office.issueIds;
    expect(await codeOf(request({ issueId: second }))).toBe('extension-without-deadline');
    const [measure] = (await office.engine.issue.get({ issueId })).measures;
    expect(await codeOf(request({ measureId: measure?.id }))).toBe('extension-without-deadline');
  });

  it('of a measure moves that measure alone', async () => {
    const [measure] = (await office.engine.issue.get({ issueId })).measures;
    const measureId = measure?.id ?? '';
    await office.engine.measure.update({ measureId, patch: { dueDate: '2024-06-15' } });
    await approve(await request({ measureId, to: '2024-06-17' }));
    const after = await office.engine.issue.get({ issueId });
    expect(after).toMatchObject({ extendedTo: null, deadline: '2024-06-18' });
    expect(after.measures[0]).toMatchObject({ extendedTo: '2024-06-17', deadline: '2024-06-17' });
    expect(await codeOf(office.engine.measure.merge({ measureId }))).toBe('measure-has-extension');
  });

  it('is nothing for what has no end, is under review or closed', async () => {
    const [, second, third] = office.issueIds;
    await office.engine.issue.update({ issueId: third, patch: { rectificationKind: 'longTerm' } });
    expect(await codeOf(request({ issueId: third }))).toBe('extension-not-possible');
    const pending = await request();
    await makeReady(office.engine, { issueId, folder: office.folder, on: '2024-06-10' });
    await office.engine.closure.file({ issueId, on: '2024-06-10' });
    expect(await codeOf(approve(pending))).toBe('issue-locked');
    await office.engine.issue.update({ issueId: second, patch: { rectificationKind: 'deadline' } });
    await signOff(office.engine, { issueId: second, folder: office.folder, on: '2024-06-10' });
    expect(await codeOf(request({ issueId: second }))).toBe('issue-locked');
  });

  it('is decided by somebody else, on the day it was asked for or later', async () => {
    const id = await request();
    expect(await codeOf(approve(id, { name: undefined }))).toBe('signs-own');
    expect(await codeOf(approve(id, { name: '周启明' }))).toBe('signs-own');
    expect(await codeOf(approve(id, { on: '2024-06-09' }))).toBe('dates-out-of-order');
    expect(await codeOf(office.as('吴桐').extension.withdraw({ extensionId: id, on: '2024-06-12' }))).toBe(
      'not-the-asker',
    );
  });

  it('survives an undo of what was done before it', async () => {
    await office.engine.issue.update({ issueId, patch: { dueDate: '2024-06-20' } });
    await approve(await request());
    await office.engine.undo.undo();
    expect(await office.engine.issue.get({ issueId })).toMatchObject({
      dueDate: '2024-06-18',
      deadline: '2024-07-31',
    });
  });

  it('is part of the history of its issue', async () => {
    await approve(await request());
    const { entries } = await office.engine.history.list({ subjectId: issueId, limit: 2 });
    expect(entries.map(({ action }) => action)).toEqual(['extension.approve', 'extension.request']);
  });
});

describe('where people sign in', () => {
  it('a clerk asks, a reviewer or a leader other than who asked decides', async () => {
    const people = hire(office.library, {
      小周: ['clerk'],
      陈科长: ['reviewer'],
      王局长: ['leader'],
      兼职: ['clerk', 'reviewer'],
      查阅人: ['viewer'],
    });
    const ask = (who: keyof typeof people, to = '2024-07-31') =>
      people[who].extension.request({ issueId, on: '2024-06-12', to, reason: '招标流程未走完' });
    const decide = (who: keyof typeof people, extensionId: string, more: object = {}) =>
      people[who].extension.approve({ extensionId, on: '2024-06-12', ...more });
    expect(await codeOf(ask('查阅人'))).toBe('role-missing');
    const own = await ask('兼职');
    expect(await codeOf(decide('兼职', own))).toBe('signs-own');
    for (const who of ['小周', '查阅人', '管理员'] as const) {
      expect(await codeOf(decide(who, own))).toBe('role-missing');
    }
    expect(await codeOf(decide('王局长', own, { name: '陈科长' }))).toBe('signs-for-another');
    await decide('王局长', own);
    const next = await ask('小周', '2024-08-31');
    await decide('陈科长', next);
    expect((await people.查阅人.issue.get({ issueId })).deadline).toBe('2024-08-31');
  });
});

it('nobody moves a deadline past its grant with an SQLite shell', () => {
  const { db } = office.library;
  expect(() => db.prepare("UPDATE issue SET extended_to = '2025-01-01' WHERE id = ?").run(issueId)).toThrow(
    'extension-not-granted',
  );
  expect(() =>
    db.prepare("UPDATE measure SET extended_to = '2025-01-01' WHERE issue_id = ?").run(issueId),
  ).toThrow('extension-not-granted');
});

it('lists what waits in a case file', async () => {
  await request();
  const list = (status: 'pending' | 'approved') => office.engine.extension.list({ caseFileId: CASE, status });
  expect(await list('pending')).toMatchObject([{ issueNumber: 1, measureNumber: null }]);
  expect(await list('approved')).toEqual([]);
});
