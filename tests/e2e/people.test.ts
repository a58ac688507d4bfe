import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { signIn as atHost } from './support/client.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { goTo } from './support/issues.ts';

const ADMINISTRATOR = { name: '张文书', password: '林海雪原2024' };
const VIEWER = { name: '郑查阅', password: 'zheng-2024' };

async function signIn(page: Page, { name, password }: typeof VIEWER): Promise<void> {
  const form = page.getByRole('form', { name: '登录' });
  await form.getByLabel('姓名').fill(name);
  await form.getByLabel('密码').fill(password);
  await form.getByRole('button', { name: '登录' }).click();
}

test('a new library has an administrator, who makes the accounts of the others', async () => {
  const host = await startHost();
  const page = await openWindow(host);
  const dialog = page.getByRole('dialog');

  // A library with its first administrator, who is signed in at once.
  await page.getByRole('button', { name: '新建卷宗库' }).click();
  const folder = fileFolder();
  const path = dialog.getByRole('textbox', { name: '文件夹路径' });
  await path.fill(folder);
  await path.press('Enter');
  await expect(path).toHaveValue(folder);
  await dialog.getByRole('textbox', { name: '名称' }).fill('巡察办');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(dialog.getByRole('alert')).toContainText('请填写管理员姓名');
  await dialog.getByLabel('管理员姓名').fill(ADMINISTRATOR.name);
  await dialog.getByLabel('管理员密码').fill(ADMINISTRATOR.password);
  await dialog.getByLabel('再次输入密码').fill('林海雪原2025');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(dialog.getByRole('alert')).toContainText('两次输入的密码不一致');
  await dialog.getByLabel('再次输入密码').fill(ADMINISTRATOR.password);
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('contentinfo')).toContainText(join(folder, '巡察办'));
  await expect(page.getByRole('button', { name: '登录人：张文书' })).toBeVisible();

  // An account for somebody who only reads.
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('button', { name: '新建账号' }).click();
  await dialog.getByLabel('姓名').fill(VIEWER.name);
  await dialog.getByRole('checkbox', { name: /^经办人/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /^查阅/ }).check();
  await dialog.getByLabel('初始密码').fill(VIEWER.password);
  await dialog.getByLabel('再次输入密码').fill(VIEWER.password);
  await dialog.getByRole('button', { name: '新建' }).click();
  const row = page.getByRole('row', { name: /郑查阅/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText('查阅');
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '停用：张文书' }).click();
  await expect(page.getByText('张文书是唯一启用的管理员').first()).toBeVisible();
});

/** A program with a library of an administrator and somebody who only reads; the first is signed in. */
async function office(): Promise<Host> {
  const host = await startHost();
  const { engine } = await atHost(host);
  await engine.workspace.create.mutate({ path: join(fileFolder(), '巡察办'), administrator: ADMINISTRATOR });
  await engine.account.create.mutate({ ...VIEWER, roles: ['viewer'] });
  return host;
}

test('signing out shuts every window, and who only reads sees everything and changes nothing', async () => {
  const host = await office();
  const page = await openWindow(host);
  const dialog = page.getByRole('dialog');
  const other = await openWindow(host);
  await goTo(other, '/cases');
  await expect(other.getByRole('heading', { level: 1, name: '卷宗' })).toBeVisible();
  await page.getByRole('button', { name: '登录人：张文书' }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(other.getByRole('form', { name: '登录' })).toBeVisible();
  await expect(page.getByRole('link', { name: '工作台' })).toBeHidden();
  expect(await axeProblems(page)).toEqual([]);

  // The one who reads sees everything and changes nothing.
  await signIn(page, { ...VIEWER, password: '1234-5678' });
  await expect(page.getByRole('form').getByRole('alert')).toContainText('姓名或密码不对');
  await signIn(page, VIEWER);
  await expect(page.getByRole('button', { name: '登录人：郑查阅' })).toBeVisible();
  await goTo(page, '/settings/accounts');
  await expect(page.getByText('账号由管理员管理')).toBeVisible();
  await expect(page.getByRole('button', { name: '新建账号' })).toBeHidden();
  await goTo(page, '/cases');
  await expect(page.getByRole('button', { name: '新建卷宗', exact: true }).first()).toBeDisabled();

  // Closing the library signs out; the administrator lets it be used without signing in.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('关闭卷宗库');
  await page.keyboard.press('Enter');
  await page
    .getByRole('row', { name: /巡察办/ })
    .getByRole('button', { name: /^打开/ })
    .click();
  await signIn(page, ADMINISTRATOR);
  await goTo(page, '/settings/accounts');
  await page.getByRole('button', { name: '停用登录' }).click();
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('heading', { name: '登录：未启用' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^操作人：/ })).toBeVisible();
});
