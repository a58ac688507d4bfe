import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let client: Client;
let issueId: string;

beforeAll(async () => {
  host = await startHost({ library: await sampleLibrary() });
  client = await signIn(host);
  const [caseFile] = await client.engine.caseFile.list.query();
  issueId = await client.engine.issue.add.mutate({
    caseFileId: caseFile?.id ?? '',
    statement: '粮库通风记录缺页',
  });
  for (const text of ['补记通风台账', '每周抽查一次', '委托质检站复核孵化车间'])
    await client.engine.measure.add.mutate({ issueId, text });
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('after going somewhere', () => {
  test('by the palette, the heading of the page has the focus; what was found is marked', async () => {
    const page = await openWindow(host);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /查找/ }).fill('孵化');
    const found = page.getByRole('option', { name: /粮库通风记录缺页/ });
    await expect(found).toContainText('措施 3：委托质检站复核孵化车间');
    await expect(found.locator('mark')).toHaveText('孵化');
    await page.keyboard.press('Enter');
    await expect(heading(page, '问题')).toBeFocused();
    await expect(heading(page, '问题')).not.toHaveText('问题');
  });

  test('by a shortcut, too, and the first Tab of a window leads past all that stands around', async () => {
    const page = await openWindow(host);
    await page.getByRole('button', { name: '菜单' }).waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: '跳到正文' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Alt+4');
    await expect(heading(page, '回收站')).toBeFocused();
  });
});

describe('the list of measures', () => {
  test('is gone on in at the end from its heading, whatever had the focus', async () => {
    const page = await openWindow(host);
    await page.goto(`${host.origin}/#/issues/${issueId}`);
    await page.getByRole('textbox', { name: '措施 1 内容' }).focus();
    await page.getByRole('button', { name: '新增措施' }).click();
    const text = page.getByRole('textbox', { name: '新的措施' });
    await expect(text).toBeFocused();
    await expect(text).toBeInViewport();
    await text.fill('第四条');
    await text.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: '措施 4 内容' })).toHaveValue('第四条');
  });

  test('has the focus at the next row, not at its button, when one was deleted', async () => {
    const page = await openWindow(host);
    await page.goto(`${host.origin}/#/issues/${issueId}`);
    const count = () => client.engine.issue.get.query({ issueId }).then(({ measures }) => measures.length);
    const before = await count();
    await page.getByRole('button', { name: '删除措施 2' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('li:focus')).toContainText('措施 2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `删除措施 ${before}` })).toHaveCount(0);
    expect(await count()).toBe(before - 1);
  });
});
