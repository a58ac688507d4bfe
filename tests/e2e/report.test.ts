import { beforeAll, test, expect as value } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let caseFileId: string;

beforeAll(async () => {
  const library = await sampleLibrary();
  caseFileId = caseFileOf(library);
  host = await startHost({ library });
});

test('a report of any period: every number opens the list behind it, and the whole is exported', async () => {
  const page = await openWindow(host);
  await goTo(page, `/cases/${caseFileId}/report`);
  await page.getByText('自定', { exact: true }).click();
  await page.getByLabel('自', { exact: true }).fill('2025-03-01');
  await page.getByLabel('至', { exact: true }).fill('2025-06-30');
  await expect(page.getByText('上期 2024-11-01 至 2025-02-28')).toBeVisible();

  const closed = page
    .getByRole('table', { name: '总体情况' })
    .getByRole('button', { name: /^本期销号 \d+ 次/ });
  const count = Number(await closed.textContent());
  value(count).toBeGreaterThan(0);
  await closed.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('row')).toHaveCount(count + 1);
  value(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await page.getByText('按牵头单位', { exact: true }).click();
  const departments = page.getByRole('table', { name: '按牵头单位' });
  await expect(departments.getByRole('row', { name: /^合计/ })).toContainText('31');
  value(await axeProblems(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出电子表格' }).click();
  value((await download).suggestedFilename()).toMatch(/定期报告（2025-03-01至2025-06-30）\.xlsx$/);
});
