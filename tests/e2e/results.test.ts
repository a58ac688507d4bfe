import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, test } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { openForWriting } from '../../main/engine/library/index.ts';
import type { Issue } from '../../shared/casefile.ts';
import { CASE, makeLibrary, put } from '../evidence/sample-library.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { goTo, issuesOf, openIssue } from './support/issues.ts';

let host: Host;
let issue: Issue;

/** A library with one case file of three problems; the first has a piece of evidence. */
async function smallLibrary(): Promise<string> {
  const folder = fileFolder();
  const path = makeLibrary(folder);
  const library = openForWriting(path);
  try {
    const paths = [put(join(folder, '整改方案（盖章）.txt'))];
    await attachEvidence(library, '周启明', { issue: `${CASE}:1`, paths });
    library.change('周启明', ({ db }) => {
      db.prepare("UPDATE case_file SET feedback_date = '2024-12-24'").run();
    });
  } finally {
    library.close();
  }
  return path;
}

beforeAll(async () => {
  const library = await smallLibrary();
  const [first] = issuesOf(library);
  if (!first) throw new Error('the library has issues');
  issue = first;
  host = await startHost({ library });
});

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

test('a rule, people and money that are entered on a problem stand in the results of the case file', async () => {
  const page = await openWindow(host);
  await openIssue(page, issue);
  await fill(page, '新的制度成果', '《走访台账管理细则》');
  await page.getByRole('button', { name: '登记《走访台账管理细则》的文号、日期等' }).click();
  await fill(page, '文号', '青开发〔2025〕3号');
  await fill(page, '发文日期', '2025.2.14');
  await choose(page, '新建或修订', '修订');
  await choose(page, '添加处理方式', '诫勉');
  await fill(page, '诫勉', '两人');
  await expect(page.getByText('人数应为 0 至 100000 的整数。')).toBeVisible();
  await fill(page, '诫勉', '2');
  await choose(page, '添加资金种类', '追缴资金');
  await fill(page, '追缴资金', '12万');
  await expect(page.getByText('最多两位小数')).toBeVisible();
  await fill(page, '追缴资金', '120000.5');
  await expect(page.getByRole('textbox', { name: '追缴资金' })).toHaveValue('120,000.50');
  await expect(page.getByRole('contentinfo')).toContainText('已保存');
  expect(await axeProblems(page)).toEqual([]);

  await goTo(page, `/cases/${CASE}/results`);
  const rule = page.getByRole('row').filter({ hasText: '《走访台账管理细则》' });
  await expect(rule).toContainText('青开发〔2025〕3号');
  await expect(rule).toContainText('2025-02-14');
  await expect(rule).toContainText('修订');
  await expect(rule.getByText('缺')).toHaveCount(2);
  await expect(page.getByRole('row').filter({ hasText: '追缴资金' }).first()).toContainText('120,000.50 元');
  await expect(page.getByRole('row').filter({ hasText: '诫勉' }).first()).toContainText('2 人');
  expect(await axeProblems(page)).toEqual([]);
});

test('a milestone is done only with something that proves it, and stands as it was on any day', async () => {
  const page = await openWindow(host);
  await goTo(page, `/cases/${CASE}/milestones`);
  await page.getByRole('button', { name: '建立常用节点' }).click();
  await expect(page.getByRole('region', { name: '两个报告' }).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: '登记完成：整改方案' }).click();
  const dialog = page.getByRole('dialog', { name: '登记完成：整改方案' });
  await dialog.getByRole('textbox', { name: '完成日期' }).fill('2025-01-20');
  await dialog.getByRole('textbox', { name: '说明' }).fill('已报送');
  await expect(dialog.getByRole('button', { name: '登记', exact: true })).toBeDisabled();
  await dialog.getByRole('radio', { name: '佐证材料' }).click();
  await dialog.getByRole('combobox', { name: '佐证材料', exact: true }).click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toBeHidden();
  const plan = page.getByRole('row').filter({ hasText: '整改方案' });
  await expect(plan).toContainText('已完成');
  await expect(plan.getByRole('link')).toHaveCount(1);
  await page.getByRole('textbox', { name: '截至' }).fill('2025-01-19');
  await expect(plan).toContainText('还有 4 天');
  await page.getByRole('button', { name: '移除：整改情况公开' }).click();
  await page.getByRole('button', { name: '恢复：整改情况公开' }).click();
  await expect(page.getByRole('button', { name: '移除：整改情况公开' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});
