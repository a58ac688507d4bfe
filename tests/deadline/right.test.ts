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
