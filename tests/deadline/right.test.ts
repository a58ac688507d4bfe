import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { hire } from '../support/people.ts';
import { codeOf, type Office, openOffice } from './office.ts';

let office: Office;
let issueId: string;
let people: Record<'小周' | '陈科长' | '管理员', Caller>;
beforeEach(async () => {
  office = await openOffice();
  [issueId] = office.issueIds;
  await office.engine.issue.update({ issueId, patch: { rectificationKind: 'deadline' } });
  people = hire(office.library, { 小周: ['clerk'], 陈科长: ['reviewer'] });
});

const set = (engine: Caller, patch: object) => engine.issue.update({ issueId, patch });

describe('where people sign in, a clerk does not move a due date back', () => {
  it.each([
    ['later', { dueDate: '2024-06-19' }],
    ['nowhere', { dueDate: null }],
    ['to what has no end', { rectificationKind: 'longTerm' as const }],
  ])('%s', async (_, patch) => {
    expect(await codeOf(set(people.小周, patch))).toBe('due-date-needs-extension');
    expect(await codeOf(people.小周.issue.bulkUpdate({ issueIds: [issueId], patch }))).toBe(
      'due-date-needs-extension',
    );
    expect(office.library.db.prepare('SELECT due_date AS d FROM issue WHERE id = ?').get(issueId)).toEqual({
      d: '2024-06-18',
    });
  });

  it('nor by way of another kind, whose usual period is longer', async () => {
    await set(people.陈科长, { rectificationKind: 'immediate' });
    expect(await codeOf(set(people.小周, { rectificationKind: 'deadline' }))).toBe(
      'due-date-needs-extension',
    );
  });

  it('nor the next review of what has no end', async () => {
    await set(people.管理员, { rectificationKind: 'longTerm' });
    expect(await codeOf(set(people.小周, { nextReviewDate: '2025-03-18' }))).toBe('due-date-needs-extension');
    await set(people.小周, { nextReviewDate: '2024-08-18' });
  });

  it('nor that of a measure, by itself or by joining it with a later one', async () => {
    const [first, second] = (await people.小周.issue.get({ issueId })).measures;
    if (!first || !second) throw new Error('issue 1 has two measures');
    const measure = (measureId: string, dueDate: string | null) =>
      people.小周.measure.update({ measureId, patch: { dueDate } });
    await measure(first.id, '2024-04-30');
    await measure(second.id, '2024-05-31');
    expect(await codeOf(measure(first.id, '2024-05-01'))).toBe('due-date-needs-extension');
    expect(await codeOf(measure(first.id, null))).toBe('due-date-needs-extension');
    expect(await codeOf(people.小周.measure.merge({ measureId: first.id }))).toBe('due-date-needs-extension');
    await measure(first.id, '2024-04-29');
    await people.陈科长.measure.merge({ measureId: first.id });
  });

  it('nor by going back to one that was later, or to none', async () => {
    await set(people.小周, { dueDate: '2024-06-01' });
    expect(await codeOf(people.小周.undo.undo())).toBe('due-date-needs-extension');
    const [, second] = office.issueIds;
    await people.小周.issue.update({ issueId: second, patch: { dueDate: '2024-05-31' } });
    expect(await codeOf(people.小周.undo.undo())).toBe('due-date-needs-extension');
    const [measure] = (await people.小周.issue.get({ issueId: second })).measures;
    const measureId = measure?.id ?? '';
    await people.小周.measure.update({ measureId, patch: { dueDate: '2024-05-20' } });
    expect(await codeOf(people.小周.undo.undo())).toBe('due-date-needs-extension');
    const dates = office.library.db.prepare('SELECT due_date FROM issue ORDER BY number').pluck().all();
    expect(dates).toEqual(['2024-06-01', '2024-05-31', null]);
    await people.小周.issue.update({ issueId: second, patch: { detail: '已部署' } });
    await people.小周.undo.undo();
    await set(people.陈科长, { dueDate: '2024-05-15' });
    await people.陈科长.undo.undo();
  });

  it('but a review of what has no end may be taken back and done again', async () => {
    await set(people.陈科长, { rectificationKind: 'longTerm' });
    const day = { on: '2024-09-10', finding: '未见反弹', next: '2025-03-18' };
    await people.小周.longTerm.review({ issueId, ...day });
    await people.小周.undo.undo();
    await people.小周.undo.redo();
    expect((await people.小周.issue.get({ issueId })).nextReviewDate).toBe('2025-03-18');
  });

  it('nor that of a measure without one of its own, which goes by its issue’s', async () => {
    const [first, second] = (await people.小周.issue.get({ issueId })).measures;
    if (!first || !second) throw new Error('issue 1 has two measures');
    const measure = (measureId: string, dueDate: string) =>
      people.小周.measure.update({ measureId, patch: { dueDate } });
    expect(await codeOf(measure(first.id, '2024-06-19'))).toBe('due-date-needs-extension');
    await people.陈科长.measure.update({ measureId: second.id, patch: { dueDate: '2024-06-19' } });
    expect(await codeOf(people.小周.measure.merge({ measureId: first.id }))).toBe('due-date-needs-extension');
    await measure(first.id, '2024-06-18');
    expect((await people.小周.issue.get({ issueId })).measures[0]).toMatchObject({ dueDate: '2024-06-18' });
  });

  it('nor by giving what has no end a due date behind its next review', async () => {
    await set(people.管理员, { rectificationKind: 'longTerm', nextReviewDate: '2024-09-18' });
    const end = (dueDate: string) => set(people.小周, { rectificationKind: 'deadline', dueDate });
    expect(await codeOf(end('2099-12-31'))).toBe('due-date-needs-extension');
    await end('2024-09-18');
    expect((await people.小周.issue.get({ issueId })).dueDate).toBe('2024-09-18');
  });

  it('an earlier date, a first date and other fields are free', async () => {
    await set(people.小周, { dueDate: '2024-06-01', detail: '已部署' });
    const [, second] = office.issueIds;
    await people.小周.issue.update({ issueId: second, patch: { rectificationKind: 'longTerm' } });
  });

  it('a reviewer and an administrator may mend what was entered wrongly', async () => {
    await set(people.陈科长, { dueDate: '2024-07-18' });
    await set(people.管理员, { dueDate: '2024-08-18' });
  });
});

it('where nobody signs in, a due date is free', async () => {
  const free = await openOffice();
  const [other] = free.issueIds;
  await free.engine.issue.update({ issueId: other, patch: { rectificationKind: 'deadline' } });
  await free.engine.issue.update({ issueId: other, patch: { dueDate: '2025-06-18' } });
});
