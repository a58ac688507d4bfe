import { beforeAll, expect as expectValue, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo, issuesOf, openIssue } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let library: string;
let issue: Issue;
beforeAll(async () => {
  library = await sampleLibrary();
  const found = issuesOf(library).find(
    ({ stage, extendedTo }) => stage === 'rectifying' && extendedTo === null,
  );
  if (!found) throw new Error('the sample has an open issue');
  issue = found;
  host = await startHost({ library });
  const { engine } = await signIn(host);
  await engine.issue.update.mutate({
    issueId: issue.id,
    patch: { rectificationKind: 'deadline', startDate: null, dueDate: '2099-06-18' },
  });
});

test('an extension is asked for, granted by somebody else, and shown wherever the deadline is', async () => {
  const page = await openWindow(host);
  await openIssue(page, issue);
  const limit = page.getByRole('region', { name: '时限与延期' });
  await limit.getByRole('button', { name: '申请延期' }).click();
  const request = page.getByRole('dialog', { name: `问题${issue.number}申请延期` });
  await request.getByLabel('延期至', { exact: true }).fill('2099-06-18');
  await request.getByLabel('延期理由').fill('招标流程未走完');
  await request.getByRole('button', { name: '提出申请' }).click();
  await expect(request.getByText('延期后的日期应当晚于这一天')).toBeVisible();
  await request.getByLabel('延期至', { exact: true }).fill('2099-07-31');
  await request.getByRole('button', { name: '提出申请' }).click();
  await expect(limit.getByText('待批准')).toBeVisible();

  await limit.getByRole('button', { name: '批准', exact: true }).click();
  const decision = page.getByRole('dialog', { name: '批准延期至 2099-07-31' });
  await decision.getByLabel('批准人').fill('李副局长');
  await decision.getByRole('button', { name: '批准' }).click();
  await expect(limit.getByText('延期至 2099-07-31')).toBeVisible();
  await expect(limit.getByText('原时限 2099-06-18')).toBeVisible();
  expectValue(await axeProblems(page)).toEqual([]);

  await goTo(page, `/cases/${caseFileOf(library)}/issues`);
  await expect(page.getByText('2099-07-31延')).toBeVisible();
});

test('what has no end has stage goals and reviews', async () => {
  const { engine } = await signIn(host);
  const other = issuesOf(library).find(
    ({ id, stage, extendedTo }) => id !== issue.id && stage === 'rectifying' && extendedTo === null,
  );
  if (!other) throw new Error('the sample has two open issues');
  await engine.issue.update.mutate({ issueId: other.id, patch: { rectificationKind: 'longTerm' } });
  const page = await openWindow(host);
  await openIssue(page, other);
  const limit = page.getByRole('region', { name: '阶段目标与复核' });
  await limit.getByRole('button', { name: '添加阶段目标' }).click();
  const goal = page.getByRole('dialog', { name: '添加阶段目标' });
  await goal.getByLabel('目标').fill('完成三个乡镇的试点');
  await goal.getByRole('button', { name: '添加' }).click();
  await limit.getByRole('button', { name: '阶段目标1已完成' }).click();
  const done = page.getByRole('dialog', { name: '阶段目标1已完成' });
  await done.getByLabel('成效').fill('试点3个乡镇');
  await done.getByRole('button', { name: '完成', exact: true }).click();
  await expect(limit.getByText(/完成：试点3个乡镇/)).toBeVisible();

  await limit.getByRole('button', { name: '登记复核' }).click();
  const review = page.getByRole('dialog', { name: `复核问题${other.number}` });
  await review.getByLabel('复核日期', { exact: true }).fill('2026-11-20');
  await review.getByLabel(/^下次复核日期/).fill('2027-05-20');
  await review.getByLabel('复核情况').fill('制度执行正常，未见反弹。');
  await review.getByRole('button', { name: '登记' }).click();
  await expect(limit.getByText('下次复核 2027-05-20', { exact: true })).toBeVisible();
});

test('an office sets its own lights and enters a year of holidays, and the chart follows', async () => {
  const page = await openWindow(host);
  await goTo(page, '/settings/deadlines');
  await page.getByLabel('绿灯的剩余天数').fill('60');
  await page.getByRole('button', { name: '保存红黄绿灯设置' }).click();
  await expect(page.getByText('11—60 天到期')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存红黄绿灯设置' })).toBeDisabled();

  await page.getByRole('combobox', { name: '年份' }).click();
  await page.getByTitle('2027', { exact: true }).click();
  await page.getByLabel('放假日期（周一至周五）').fill('2027-02-30');
  await expect(page.getByText('“2027-02-30”不是日期，请改正。')).toBeVisible();
  await page.getByLabel('放假日期（周一至周五）').fill('2027-10-01至2027-10-07');
  await page.getByRole('button', { name: '保存 2027 年的日历' }).click();
  await expect(page.getByText('节假日历到 2027-12-31 为止')).toBeVisible();
  expectValue(await axeProblems(page)).toEqual([]);

  await goTo(page, '/board');
  await expect(page.getByRole('button', { name: /^11—60 天到期/ })).toBeVisible();
});
