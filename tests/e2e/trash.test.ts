import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow, SCREENS } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { goTo, issuesOf, openIssue } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let library: string;
beforeAll(async () => {
  library = await sampleLibrary();
  host = await startHost({ library });
});

function issueWhere(wanted: (issue: Issue) => boolean): Issue {
  const issue = issuesOf(library).find(wanted);
  if (!issue) throw new Error('the sample has no such issue');
  return issue;
}

const table = (page: Page) => page.getByRole('table', { name: '回收站' });

/** What the program has just told, with what it offers to do. */
const told = (page: Page, text: string) => page.locator('.ant-message-notice').filter({ hasText: text });

async function remove(page: Page, issue: Issue): Promise<void> {
  await openIssue(page, issue);
  await page.getByRole('button', { name: '删除问题' }).click();
  await expect(told(page, '问题已移到回收站').first()).toBeVisible();
  // What is told may be of the problem before; only then does the window go on from the page.
  await expect(page).not.toHaveURL(new RegExp(issue.id, 'u'));
}

describe('the recycle bin', () => {
  test('is empty at first, and says what comes here', async () => {
    const page = await openWindow(host);
    await goTo(page, '/trash');
    await expect(page.getByText('回收站是空的')).toBeVisible();
    await expect(page.getByText('不会被彻底删除')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });

  test('takes an issue with its evidence, shows where it was, and gives all of it back', async () => {
    const page = await openWindow(host);
    const issue = issueWhere(({ evidence, stage }) => evidence.length > 0 && stage === 'rectifying');
    const name = issue.evidence[0]?.name ?? '';
    const pieces = new Set(issue.evidence.map(({ id }) => id)).size;
    await openIssue(page, issue);
    await expect(page.getByText(name).first()).toBeVisible();
    await remove(page, issue);

    await goTo(page, '/trash');
    const row = table(page)
      .getByRole('row')
      .filter({ hasText: issue.statement ?? '' });
    await expect(row).toContainText(`问题${issue.number}`);
    await expect(row).toContainText(`材料${pieces}件`);
    expect(await axeProblems(page)).toEqual([]);
    expect(issuesOf(library).map(({ id }) => id)).not.toContain(issue.id);
    await row.getByRole('button', { name: /^恢复/u }).click();
    await expect(page.getByText('回收站是空的')).toBeVisible();

    await openIssue(page, issue);
    await expect(page.getByText(name).first()).toBeVisible();
    expect(issuesOf(library).find(({ id }) => id === issue.id)).toEqual(issue);
  });

  test('gives back what was deleted by mistake from where the deletion is told', async () => {
    const page = await openWindow(host);
    const issue = issueWhere(({ number }) => number === 6);
    await remove(page, issue);
    await told(page, '问题已移到回收站').getByRole('button', { name: '撤销' }).click();
    await expect(told(page, '已恢复到原位置')).toBeVisible();
    expect(issuesOf(library).find(({ id }) => id === issue.id)).toEqual(issue);
  });

  test('gives back many at once, and Ctrl+Z takes that back as one', async () => {
    const page = await openWindow(host, { screen: SCREENS.large });
    const issues = [13, 19].map((wanted) => issueWhere(({ number }) => number === wanted));
    for (const issue of issues) await remove(page, issue);
    await goTo(page, '/trash');
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('button', { name: '恢复所选（2）' }).click();
    await expect(page.getByText('回收站是空的')).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button', { name: '撤销' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    for (const { statement } of issues) await expect(table(page)).toContainText(statement ?? '');
  });

  test('can be narrowed down to one kind', async () => {
    const page = await openWindow(host);
    await goTo(page, '/trash');
    await page.getByText(/^佐证材料 0$/u).click();
    await expect(page.getByText('没有符合条件的内容')).toBeVisible();
    await page.getByText(/^问题 2$/u).click();
    await expect(table(page).getByRole('row')).toHaveCount(3);
  });
});
