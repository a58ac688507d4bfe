import { beforeEach, expect, it } from 'vitest';
import { makeReady } from '../support/sign-off.ts';
import { codeOf, type Office, openOffice } from './office.ts';

let office: Office;
let issueId: string;
beforeEach(async () => {
  office = await openOffice();
  [issueId] = office.issueIds;
  await office.engine.issue.update({ issueId, patch: { rectificationKind: 'longTerm' } });
});

const light = async (on: string) => (await office.engine.light.issues({ issueId, on }))[0];
const review = (on: string, next: string | null) =>
  office.engine.longTerm.review({ issueId, on, finding: '制度执行正常，未见反弹。', next });

it('a review sets the next one, and the lights of earlier days stay as they were', async () => {
  expect(await light('2024-09-20')).toMatchObject({ deadline: '2024-09-18', colour: 'red', daysLeft: -2 });
  await review('2024-09-20', '2025-03-20');
  expect(await light('2024-09-10')).toMatchObject({ deadline: '2024-09-18', colour: 'yellow', daysLeft: 8 });
  expect(await light('2024-09-20')).toMatchObject({ deadline: '2025-03-20', colour: null });
  await review('2025-03-18', null);
  expect(await light('2025-03-17')).toMatchObject({ deadline: '2025-03-20', colour: 'yellow', daysLeft: 3 });
  expect(await light('2026-03-17')).toMatchObject({ deadline: null, colour: null, daysLeft: null });
  expect((await office.engine.deadline.ofIssue({ issueId })).reviews).toMatchObject([
    { reviewedOn: '2025-03-18', nextDate: null, recordedBy: '周启明' },
    { reviewedOn: '2024-09-20', nextDate: '2025-03-20' },
  ]);
});

it('a stage goal that is due before the next review comes first, until it is reached', async () => {
  const goalId = await office.engine.longTerm.addGoal({
    issueId,
    text: '完成三个乡镇的试点',
    dueDate: '2024-06-30',
  });
  expect(await light('2024-06-20')).toMatchObject({ deadline: '2024-06-30', colour: 'yellow', daysLeft: 10 });
  await office.engine.longTerm.goalDone({ goalId, on: '2024-06-25', outcome: '试点3个乡镇' });
  expect(await light('2024-06-24')).toMatchObject({ deadline: '2024-06-30' });
  expect(await light('2024-06-25')).toMatchObject({ deadline: '2024-09-18' });
});

it('goals close ranks when one is removed, and undo puts it back', async () => {
  const add = (text: string) => office.engine.longTerm.addGoal({ issueId, text });
  const [first = ''] = [await add('试点'), await add('推广'), await add('总结')];
  const goals = async () =>
    (await office.engine.deadline.ofIssue({ issueId })).goals.map(({ number, text }) => `${number}${text}`);
  await office.engine.longTerm.removeGoal({ goalId: first });
  expect(await goals()).toEqual(['1推广', '2总结']);
  await office.engine.undo.undo();
  expect(await goals()).toEqual(['1试点', '2推广', '3总结']);
});

it('a next review that is corrected counts for the days since the last one', async () => {
  await review('2024-09-10', '2025-03-20');
  await office.engine.issue.update({ issueId, patch: { nextReviewDate: '2025-01-20' } });
  expect(await light('2024-09-09')).toMatchObject({ deadline: '2024-09-18' });
  expect(await light('2025-01-15')).toMatchObject({ deadline: '2025-01-20', colour: 'yellow' });
  expect((await office.engine.issue.get({ issueId })).deadline).toBe('2025-01-20');
  await review('2025-01-18', '2025-07-20');
  expect(await light('2025-01-15')).toMatchObject({ deadline: '2025-01-20' });
});

it('undo leaves the goals and reviews of an issue that is under review as they are', async () => {
  const other = office.as('吴桐');
  const goalId = await office.engine.longTerm.addGoal({ issueId, text: '试点' });
  await other.longTerm.review({ issueId, on: '2024-05-01', finding: '未见反弹', next: '2024-11-01' });
  const { folder } = office;
  await makeReady(office.as('王工'), { issueId, folder, on: '2024-05-10' });
  await office.as('王工').closure.file({ issueId, on: '2024-05-10' });
  expect(await codeOf(office.engine.longTerm.goalDone({ goalId, on: '2024-05-11' }))).toBe('issue-locked');
  expect(await codeOf(other.undo.undo())).toBe('issue-locked');
  const { goals, reviews } = await office.engine.deadline.ofIssue({ issueId });
  expect([goals.length, reviews.length]).toEqual([1, 1]);
  const { db } = office.library;
  expect(() => db.prepare("UPDATE stage_goal SET text = '改写'").run()).toThrow('issue-locked');
  expect(() => db.prepare('DELETE FROM review').run()).toThrow('issue-locked');
});

it('undo does not take a goal from an issue that is under review', async () => {
  await makeReady(office.as('王工'), { issueId, folder: office.folder, on: '2024-05-10' });
  await office.engine.longTerm.addGoal({ issueId, text: '试点' });
  await office.as('王工').closure.file({ issueId, on: '2024-05-10' });
  expect(await codeOf(office.engine.undo.undo())).toBe('issue-locked');
  expect((await office.engine.deadline.ofIssue({ issueId })).goals).toHaveLength(1);
});

it('refuses what does not fit', async () => {
  const [, second] = office.issueIds;
  expect(await codeOf(office.engine.longTerm.addGoal({ issueId: second, text: '试点' }))).toBe(
    'not-long-term',
  );
  expect(await codeOf(review('2024-09-20', '2024-09-20'))).toBe('dates-out-of-order');
  await review('2024-09-20', '2025-03-20');
  expect(await codeOf(review('2024-09-19', '2025-03-20'))).toBe('dates-out-of-order');
});
