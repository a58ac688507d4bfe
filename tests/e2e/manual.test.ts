import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';
import { PICTURES } from './support/manual-pictures.ts';

const MANUAL = fileURLToPath(new URL('../../resources/manual/', import.meta.url));

/** `npm run manual` puts new pictures into the manual; every other run makes them only to see that they can be made. */
const IS_WRITING = process.env['npm_lifecycle_event'] === 'manual';

/** The day on which the pictures are taken, for the lights depend on it. */
const DAY = new Date('2026-11-23T09:30:00+08:00');

interface Topic {
  id: string;
  title: string;
  text: string;
}

const TOPICS: Topic[] = readdirSync(MANUAL)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(MANUAL, name), 'utf8');
    const title = /^# (.+)\n/u.exec(text)?.[1] ?? '';
    return { id: name.replace(/^\d+-|\.md$/gu, ''), title, text };
  });

function named(pattern: RegExp): string[] {
  return TOPICS.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name));
}

let host: Host;
let library: string;
beforeAll(async () => {
  library = await sampleLibrary();
  host = await startHost({ library });
});

describe('the manual', () => {
  test('names no file that is not there', () => {
    const files = readdirSync(MANUAL);
    expect(named(/\]\((\d+-[\w-]+\.md)\)/gu).filter((name) => !files.includes(name))).toEqual([]);
    const pictures = named(/!\[[^\]]+\]\(pictures\/([\w-]+)\.png\)/gu);
    expect(pictures.toSorted()).toEqual(Object.keys(PICTURES).toSorted());
    expect(named(/(!\[\])/gu)).toEqual([]);
  });

  test('shows every topic with its headings and pictures', async () => {
    const page = await openWindow(host);
    for (const { id, title, text } of TOPICS) {
      await goTo(page, `/help/${id}`);
      const article = page.getByRole('article', { name: title });
      await expect(article.getByRole('heading', { name: title, exact: true })).toBeVisible();
      for (const [, heading = ''] of text.matchAll(/^## (.+)$/gmu)) {
        await expect(article.getByRole('heading', { name: heading, exact: true })).toBeAttached();
      }
      for (const picture of await article.getByRole('img').all()) {
        await expect(picture).toHaveJSProperty('complete', true);
        expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
      }
    }
    expect(await axeProblems(page)).toEqual([]);
  });

  test('finds a sentence in all topics and goes to its place', async () => {
    const page = await openWindow(host);
    await goTo(page, '/help');
    await page.getByRole('searchbox', { name: '在帮助中查找' }).fill('移动硬盘 备份');
    const hit = page.getByRole('button', { name: '备份与归档 › 备份' }).first();
    await expect(hit).toContainText('请备份到移动硬盘或另一块磁盘');
    await hit.click();
    await expect(page.getByRole('heading', { name: '备份', exact: true })).toBeInViewport();
    await page.getByRole('searchbox', { name: '在帮助中查找' }).fill('没有这样的词');
    await expect(page.getByText('帮助中没有“没有这样的词”')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });

  test('opens by F1 at what it says of the page', async () => {
    const page = await openWindow(host);
    for (const [address, name, title] of [
      ['/board', '工作台', '挂图作战工作台'],
      ['/import', '导入通报', '导入通报'],
      ['/documents', '文书', '文书'],
      ['/trash', '回收站', '回收站与撤销'],
    ] as const) {
      await goTo(page, address);
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await expect(page.getByRole('searchbox', { name: '在帮助中查找' })).toBeHidden();
      await page.keyboard.press('F1');
      await expect(page.getByRole('article', { name: title })).toBeVisible();
    }
  });

  test('has pictures that the program of today gives', async () => {
    const folder = IS_WRITING ? join(MANUAL, 'pictures') : fileFolder();
    await (await signIn(host)).engine.workspace.setActor.mutate({ name: '张文书' });
    const page = await openWindow(host);
    await page.clock.install({ time: DAY });
    await page.reload();
    for (const [name, show] of Object.entries(PICTURES)) {
      await show(page, library);
      await takePicture(page, join(folder, `${name}.png`));
      await page.keyboard.press('Escape');
    }
  });
});

async function takePicture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // Dialogs open first, and messages go by themselves.
  await expect(page.locator('.ant-zoom-appear, .ant-zoom-enter')).toHaveCount(0);
  await expect(page.locator('.ant-message-notice, .ant-spin-spinning')).toHaveCount(0);
  await page.screenshot({ path, caret: 'hide' });
  expect(statSync(path).size).toBeGreaterThan(10_000);
}
