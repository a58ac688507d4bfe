import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo, issuesOf, openIssue } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let library: string;
beforeAll(async () => {
  library = await sampleLibrary();
  host = await startHost({ library });
});

function issue(wanted: number): Issue {
  const found = issuesOf(library).find(({ number }) => number === wanted);
  if (!found) throw new Error(`the sample has no issue ${wanted}`);
  return found;
}

const statementOf = (page: Page) => page.getByLabel('问题内容');
const undoButton = (page: Page) => page.getByRole('button', { name: '撤销' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Types a statement, leaves the field and waits until it is in the library. */
async function retype(page: Page, number: number, text: string): Promise<void> {
  await statementOf(page).fill(text);
  await heading(page).click();
  await expect.poll(() => issue(number).statement).toBe(text);
  await expect(undoButton(page)).toBeEnabled();
}

describe('Ctrl+Z', () => {
  test('outside a text field takes the last edit back, Ctrl+Y does it again', async () => {
    const page = await openWindow(host);
    const before = issue(4);
    await openIssue(page, before);
    await retype(page, 4, '改写过的问题');
    await page.keyboard.press('Control+z');
    await expect(statementOf(page)).toHaveValue(before.statement ?? '');
    expect(issue(4)).toEqual(before);
    await page.keyboard.press('Control+y');
    await expect(statementOf(page)).toHaveValue('改写过的问题');
    await page.keyboard.press('Control+z');
    await expect(statementOf(page)).toHaveValue(before.statement ?? '');
    await page.keyboard.press('Control+Shift+z');
    await expect(statementOf(page)).toHaveValue('改写过的问题');
  });

  test('inside a text field takes back what was typed there, and nothing in the library', async () => {
    const page = await openWindow(host);
    const before = issue(6);
    await openIssue(page, before);
    await retype(page, 6, '先改的一稿');
    await statementOf(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('又加一句');
    await expect(statementOf(page)).toHaveValue('先改的一稿又加一句');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
    await expect(statementOf(page)).not.toHaveValue(/又加一句/u);
    expect(issue(6).statement).toBe('先改的一稿');
    await statementOf(page).fill('先改的一稿');
    await heading(page).click();
    await page.keyboard.press('Control+z');
    await expect(statementOf(page)).toHaveValue(before.statement ?? '');
  });

  test('takes back what this window did, and shows it in the other', async () => {
    const [here, there] = [await openWindow(host), await openWindow(host)];
    const before = issue(13);
    for (const page of [here, there]) await openIssue(page, before);
    await retype(here, 13, '这个窗口改的');
    await expect(statementOf(there)).toHaveValue('这个窗口改的');
    await heading(there).click();
    await there.keyboard.press('Control+z');
    await expect(undoButton(there)).toBeDisabled();
    expect(issue(13).statement).toBe('这个窗口改的');
    await here.keyboard.press('Control+z');
    await expect(statementOf(there)).toHaveValue(before.statement ?? '');
  });

  test('says so where somebody else has changed the same since', async () => {
    const [here, there] = [await openWindow(host), await openWindow(host)];
    for (const page of [here, there]) await openIssue(page, issue(19));
    await retype(here, 19, '这边先改');
    await expect(statementOf(there)).toHaveValue('这边先改');
    await retype(there, 19, '那边又改');
    await expect(statementOf(here)).toHaveValue('那边又改');
    await here.keyboard.press('Control+z');
    await expect(here.getByText(/已被改动，不能撤销/u).first()).toBeVisible();
    expect(issue(19).statement).toBe('那边又改');
  });
});

describe('the history of a case file', () => {
  test('tells of an edit and of its undo, and is narrowed down by kind and day', async () => {
    const page = await openWindow(host);
    const before = issue(23);
    await openIssue(page, before);
    await retype(page, 23, '改写过又撤销的问题');
    await page.keyboard.press('Control+z');
    await expect(statementOf(page)).toHaveValue(before.statement ?? '');
    await goTo(page, `/cases/${caseFileOf(library)}/history`);
    const rows = page.getByRole('table', { name: '记录' }).getByRole('row');
    await expect(rows.nth(1)).toContainText('撤销“修改问题”');
    await expect(rows.nth(2)).toContainText('修改问题');
    await expect(rows.nth(2)).toContainText('问题23');
    await expect(rows.nth(2)).toContainText('改写过又撤销的问题');
    expect(await axeProblems(page)).toEqual([]);

    await page.getByLabel('至').fill('2020年1月');
    await page.getByLabel('至').press('Enter');
    await expect(page.getByText('没有符合条件的记录')).toBeVisible();
    await page.getByRole('button', { name: '显示全部记录' }).click();
    await expect(rows.nth(1)).toContainText('撤销“修改问题”');
    await page.getByLabel('类别').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '佐证材料' }).click();
    await expect(rows.nth(1)).toContainText('材料');
    await expect(rows.filter({ hasText: '修改问题' })).toHaveCount(0);
  });
});
