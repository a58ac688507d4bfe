import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow, SCREENS } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { emptyLibrary, sampleLibrary } from './support/library.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const picker = (page: Page) => page.getByRole('dialog');

async function goTo(page: Page, folder: string): Promise<void> {
  const path = picker(page).getByRole('textbox', { name: '文件夹路径' });
  await path.fill(folder);
  await path.press('Enter');
  await expect(path).toHaveValue(folder);
}

describe('the start page', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost();
  });

  test('says what to do first, and is accessible at both sizes', async () => {
    const page = await openWindow(host);
    await expect(heading(page, '开始')).toBeVisible();
    await expect(page.getByText('还没有打开过卷宗库')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize(SCREENS.large);
    await expect(page.getByRole('button', { name: '新建卷宗库' })).toBeVisible();
  });

  test('leads every address to itself while no library is open', async () => {
    const page = await openWindow(host);
    await page.evaluate(() => {
      location.hash = '#/documents';
    });
    await expect(heading(page, '开始')).toBeVisible();
  });

  test('refuses a folder that is no library, in words, and stays open', async () => {
    const page = await openWindow(host);
    const folder = fileFolder();
    await page.getByRole('button', { name: '打开卷宗库' }).click();
    await goTo(page, folder);
    await picker(page).getByRole('button', { name: '打开', exact: true }).click();
    await expect(picker(page).getByRole('alert')).toContainText(folder);
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(picker(page)).toBeHidden();
    await expect(page.getByRole('button', { name: '打开卷宗库' })).toBeFocused();
  });

  test('says why a typed path cannot be shown', async () => {
    const page = await openWindow(host);
    await page.getByRole('button', { name: '打开卷宗库' }).click();
    const path = picker(page).getByRole('textbox', { name: '文件夹路径' });
    await path.fill('/没有这个文件夹');
    await path.press('Enter');
    await expect(picker(page).getByRole('alert')).toContainText('没有这个文件夹');
  });

  test('makes a library in a chosen folder and opens it', async () => {
    const page = await openWindow(host);
    const folder = fileFolder();
    await page.getByRole('button', { name: '新建卷宗库' }).click();
    await goTo(page, folder);
    const name = picker(page).getByRole('textbox', { name: '名称' });
    await name.fill('a/b');
    await picker(page).getByRole('button', { name: '新建' }).click();
    await expect(picker(page).getByRole('alert')).toContainText('名称');
    await name.fill('纪检 卷宗');
    await expect(picker(page)).toContainText(join(folder, '纪检 卷宗'));
    await picker(page).getByRole('radio', { name: '单人使用，不设登录' }).check();
    await picker(page).getByRole('button', { name: '新建' }).click();
    await expect(page.getByRole('contentinfo')).toContainText(join(folder, '纪检 卷宗'));
    await expect(page.getByRole('banner')).toContainText('纪检 卷宗');
    expect(existsSync(join(folder, '纪检 卷宗', 'juanzong.db'))).toBe(true);
  });
});

describe('libraries of late', () => {
  test('opens a library by keys alone, and shows it among the recent ones afterwards', async () => {
    const host = await startHost();
    const library = await sampleLibrary();
    const page = await openWindow(host);
    await page.keyboard.press('Control+o');
    await goTo(page, dirname(library));
    const list = picker(page).getByRole('listbox');
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('option', { selected: true })).toContainText(basename(library));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('contentinfo')).toContainText(library);
    await expect(page.getByRole('contentinfo')).toContainText('从未备份');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('关闭卷宗库');
    await page.keyboard.press('Enter');
    await expect(heading(page, '开始')).toBeVisible();
    const row = page.getByRole('row', { name: new RegExp(library) });
    await expect(row).toContainText('从未备份');
    expect(await axeProblems(page)).toEqual([]);
    await row.getByRole('button', { name: /^打开/ }).click();
    await expect(page.getByRole('contentinfo')).toContainText(library);
  });

  test('marks a library that is gone, cannot open it, and forgets it on request', async () => {
    const library = emptyLibrary();
    const first = await startHost({ library });
    await first.stop();
    renameSync(library, `${library}-moved`);
    const host = await startHost({ userData: first.userData });
    const page = await openWindow(host);
    const row = page.getByRole('row', { name: new RegExp(library) });
    await expect(row).toContainText('已不在原处');
    await expect(row.getByRole('button', { name: /^打开/ })).toBeDisabled();
    await row.getByRole('button', { name: /移除/ }).click();
    await expect(page.getByText('还没有打开过卷宗库')).toBeVisible();
    expect(existsSync(`${library}-moved`)).toBe(true);
  });
});

test('the sample opens in a copy of its own', { timeout: 180_000 }, async () => {
  const host = await startHost();
  const page = await openWindow(host);
  await page.getByRole('button', { name: '试用示例' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('示例', { timeout: 120_000 });
  await expect(heading(page, '开始')).toBeHidden();
  await page.getByRole('link', { name: '卷宗', exact: true }).click();
  await expect(heading(page, '卷宗')).toBeVisible();
});

test('a sample that is cancelled leaves no library behind', async () => {
  const host = await startHost();
  const page = await openWindow(host);
  await page.getByRole('button', { name: '试用示例' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(heading(page, '开始')).toBeVisible();
  await page.reload();
  await expect(page.getByText('还没有打开过卷宗库')).toBeVisible();
});

test('two windows come and go to libraries together', async () => {
  const host = await startHost({ library: emptyLibrary() });
  const one = await openWindow(host);
  const other = await openWindow(host);
  await expect(other.getByRole('contentinfo')).toContainText('卷宗库');
  await one.keyboard.press('Control+k');
  await one.keyboard.type('关闭卷宗库');
  await one.keyboard.press('Enter');
  await expect(heading(other, '开始')).toBeVisible();
});

test('whoever works is named in every change, and can be changed in every window', async () => {
  const host = await startHost({ library: emptyLibrary() });
  const one = await openWindow(host);
  const other = await openWindow(host);
  await one.getByRole('button', { name: /操作人/ }).click();
  await one.getByRole('textbox', { name: '操作人姓名' }).fill('李文书');
  await one.keyboard.press('Enter');
  await expect(one.getByRole('button', { name: /操作人：李文书/ })).toBeVisible();
  await expect(other.getByRole('button', { name: /操作人：李文书/ })).toBeVisible();
});
