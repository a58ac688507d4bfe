import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { inject, test } from 'vitest';
import { parseNotice, readSource, verifyPath } from '../../main/engine/index.ts';
import { ROOT } from '../../main/start/build.ts';
import { electronPath } from '../../main/start/electron.ts';
import { openWindow } from './support/browser.ts';
import { dropOn } from './support/drop.ts';
import { expect } from './support/expect.ts';
import { fileFolder, startHost } from './support/host.ts';
import { SAMPLE } from './support/sample.ts';

/** From an empty folder to papers on disk, as a clerk does it who sees the program for the first time. */
async function doMainJob(page: Page, folder: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '新建卷宗库' }).click();
  const path = dialog.getByRole('textbox', { name: '文件夹路径' });
  await path.fill(folder);
  await path.press('Enter');
  await expect(path).toHaveValue(folder);
  await dialog.getByRole('textbox', { name: '名称' }).fill('青芦湾');
  await dialog.getByRole('radio', { name: '单人使用，不设登录' }).check();
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('banner')).toContainText('青芦湾');

  await page.getByRole('navigation').getByText('卷宗', { exact: true }).click();
  await page.getByRole('button', { name: '导入通报' }).first().click();
  await page.locator('input[type=file]').setInputFiles(join(SAMPLE, 'notice.txt'));
  await page.getByRole('button', { name: '下一步：保存' }).click();
  await page.getByRole('button', { name: '保存为卷宗' }).click();
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}/u);
  const caseFile = /#(\/cases\/[0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';

  await page
    .getByRole('tab', { name: '问题' })
    .or(page.getByRole('link', { name: '问题' }))
    .first()
    .click();
  await page.getByText('招商引资重数量轻质量').first().click();
  const list = page.getByRole('region', { name: '佐证材料：问题整体' });
  const proof = join(folder, '签约项目结构 通报（5月）.txt');
  writeFileSync(proof, '1至5月新签约23个项目。');
  await dropOn(list, [proof]);
  await expect(list.getByRole('button', { name: '签约项目结构 通报（5月）.txt', exact: true })).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#${caseFile}/documents`);
  await page.getByText('新建文书').click();
  await page.getByLabel('种类').fill('整改情况通报');
  await page.locator('.ant-select-item-option').filter({ hasText: '整改情况通报' }).click();
  await page.getByRole('button', { name: '公文要素' }).click();
  await page.getByRole('textbox', { name: '通报日期' }).fill('2025-06-21');
  await page.getByRole('button', { name: '生成整改情况通报' }).click();
  await expect(page.getByRole('article', { name: /整改情况的通报（预览）/u })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: '另存副本' })
      .or(page.getByRole('link', { name: '另存副本' }))
      .click(),
  ]);
  await download.saveAs(join(folder, '通报.docx'));
}

/** What the clerk has in the end: a paper that reads as the notice did, and a library that is whole. */
async function checkResults(folder: string): Promise<void> {
  const { text } = await readSource(join(folder, '通报.docx'));
  const { notice } = parseNotice(text);
  expect(notice.noticeDate).toBe('2025-06-21');
  expect(notice.issues).toHaveLength(27);
  const given = parseNotice(readFileSync(join(SAMPLE, 'notice.txt'), 'utf8')).notice;
  expect(notice.issues.map(({ statement }) => statement)).toEqual(
    given.issues.map(({ statement }) => statement),
  );
  const { ok } = await verifyPath(join(folder, '青芦湾'));
  expect(ok).toBe(true);
}

test('the main job in a browser, from an empty folder to a paper on disk', async () => {
  const host = await startHost();
  const folder = fileFolder();
  await doMainJob(await openWindow(host), folder);
  await host.stop();
  await checkResults(folder);
}, 180_000);

test('the main job in the desktop program, from an empty folder to a paper on disk', async ({ skip }) => {
  const missing = inject('desktopMissing');
  skip(missing !== null, missing ?? '');
  const userData = mkdtempSync(join(tmpdir(), 'juanzong-desktop-'));
  // Chromium refuses to run for root in its sandbox.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath: electronPath(),
    args: [ROOT, `--user-data-dir=${userData}`, ...flags],
  });
  try {
    const folder = fileFolder();
    await doMainJob(await program.firstWindow(), folder);
    await program.close();
    await checkResults(folder);
    expect(existsSync(join(userData, 'settings.json'))).toBe(true);
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}, 180_000);
