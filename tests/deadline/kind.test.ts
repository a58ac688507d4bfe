import { describe, expect, it } from 'vitest';
import { INITIAL_PERIODS } from '../../shared/period.ts';
import { CASE } from '../evidence/sample-library.ts';
import { signOff } from '../support/sign-off.ts';
import { codeOf, type Office, openOffice } from './office.ts';

async function datesOf({ engine }: Office, issueId: string) {
  const { dueDate, nextReviewDate, deadline } = await engine.issue.get({ issueId });
  return { dueDate, nextReviewDate, deadline };
}

const none = { dueDate: null, nextReviewDate: null, deadline: null };
const due = (dueDate: string) => ({ dueDate, nextReviewDate: null, deadline: dueDate });
const review = (nextReviewDate: string) => ({ dueDate: null, nextReviewDate, deadline: nextReviewDate });

describe('the kind of rectification', () => {
  it.each([
    ['immediate', due('2024-04-02')],
    ['deadline', due('2024-06-18')],
    ['longTerm', review('2024-09-18')],
  ] as const)('%s gives an issue without a date its usual one', async (rectificationKind, dates) => {
    const office = await openOffice();
    const [issueId] = office.issueIds;
    await office.engine.issue.update({ issueId, patch: { rectificationKind } });
    expect(await datesOf(office, issueId)).toEqual(dates);
  });

  it('replaces the usual date of the former kind, and none that was set by hand', async () => {
    const office = await openOffice();
    const [first, second] = office.issueIds;
    const set = (issueId: string, patch: object) => office.engine.issue.update({ issueId, patch });
    await set(first, { rectificationKind: 'immediate' });
    await set(first, { rectificationKind: 'deadline' });
    expect(await datesOf(office, first)).toEqual(due('2024-06-18'));
    await set(second, { dueDate: '2024-05-08' });
    await set(second, { rectificationKind: 'deadline' });
    expect(await datesOf(office, second)).toEqual(due('2024-05-08'));
  });

  it('gives way to a date that is said in the same call', async () => {
    const office = await openOffice();
    const [first, second] = office.issueIds;
    const patch = { rectificationKind: 'deadline', dueDate: '2024-07-01' } as const;
    expect(await office.engine.issue.bulkUpdate({ issueIds: [first, second], patch })).toBe(2);
    expect(await datesOf(office, second)).toEqual(due('2024-07-01'));
    await office.engine.issue.update({
      issueId: first,
      patch: { rectificationKind: 'longTerm', nextReviewDate: '2024-12-31' },
    });
    expect(await datesOf(office, first)).toEqual(review('2024-12-31'));
  });

  it('long-term and due date exclude each other, both ways', async () => {
    const office = await openOffice();
    const [issueId] = office.issueIds;
    const set = (patch: object) => office.engine.issue.update({ issueId, patch });
    expect(await codeOf(set({ nextReviewDate: '2024-12-31' }))).toBe('review-date-of-ending-issue');
    await set({ dueDate: '2024-05-08' });
    await set({ rectificationKind: 'longTerm' });
    expect(await datesOf(office, issueId)).toEqual(review('2024-09-18'));
    expect(await codeOf(set({ dueDate: '2024-12-31' }))).toBe('long-term-has-no-due-date');
    await set({ rectificationKind: 'immediate' });
    expect(await datesOf(office, issueId)).toEqual(due('2024-04-02'));
  });

  it('is one step of undo together with the dates that follow', async () => {
    const office = await openOffice();
    const [issueId] = office.issueIds;
    await office.engine.issue.update({ issueId, patch: { rectificationKind: 'deadline' } });
    await office.engine.undo.undo();
    expect(await office.engine.issue.get({ issueId })).toMatchObject({ ...none, rectificationKind: null });
  });

  it('fills nothing before the work begins, and nothing without a day of feedback', async () => {
    const office = await openOffice();
    const [issueId] = office.issueIds;
    await office.engine.issue.update({
      issueId,
      patch: { startDate: '2024-04-10', rectificationKind: 'immediate' },
    });
    expect(await datesOf(office, issueId)).toEqual(none);
    const vague = await openOffice('2024-03');
    const [other] = vague.issueIds;
    await vague.engine.issue.update({ issueId: other, patch: { rectificationKind: 'deadline' } });
    expect(await datesOf(vague, other)).toEqual(none);
    expect(await vague.engine.deadline.ofIssue({ issueId: other })).toMatchObject({
      feedbackDate: '2024-03',
      usualDate: null,
    });
  });
});

describe('filling usual dates in afterwards', () => {
  it('fills what has a kind and no date, and leaves everything else', async () => {
    const office = await openOffice(null);
    const [first, second, third] = office.issueIds;
    const { engine } = office;
    await engine.issue.update({ issueId: first, patch: { rectificationKind: 'deadline' } });
    await engine.issue.update({ issueId: second, patch: { rectificationKind: 'longTerm' } });
    expect(await codeOf(engine.deadline.fillDefaults({ caseFileId: CASE }))).toBe('feedback-date-missing');
    await engine.caseFile.update({ caseFileId: CASE, patch: { feedbackDate: '2024-03-18' } });
    expect(await engine.deadline.fillDefaults({ caseFileId: CASE })).toEqual({ filled: 2, left: 0 });
    expect(await datesOf(office, first)).toEqual(due('2024-06-18'));
    expect(await datesOf(office, second)).toEqual(review('2024-09-18'));
    expect(await datesOf(office, third)).toEqual(none);
    expect(await engine.deadline.fillDefaults({ caseFileId: CASE })).toEqual({ filled: 0, left: 0 });
  });

  it('goes by the periods that the office has set, and touches nothing that is closed', async () => {
    const office = await openOffice(null);
    const [first, second] = office.issueIds;
    const { engine } = office;
    await engine.issue.update({ issueId: first, patch: { rectificationKind: 'deadline' } });
    await engine.issue.update({ issueId: second, patch: { rectificationKind: 'deadline' } });
    await signOff(engine, { issueId: second, folder: office.folder, on: '2024-05-10' });
    await engine.caseFile.update({ caseFileId: CASE, patch: { feedbackDate: '2024-03-18' } });
    await engine.deadline.setPeriods({
      periods: { ...INITIAL_PERIODS, deadline: { amount: 6, unit: 'months' } },
    });
    expect(await engine.deadline.fillDefaults({ caseFileId: CASE })).toEqual({ filled: 1, left: 0 });
    expect(await datesOf(office, first)).toEqual(due('2024-09-18'));
    expect(await datesOf(office, second)).toEqual(none);
  });
});
