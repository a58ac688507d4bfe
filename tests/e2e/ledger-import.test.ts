import { test } from 'vitest';
import { officeLedger, workbook } from '../ledger-import/books.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { startHost } from './support/host.ts';
import { emptyLibrary } from './support/library.ts';

const host = await startHost({ library: emptyLibrary() });

test('a ledger is chosen, its columns checked, its rows looked at, imported and taken back', async () => {
  const page = await openWindow(host);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${host.origin}/#/cases`);
  await page.getByRole('button', { name: '导入台账' }).first().click();
  await page.locator('input[type=file]').setInputFiles(workbook({ 台账: officeLedger() }));
  await expect(page.getByRole('table', { name: '台账的列' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '被巡察单位' })).toHaveValue('云川县林业局');
  await expect(page.getByRole('row', { name: /整改责任\/责任部门/u })).toContainText('责任单位');
  problems.push(...(await axeProblems(page)));
  await page.getByRole('button', { name: '下一步：核对' }).click();
  const plan = page.getByRole('table', { name: '台账各行的处理结果' });
  await expect(plan).toContainText('D10 “整改措施”是公式');
  await expect(page.getByRole('region', { name: '没有采用的内容' })).toContainText('A13 合计行');
  problems.push(...(await axeProblems(page)));
  await page.getByRole('button', { name: '第12行不导入' }).click();
  await page.getByRole('button', { name: '导入：新增 3，更新 0' }).click();
  await expect(page.getByRole('heading', { name: '云川县林业局', level: 1 })).toBeVisible();
  await expect(page.getByText('护林员巡山记录补登')).toBeVisible();
  expect(problems).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('没有这个卷宗')).toBeVisible();
});
