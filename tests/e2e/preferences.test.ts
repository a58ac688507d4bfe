import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

const column = (page: Page, name: string) => page.getByRole('columnheader', { name });

/** The first window of a program that has just started; its address, and so its origin, is a new one each time. */
async function openLedger(host: Host, caseFileId: string): Promise<Page> {
  const page = await openWindow(host);
  await goTo(page, `/cases/${caseFileId}/issues`);
  await expect(column(page, '问题内容')).toBeVisible();
  return page;
}

test('the look of the ledger and the last board are there again after the program was closed', async () => {
  const library = await sampleLibrary();
  const caseFileId = caseFileOf(library);
  const first = await startHost({ library });
  const { engine } = await signIn(first);
  const id = await engine.caseFile.createEmpty.mutate({ title: '另一卷' });
  const page = await openLedger(first, caseFileId);
  await page.getByRole('checkbox', { name: '分组' }).uncheck();
  await page.getByRole('button', { name: '栏目' }).click();
  await page.getByRole('checkbox', { name: '牵头单位' }).uncheck();
  await expect(column(page, '牵头单位')).toBeHidden();
  await goTo(page, `/board/${id}`);
  await expect(page.getByText('另一卷').first()).toBeVisible();
  await goTo(page, '/trash');
  await first.stop();

  const again = await openLedger(await startHost({ library, userData: first.userData }), caseFileId);
  await expect(again.getByRole('checkbox', { name: '分组' })).not.toBeChecked();
  await expect(column(again, '牵头单位')).toBeHidden();
  await goTo(again, '/board');
  await expect(again.locator('main')).toContainText('另一卷');
});

test('a change is read again without looking at every library of late', async () => {
  const host = await startHost({ library: await sampleLibrary() });
  const page = await openWindow(host);
  await goTo(page, '/cases');
  await expect(page.locator('main')).toContainText('青芦湾');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { engine } = await signIn(host, 'another window');
  await engine.caseFile.createEmpty.mutate({ title: '新到的一卷' });
  await expect(page.getByText('新到的一卷')).toBeVisible();
  expect(asked.filter((path) => path.endsWith('workspace.state'))).toEqual([]);
});
