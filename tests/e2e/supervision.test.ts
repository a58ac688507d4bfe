import type { Page } from '@playwright/test';
import { beforeAll, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo, issuesOf, openIssue } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let client: Client;
let issue: Issue;
let caseFileId: string;

beforeAll(async () => {
  const library = await sampleLibrary();
  caseFileId = caseFileOf(library);
  const open = issuesOf(library).find(({ stage }) => stage === 'rectifying');
  if (!open) throw new Error('the sample has an issue that is being worked on');
  issue = open;
  host = await startHost({ library });
  client = await signIn(host);
  // Long past on any day on which this is run.
  await client.engine.issue.update.mutate({
    issueId: issue.id,
    patch: {
      rectificationKind: 'deadline',
      startDate: null,
      dueDate: '2025-06-18',
      leadDepartment: '企业服务中心',
      responsibleDepartments: ['财务审计科'],
      responsibleLeader: '何志远',
    },
  });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

async function press(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}

test('from a red light one step leads to the letter, and its demand is followed until it is answered', async () => {
  const page = await openWindow(host);
  await openIssue(page, issue);
  await button(page, '发督办通知单…').click();
  await expect(dialog(page).getByLabel('主送或承办单位')).toHaveValue('企业服务中心、财务审计科');
  await dialog(page).getByLabel('发文日期', { exact: true }).fill('2025-06-28');
  await expect(dialog(page).getByLabel('事由')).toHaveValue(
    `截至2025年6月28日，问题${issue.number}超过整改时限仍未销号。`,
  );
  await expect(dialog(page).getByLabel('答复期限', { exact: true })).toHaveValue('2025-07-13');
  await dialog(page).getByLabel('要求1（企业服务中心）').fill('补齐走访台账，报送书面说明');
  await press(page, '生成并登记');

  await page.getByRole('link', { name: '2025-06-28 督办' }).click();
  await expect(page.getByRole('heading', { name: '2025-06-28 督办' })).toBeVisible();
  await expect(page.getByText('截至2025年6月28日已超期10天')).toBeVisible();
  await expect(page.getByText('其中超期 1 项')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await button(page, '答复2025-06-28督办的要求1').click();
  await dialog(page).getByLabel('答复内容').fill('台账已补齐。');
  await dialog(page).getByLabel('答复日期', { exact: true }).fill('2025-07-10');
  expect(await axeProblems(page)).toEqual([]);
  await press(page, '登记答复');
  await expect(page.getByText('已答复 1 项')).toBeVisible();
  await button(page, '退回2025-06-28督办的要求1').click();
  await dialog(page).getByLabel('退回理由').fill('缺少书面说明');
  await dialog(page).getByLabel('退回日期', { exact: true }).fill('2025-07-12');
  await press(page, '退回');
  await expect(page.getByText('台账已补齐。（2025-07-12 退回：缺少书面说明）')).toBeVisible();

  await page.getByLabel('截至', { exact: true }).fill('2025-07-11');
  await expect(page.getByText('已答复 1 项')).toBeVisible();
});

test('a visit is recorded, and what it found leads to a talk', async () => {
  const page = await openWindow(host);
  await goTo(page, `/cases/${caseFileId}/supervision`);
  await button(page, '登记督导…').click();
  await dialog(page).getByLabel('督导方式').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '实地调研' }).click();
  await dialog(page).getByLabel('日期', { exact: true }).fill('2025-07-01');
  await dialog(page).getByLabel('发现情况').fill('三家企业反映无人走访。');
  await press(page, '登记');
  await expect(page.getByRole('heading', { name: '2025-07-01 实地调研' })).toBeVisible();
  await button(page, '由此发文…').click();
  await dialog(page).getByLabel('文书', { exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '约谈通知书' }).click();
  await dialog(page).getByLabel('发文日期', { exact: true }).fill('2025-07-03');
  await dialog(page).getByLabel('约谈对象').fill('企业服务中心主要负责人');
  await dialog(page).getByLabel('约谈时间').fill('2025年7月7日上午9时');
  await dialog(page).getByLabel('约谈地点').fill('管委会205会议室');
  await dialog(page).getByLabel('约谈人').fill('邵清和');
  await press(page, '生成并登记');
  await expect(page.getByRole('heading', { name: '2025-07-03 约谈' })).toBeVisible();
  await expect(page.getByText('2025年7月1日实地调研发现：三家企业反映无人走访。').first()).toBeVisible();
});

test('a problem spawns self-checks, one for each department', async () => {
  const page = await openWindow(host);
  await openIssue(page, issue);
  await button(page, '布置自查…').click();
  await dialog(page).getByLabel('自查单位').fill('建设局、经济发展局、');
  await dialog(page).getByLabel('自查内容').fill('对照检查本单位的走访台账');
  await press(page, '布置');
  await button(page, '登记结果建设局的自查').click();
  await dialog(page).getByLabel('自查情况').fill('漏访企业2家，已补访。');
  await press(page, '登记');
  await goTo(page, `/cases/${caseFileId}/supervision`);
  await page.getByText('举一反三自查').first().click();
  await expect(page.getByText('自查 2 项，已报结果 1 项')).toBeVisible();
  await expect(page.getByText('漏访企业2家，已补访。')).toBeVisible();
});
