import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { openLibrary } from '../../main/engine/index.ts';
import { verifyBag, verifyLibrary } from '../../main/engine/verify/index.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let library: string;
beforeAll(async () => {
  library = await sampleLibrary();
  host = await startHost({ library });
});

/** Runs a command as one finds it: by typing its name. */
async function command(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: /^查找/u }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function choose(page: Page, title: string, folder: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('textbox', { name: '文件夹路径' }).fill(folder);
  await dialog.getByRole('button', { name: action }).click();
}

describe('keeping a library safe', () => {
  test('backs it up to a folder, and says when', async () => {
    const page = await openWindow(host);
    const shelf = fileFolder();
    await expect(page.getByText('从未备份')).toBeVisible();
    await goTo(page, '/trash');
    await command(page, '备份');
    await expect(page.getByRole('dialog', { name: '备份卷宗库' })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await choose(page, '备份卷宗库', shelf, '备份到此处');
    await expect(page.getByText('已备份到')).toBeVisible();
    await expect(page.getByText(/^上次备份 \d{4}-\d\d-\d\d \d\d:\d\d$/u)).toBeVisible();

    const [name = ''] = readdirSync(shelf);
    expect(name).toMatch(/^卷宗库-备份-\d{8}-\d{6}$/u);
    const copy = openLibrary(join(shelf, name));
    expect(await verifyLibrary(copy)).toEqual({ ok: true, problems: [] });
    copy.close();
  });

  test('says why a place will not do', async () => {
    const page = await openWindow(host);
    await command(page, '备份');
    await choose(page, '备份卷宗库', library, '备份到此处');
    await expect(page.getByText('在卷宗库文件夹内，库损坏时备份也会一起丢失')).toBeVisible();
  });

  test('checks it', async () => {
    const page = await openWindow(host);
    await command(page, '核验卷宗库');
    await expect(page.getByText('核验完毕，卷宗库完好')).toBeVisible();
  });

  test('archives the case file that is open', async () => {
    const page = await openWindow(host);
    const shelf = fileFolder();
    await goTo(page, `/cases/${caseFileOf(library)}/issues`);
    await expect(page.getByText('批量修改')).toBeVisible();
    await command(page, '归档本卷宗');
    await choose(page, '归档本卷宗', shelf, '归档到此处');
    await expect(page.getByText('已归档到')).toBeVisible();
    const [name = ''] = readdirSync(shelf);
    expect((await verifyBag(join(shelf, name))).ok).toBe(true);
  });
});
