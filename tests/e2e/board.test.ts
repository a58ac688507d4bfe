import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow, SCREENS } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo, issuesOf } from './support/issues.ts';
import { emptyLibrary, sampleLibrary } from './support/library.ts';

let host: Host;
let issues: Issue[];
/** Those that are worked on, by their place: what is signed off can't be changed. */
let open: Issue[];

/** A problem that is being worked on, by a department of its own. */
const OPEN = {
  stage: 'rectifying',
  rectificationKind: 'deadline',
  startDate: null,
  completedDate: null,
  leadDepartment: '督办专班',
} as const;

/** So many days from today, on this machine's calendar. */
function inDays(days: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days))
    .toISOString()
    .slice(0, 10);
}

beforeAll(async () => {
  const library = await sampleLibrary();
  issues = issuesOf(library);
  open = issues.filter(({ stage, extendedTo }) => stage === 'rectifying' && extendedTo === null);
  host = await startHost({ library });
  const { engine } = await signIn(host);
  const dues = [-3, 0, 10, 11, 20, 21];
  for (const [index, days] of dues.entries()) {
    const issueId = open[index]?.id ?? '';
    await engine.issue.update.mutate({ issueId, patch: { ...OPEN, dueDate: inDays(days) } });
  }
});

const tiles = (page: Page) => page.locator('[data-issue]');
const tile = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^问题 ${number} `) });

/** The tile of the problem that is worked on at a place, from 1. */
const openTile = (page: Page, place: number) => tile(page, open[place - 1]?.number ?? 0);

async function openBoard(screen: { width: number; height: number } = SCREENS.small): Promise<Page> {
  const page = await openWindow(host, { screen });
  await goTo(page, '/board');
  await expect(tiles(page)).toHaveCount(issues.length);
  return page;
}

describe('the wall chart', () => {
  test.each(Object.entries(SCREENS))('shows every problem at once on a %s screen', async (_, screen) => {
    const page = await openBoard(screen);
    for (const box of await tiles(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(screen.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(screen.height);
    }
  });

  test('says the light in words, so that colour is never alone', async () => {
    const page = await openBoard();
    await expect(openTile(page, 1)).toHaveAccessibleName(/红灯 超期 3 天/);
    await expect(openTile(page, 2)).toHaveAccessibleName(/黄灯 今日到期/);
    await expect(openTile(page, 3)).toHaveAccessibleName(/黄灯 还有 10 天/);
    await expect(openTile(page, 4)).toHaveAccessibleName(/绿灯 还有 11 天/);
    await expect(openTile(page, 5)).toHaveAccessibleName(/绿灯 还有 20 天/);
    await expect(openTile(page, 6)).not.toHaveAccessibleName(/灯/);
  });

  test('tells lights as of another day', async () => {
    const page = await openBoard();
    const on = page.getByLabel('截至');
    await on.fill(inDays(11));
    await on.press('Enter');
    await expect(openTile(page, 4)).toHaveAccessibleName(/黄灯 今日到期/);
    await expect(openTile(page, 3)).toHaveAccessibleName(/红灯 超期 1 天/);
  });

  test('goes from tile to tile by arrow keys, and opens a problem by Enter', async () => {
    const page = await openBoard();
    await tile(page, 1).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(tile(page, 2)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '问题 2', exact: true })).toBeVisible();
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    await expect(page.getByRole('complementary', { name: '到期和待办' })).toBeVisible();
  });

  test('lets what waits for a department stand out', async () => {
    const page = await openBoard();
    await page.getByRole('button', { name: '督办专班', exact: true }).click();
    await expect(page.locator('[data-issue]:not([data-dimmed])')).toHaveCount(6);
    await page.getByRole('button', { name: '督办专班', exact: true }).click();
    await expect(page.locator('[data-issue][data-dimmed]')).toHaveCount(0);
  });

  test.each(Object.entries(SCREENS))('prints on one sheet of A3 from a %s screen', async (_, screen) => {
    const page = await openBoard(screen);
    // Its tooltip is not to be printed.
    await page.getByRole('button', { name: '打印挂图' }).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Math.round((Number(width) / 72) * 25.4)).toBe(420);
    expect(Math.round((Number(height) / 72) * 25.4)).toBe(297);
  });

  test('fills the screen with the chart alone, and back', async () => {
    const page = await openBoard();
    const navigation = page.getByRole('navigation', { name: '主导航' });
    await page.getByRole('button', { name: '全屏显示' }).click();
    await expect(navigation).toBeHidden();
    await expect(page.getByText(/巡察整改挂图作战$/)).toBeVisible();
    await page.getByRole('button', { name: '退出全屏' }).click();
    await expect(navigation).toBeVisible();
  });

  test('shows at once what another window changes', async () => {
    const page = await openBoard();
    const { engine } = await signIn(host, 'another');
    await engine.issue.update.mutate({
      issueId: open[9]?.id ?? '',
      patch: { ...OPEN, dueDate: inDays(-1), leadDepartment: '财政局' },
    });
    await expect(openTile(page, 10)).toHaveAccessibleName(/红灯 超期 1 天/);
  });

  test('is accessible', async () => {
    expect(await axeProblems(await openBoard())).toEqual([]);
  });
});

test('a library without case files says what to do next', async () => {
  const page = await openWindow(await startHost({ library: emptyLibrary() }));
  await goTo(page, '/board');
  await expect(page.getByText('还没有卷宗')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '导入通报' }).click();
  await expect(page).toHaveURL(/#\/import$/);
});

test('the board of a case file that is named in the address is shown', async () => {
  const library = await sampleLibrary();
  const page = await openWindow(await startHost({ library }));
  await goTo(page, `/board/${caseFileOf(library)}`);
  await expect(tiles(page)).toHaveCount(issues.length);
});
