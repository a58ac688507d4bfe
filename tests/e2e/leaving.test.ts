import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let caseFile: string;

beforeAll(async () => {
  const library = await sampleLibrary();
  caseFile = caseFileOf(library);
  host = await startHost({ library });
});

const field = (page: Page) => page.getByRole('textbox', { name: '巡察组', exact: true });

async function openOverview(): Promise<Page> {
  const page = await openWindow(host);
  await expect(page.getByRole('contentinfo')).toContainText('备份');
  await goTo(page, `/cases/${caseFile}/overview`);
  await expect(field(page)).toBeVisible();
  return page;
}

describe('what was typed and not left yet', () => {
  test('is saved when a shortcut takes the page away', async () => {
    const page = await openOverview();
    await field(page).fill('市委第七巡察组');
    await page.keyboard.press('Alt+4');
    await expect(field(page)).toBeHidden();
    await goTo(page, `/cases/${caseFile}/overview`);
    await expect(field(page)).toHaveValue('市委第七巡察组');
  });

  test('is saved when the window is loaded anew', async () => {
    const page = await openOverview();
    await field(page).fill('市委第八巡察组');
    await page.reload();
    await goTo(page, `/cases/${caseFile}/overview`);
    await expect(field(page)).toHaveValue('市委第八巡察组');
  });

  test('is saved when the window closes', async () => {
    const page = await openOverview();
    const other = await openOverview();
    await field(page).fill('市委第九巡察组');
    await page.close({ runBeforeUnload: true });
    await expect(field(other)).toHaveValue('市委第九巡察组');
  });

  test('is given up with Esc', async () => {
    const page = await openOverview();
    const before = await field(page).inputValue();
    await field(page).fill('写错了');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue(before);
    await page.keyboard.press('Tab');
    await page.reload();
    await goTo(page, `/cases/${caseFile}/overview`);
    await expect(field(page)).toHaveValue(before);
  });
});
