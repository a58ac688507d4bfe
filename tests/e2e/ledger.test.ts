import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { seedLibrary } from '../bench/seed.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo, issuesOf } from './support/issues.ts';
import { emptyLibrary, sampleLibrary } from './support/library.ts';

let library: string;
let host: Host;

beforeAll(async () => {
  library = await sampleLibrary();
  host = await startHost({ library });
});

const ledger = (page: Page) => page.getByRole('table', { name: '问题台账' });
const totals = (page: Page) => page.getByRole('status').filter({ hasText: '措施已完成' });
const statements = (page: Page) => ledger(page).locator('tbody th button');
const issue = (number: number): Issue => {
  const found = issuesOf(library).find((one) => one.number === number);
  if (!found) throw new Error(`no issue ${number}`);
  return found;
};

async function openLedger(): Promise<Page> {
  const page = await openWindow(host);
  await goTo(page, `/cases/${caseFileOf(library)}/issues`);
  await expect(ledger(page)).toBeVisible();
  return page;
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
  await page.keyboard.press('Escape');
}

describe('the ledger of a case file', () => {
  test('is a table that says how many rows it has, in sections and categories', async () => {
    const page = await openLedger();
    const rows = Number(await ledger(page).getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(31 + 1);
    await expect(ledger(page).getByRole('columnheader', { name: '问题内容' })).toBeVisible();
    await expect(ledger(page).getByRole('button', { expanded: true }).first()).toContainText('贯彻落实');
    await expect(totals(page)).toContainText('共 31 个');
  });

  test('narrows by words and conditions together; the totals follow', async () => {
    const page = await openLedger();
    await page.getByRole('textbox', { name: '筛选问题' }).fill('管理');
    const all = issuesOf(library).filter((one) =>
      [one.statement, one.leadDepartment, ...one.responsibleDepartments].some((text) =>
        text?.includes('管理'),
      ),
    );
    await expect(totals(page)).toContainText(`筛出 ${all.length} 个`);
    await choose(page, '完成情况', '基本完成');
    const some = all.filter(({ completion }) => completion === 'basicallyCompleted');
    await expect(totals(page)).toContainText(`筛出 ${some.length} 个`);
    await expect(statements(page)).toHaveCount(some.length);
    await page.getByRole('textbox', { name: '筛选问题' }).fill('这里没有的词');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(totals(page)).toContainText('共 31 个');
  });

  test('closes groups, sorts, and keeps the columns that were chosen', async () => {
    const page = await openLedger();
    await ledger(page).getByRole('button', { expanded: true }).first().click();
    await expect(statements(page).first()).not.toContainText('理论学习中心组');
    await page.getByRole('checkbox', { name: '分组' }).uncheck();
    await ledger(page).getByRole('button', { name: '序号' }).click();
    await ledger(page).getByRole('button', { name: '序号' }).click();
    await expect(ledger(page).getByRole('columnheader', { name: '序号' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(ledger(page).getByRole('row').nth(1)).toContainText('31');
    await page.getByRole('button', { name: '栏目' }).click();
    // The list is still finding its place while it opens.
    const leader = page.getByRole('checkbox', { name: '责任领导' });
    await expect(() => leader.check({ timeout: 5_000 })).toPass();
    await page.getByRole('button', { name: '责任领导前移' }).click();
    await page.reload();
    await expect(ledger(page).getByRole('columnheader', { name: '责任领导' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: '分组' })).not.toBeChecked();
  });

  test('changes many problems at once from the keyboard alone, as one step that can be taken back', async () => {
    const page = await openLedger();
    const before = [issue(1), issue(2)].map(({ leadDepartment, handler }) => [leadDepartment, handler]);
    await statements(page).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(totals(page)).toContainText('已选 2 个');
    await page.keyboard.press('Alt+e');
    const dialog = page.getByRole('dialog', { name: '批量修改 2 个问题' });
    await dialog.getByRole('checkbox', { name: '牵头单位' }).check();
    await dialog.getByRole('combobox', { name: '牵头单位的新值' }).fill('档案清查专班');
    await dialog.getByRole('checkbox', { name: '责任人' }).check();
    await dialog.getByRole('combobox', { name: '责任人的新值' }).fill('程远');
    await dialog.getByRole('button', { name: '修改', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ledger(page).getByRole('cell', { name: '档案清查专班' })).toHaveCount(2);
    expect([issue(1), issue(2)].map(({ leadDepartment, handler }) => [leadDepartment, handler])).toEqual([
      ['档案清查专班', '程远'],
      ['档案清查专班', '程远'],
    ]);
    await page.keyboard.press('Control+z');
    await expect(ledger(page).getByRole('cell', { name: '档案清查专班' })).toHaveCount(0);
    expect([issue(1), issue(2)].map(({ leadDepartment, handler }) => [leadDepartment, handler])).toEqual(
      before,
    );
  });

  test('selects a range from the problem that it began at, wherever sorting has moved it', async () => {
    const page = await openLedger();
    await page.getByRole('checkbox', { name: '分组' }).uncheck();
    const box = (number: number) =>
      ledger(page).getByRole('checkbox', { name: `选择问题 ${number}`, exact: true });
    await box(2).click();
    await ledger(page).getByRole('button', { name: '序号' }).click();
    await ledger(page).getByRole('button', { name: '序号' }).click();
    await expect(ledger(page).getByRole('row').nth(1)).toContainText('31');
    await ledger(page).getByRole('row').last().scrollIntoViewIfNeeded();
    await box(4).click({ modifiers: ['Shift'] });
    await expect(totals(page)).toContainText('已选 3 个');
    for (const number of [2, 3, 4]) await expect(box(number)).toBeChecked();
  });

  test('opens a problem beside the list, adds one and throws it away', async () => {
    const page = await openLedger();
    await statements(page).nth(2).click();
    await expect(page.getByRole('heading', { name: '问题 3', exact: true })).toBeVisible();
    await page.getByRole('button', { name: '新增问题' }).click();
    const dialog = page.getByRole('dialog', { name: '新增问题' });
    await dialog.getByRole('textbox', { name: '问题内容' }).fill('会议记录不完整');
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await expect(page.getByRole('heading', { name: '问题 32', exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: '筛选问题' }).fill('会议记录不完整');
    await expect(totals(page)).toContainText('共 32 个，筛出 1 个');
    await ledger(page).getByRole('checkbox', { name: '选择问题 32' }).check();
    await page.getByRole('button', { name: '删除所选' }).click();
    await expect(totals(page)).toContainText('共 31 个');
  });

  test('is accessible, with a problem beside it too', async () => {
    const page = await openLedger();
    expect(await axeProblems(page)).toEqual([]);
    await statements(page).first().click();
    await expect(page.getByRole('heading', { name: '问题 1', exact: true })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
});

test('of a long ledger only what is in sight is there, and the keyboard reaches its end', async () => {
  const long = join(fileFolder(), '卷宗库');
  await seedLibrary(long, { caseFiles: 2, issues: 420, evidence: 0, largest: 400 });
  const page = await openWindow(await startHost({ library: long }));
  await goTo(page, '/cases');
  await page.getByText('全部问题').click();
  await expect(totals(page)).toContainText('共 420 个');
  await expect(ledger(page)).toHaveAttribute('aria-rowcount', String(420 + 2 + 1));
  expect(await ledger(page).getByRole('row').count()).toBeLessThan(80);
  await statements(page).first().focus();
  await page.keyboard.press('End');
  const last = ledger(page).getByRole('row').last();
  await expect(last).toHaveAttribute('aria-rowindex', String(420 + 2 + 1));
  await expect(last.getByRole('button')).toBeFocused();
});

describe('the list of case files', () => {
  test('leads to a case file, with its figures', async () => {
    const page = await openWindow(host);
    await goTo(page, '/cases');
    const row = page.getByRole('row').filter({ hasText: '青芦湾' });
    await expect(row.getByRole('cell').nth(2)).toHaveText('31');
    expect(await axeProblems(page)).toEqual([]);
    await row.getByRole('link').click();
    await expect(ledger(page)).toBeVisible();
    for (const tab of ['概况', '文书', '记录', '问题']) {
      const link = page.getByRole('navigation', { name: '卷宗的内容' }).getByRole('link', { name: tab });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
    }
  });

  test('makes a case file by hand in an empty library', async () => {
    const page = await openWindow(await startHost({ library: emptyLibrary() }));
    await goTo(page, '/cases');
    await expect(page.getByText('还没有卷宗')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '新建卷宗' }).first().click();
    await page.getByRole('textbox', { name: '被巡察单位' }).fill('云川县水利局');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '云川县水利局' })).toBeVisible();
    await page.getByRole('navigation', { name: '卷宗的内容' }).getByRole('link', { name: '问题' }).click();
    await expect(page.getByText('还没有问题')).toBeVisible();
  });
});
