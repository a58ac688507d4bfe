import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { caseFileOf, goTo, issuesOf } from './issues.ts';
import { SAMPLE } from './sample.ts';

/** What is shown when a picture is taken, and how to come there in a window on the sample. */
export const PICTURES: Record<string, (page: Page, library: string) => Promise<void>> = {
  async board(page) {
    await goTo(page, '/board');
    await expect(page.getByText('待补').first()).toBeVisible();
  },
  async issues(page, library) {
    await goTo(page, `/cases/${caseFileOf(library)}/issues`);
    await expect(page.getByText('批量修改')).toBeVisible();
  },
  async issue(page, library) {
    const issue = issuesOf(library).find(({ number }) => number === 13);
    await goTo(page, `/issues/${issue?.id}`);
    await expect(page.getByText('整改措施').first()).toBeVisible();
  },
  async evidence(page, library) {
    const issue = issuesOf(library).find(({ evidence }) =>
      evidence.some(({ name }) => name.endsWith('.pdf')),
    );
    await goTo(page, `/issues/${issue?.id}`);
    const name = issue?.evidence.find((piece) => piece.name.endsWith('.pdf'))?.name ?? '';
    const piece = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
    await piece.scrollIntoViewIfNeeded();
    await piece.click();
    await expect(page.getByText('另存副本')).toBeVisible();
    // A page that is not drawn yet is white, and white takes few bytes.
    const drawn = () =>
      page
        .locator('canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
    await expect.poll(drawn).toBeGreaterThan(20_000);
  },
  async documents(page, library) {
    await goTo(page, `/cases/${caseFileOf(library)}/documents`);
    await page.getByText('整改情况通报', { exact: true }).first().click();
    await expect(page.getByText('打开副本').or(page.getByText('另存副本')).first()).toBeVisible();
  },
  async import(page) {
    await goTo(page, '/import');
    await page.locator('input[type=file]').first().setInputFiles(join(SAMPLE, 'notice.txt'));
    await expect(page.getByRole('button', { name: '下一步：保存' })).toBeVisible();
  },
  async search(page) {
    await goTo(page, '/board');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('azf');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  async trash(page, library) {
    await goTo(page, `/issues/${issuesOf(library).find(({ number }) => number === 20)?.id}`);
    await page.getByRole('button', { name: '删除问题' }).click();
    await expect(page.getByText('已移到回收站').first()).toBeVisible();
    await goTo(page, '/trash');
    // The message that tells of it would stand in the pictures that follow.
    await page.reload();
    await expect(page.getByRole('table', { name: '回收站' })).toBeVisible();
  },
  async backup(page) {
    await goTo(page, '/board');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('备份');
    await page.getByRole('option', { name: /^备份/u }).first().click();
    await expect(page.getByRole('dialog', { name: '备份卷宗库' })).toBeVisible();
  },
  async start(page) {
    await goTo(page, '/board');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('关闭卷宗库');
    await page.getByRole('option').first().click();
    await expect(page.getByText('最近打开的卷宗库')).toBeVisible();
  },
};
