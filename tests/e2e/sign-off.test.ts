import type { Page } from '@playwright/test';
import { beforeAll, expect as expectValue, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { goTo, issuesOf, openIssue } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let returned: Issue;

beforeAll(async () => {
  const library = await sampleLibrary();
  const issue = issuesOf(library).find(({ stage }) => stage === 'returned');
  if (!issue) throw new Error('the sample has an issue that was sent back');
  returned = issue;
  host = await startHost({ library });
});

const block = (page: Page) => page.getByRole('region', { name: '完成情况与销号' });

/** Signs the step whose turn it is. */
async function sign(page: Page, name: string, owed?: string): Promise<void> {
  await block(page)
    .getByRole('button', { name: owed === undefined ? '同意' : '退回', exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('签署人').fill(name);
  if (owed !== undefined) await dialog.getByLabel('尚欠事项').fill(owed);
  await dialog.getByRole('button', { name: owed === undefined ? '同意' : '退回', exact: true }).click();
}

test('an issue is filed, sent back, filed again, signed by everybody, closed, and opened again', async () => {
  const page = await openWindow(host);
  await openIssue(page, returned);
  await block(page).getByRole('button', { name: '申请销号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提出申请' }).click();
  await expect(block(page)).toContainText('轮到“责任部门负责人”');
  expectValue(await axeProblems(page)).toEqual([]);

  await sign(page, returned.handler ?? '');
  await expect(page.getByRole('dialog')).toContainText('不能由本人批准');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await sign(page, '祝明', '补报还款到账凭证');
  await expect(block(page)).toContainText('尚未完成：补报还款到账凭证');

  await block(page).getByRole('button', { name: '重新判定' }).click();
  const judging = page.getByRole('dialog');
  await judging.getByRole('combobox', { name: '完成情况' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '已完成' }).click();
  await judging.getByRole('button', { name: '判定', exact: true }).click();
  await block(page).getByRole('button', { name: '申请销号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提出申请' }).click();
  for (const [step, name] of [
    ['责任部门负责人', '祝明'],
    ['牵头领导', '孟庭安'],
    ['主要负责人', '郁长风'],
    ['巡察机构核验', '钟北辰'],
    ['领导小组批准', '方启元'],
  ] as const) {
    await expect(block(page)).toContainText(`轮到“${step}”`);
    await sign(page, name);
  }
  await expect(block(page)).toContainText('已销号。内容不能改动');

  const outcome = page.getByRole('textbox', { name: '整改成效', exact: true });
  await outcome.fill('改写的成效3项');
  await outcome.blur();
  await expect(page.getByText(`问题${returned.number}已销号，内容不能改动`).first()).toBeVisible();
  await outcome.fill(returned.outcome ?? '');
  await outcome.blur();

  await block(page).getByRole('button', { name: '重新打开' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('还款中断');
  await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
  await expect(block(page)).toContainText('尚未完成：还款中断');
});

test('the wall chart says whose signature is waited for, and the chain is set by the office', async () => {
  const page = await openWindow(host);
  await goTo(page, '/board');
  const waiting = page.getByRole('region', { name: '待办' });
  await waiting.getByText('审批', { exact: true }).click();
  await expect(waiting.getByRole('row', { name: /巡察机构核验/ })).toBeVisible();

  await goTo(page, '/settings/closure');
  await page.getByRole('textbox', { name: '第4步的名称' }).fill('党组书记');
  await page.getByRole('button', { name: '保存销号流程' }).click();
  await expect(page.getByRole('button', { name: '保存销号流程' })).toBeDisabled();
  expectValue(await axeProblems(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('textbox', { name: '第4步的名称' })).toHaveValue('党组书记');
});
