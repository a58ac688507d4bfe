import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { docx, paragraph } from '../template/word.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { fileFolder, startHost } from './support/host.ts';
import { caseFileOf, goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

test('an office checks its own template, registers it, and makes a paper from it', async () => {
  const library = await sampleLibrary();
  const host = await startHost({ library });
  const page = await openWindow(host);
  const file = join(fileFolder(), '情况说明.docx');
  await goTo(page, '/settings/templates');
  writeFileSync(file, docx(paragraph('{{被巡查单位}}')));
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('不认识，相近的有：{{被巡察单位}}')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记' })).toBeDisabled();

  writeFileSync(file, docx(paragraph('{{被巡察单位}}反馈问题{{问题总数}}个。')));
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('检查通过')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByRole('table', { name: '已登记的模板' })).toContainText('情况说明');

  await goTo(page, `/cases/${caseFileOf(library)}/documents`);
  await page.getByText('新建文书').click();
  await page.getByLabel('种类').fill('情况说明');
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /^情况说明$/u })
    .click();
  await page.getByRole('button', { name: '生成情况说明' }).click();
  await expect(page.getByText('情况说明（第1版）')).toBeVisible();
  await expect(page.getByText('反馈问题31个。')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});
