import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { goTo, issuesOf, openIssue as showIssue } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let issues: Issue[];

beforeAll(async () => {
  const library = await sampleLibrary();
  issues = issuesOf(library);
  host = await startHost({ library });
});

async function openReady(on: Host = host): Promise<Page> {
  const page = await openWindow(on);
  await expect(page.getByRole('contentinfo')).toContainText('备份');
  return page;
}

/** A problem that is being worked on and has an end; each test has one of its own. */
function openIssueAt(position: number): Issue {
  const issue = issues.filter(
    ({ stage, rectificationKind, measures }) =>
      stage === 'rectifying' && rectificationKind !== 'longTerm' && measures.length > 1,
  )[position];
  if (!issue) throw new Error(`the sample has no more than ${position} open issues with measures`);
  return issue;
}

async function show(issue: Issue): Promise<Page> {
  const page = await openReady();
  await showIssue(page, issue);
  return page;
}

/** The field of the problem, not the one of a measure that has the same name. */
const field = (page: Page, name: string) =>
  page.getByRole('region', { name: '办理情况' }).getByLabel(name, { exact: true });
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const measure = (page: Page, number: number) => text(page, `措施 ${number} 内容`);
const saved = (page: Page) => expect(page.getByRole('contentinfo')).toContainText('已保存');

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}

describe('the page of a problem', () => {
  test('saves what is typed and chosen, and shows it after a reload', async () => {
    const page = await show(openIssueAt(0));
    await text(page, '问题内容').fill('园区企业走访未全覆盖，诉求台账不完整');
    await field(page, '起始日期').fill('2025.1.6');
    await field(page, '整改时限').fill('20250630');
    await field(page, '整改时限').press('Enter');
    await choose(page, '整改类型', '限期整改');
    await page.getByLabel('牵头单位', { exact: true }).fill('企业服务中心');
    await page.getByLabel('牵头单位', { exact: true }).press('Enter');
    await page.getByLabel('责任单位', { exact: true }).fill('产业协同办、财务审计科');
    await page.getByLabel('责任单位', { exact: true }).press('Tab');
    await text(page, '整改成效').fill('走访企业212户。');
    await text(page, '整改成效').press('Control+Enter');
    await saved(page);
    await page.reload();
    await expect(text(page, '问题内容')).toHaveValue('园区企业走访未全覆盖，诉求台账不完整');
    await expect(field(page, '起始日期')).toHaveValue('2025-01-06');
    await expect(field(page, '整改时限')).toHaveValue('2025-06-30');
    await expect(page.getByRole('region', { name: '办理情况' })).toContainText('限期整改');
    await expect(page.getByLabel('牵头单位', { exact: true })).toHaveValue('企业服务中心');
    await expect(page.getByRole('region', { name: '责任分工' })).toContainText('产业协同办');
    await expect(page.getByRole('region', { name: '责任分工' })).toContainText('财务审计科');
    await expect(text(page, '整改成效')).toHaveValue('走访企业212户。');
    await expect(page.getByRole('main').getByText(/^超期 \d+ 天$/u)).toBeVisible();
  });

  test('completes a name by its pinyin initials', async () => {
    const issue = openIssueAt(1);
    const page = await show(issue);
    const leader = page.getByLabel('责任领导', { exact: true });
    await leader.fill('单永强');
    await leader.press('Enter');
    await saved(page);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByRole('heading', { name: `问题 ${issue.number + 1}`, level: 1 })).toBeVisible();
    await page.getByLabel('责任领导', { exact: true }).fill('syq');
    await expect(page.locator('.ant-select-item-option')).toHaveText(['单永强']);
    await page.getByLabel('责任领导', { exact: true }).press('Enter');
    await expect(page.getByLabel('责任领导', { exact: true })).toHaveValue('单永强');
    await saved(page);
    await page.reload();
    await expect(page.getByLabel('责任领导', { exact: true })).toHaveValue('单永强');
  });

  test('keeps what was refused, says why, and takes the correction', async () => {
    const issue = openIssueAt(2);
    const page = await show(issue);
    await field(page, '起始日期').fill('2025-03-01');
    await field(page, '起始日期').press('Enter');
    await field(page, '整改时限').fill('2025-02-01');
    await field(page, '整改时限').press('Enter');
    await expect(
      page
        .getByText(`问题${issue.number}的整改时限 2025-02-01 早于起始日期 2025-03-01，请改正其中一个。`)
        .first(),
    ).toBeVisible();
    await expect(field(page, '整改时限')).toHaveValue('2025-02-01');
    await field(page, '整改时限').fill('2025-04-01');
    await field(page, '整改时限').press('Enter');
    await expect(page.getByText('请改正其中一个')).toHaveCount(0);
    await page.reload();
    await expect(field(page, '整改时限')).toHaveValue('2025-04-01');
  });

  test('shows in one window what was changed in another', async () => {
    const [one, other] = [await show(openIssueAt(3)), await show(openIssueAt(3))];
    await text(one, '备注').fill('已约谈');
    await text(one, '备注').press('Tab');
    await expect(text(other, '备注')).toHaveValue('已约谈');
  });

  test('is free of accessibility faults, wide and as history is shown', async () => {
    const page = await show(openIssueAt(3));
    await page.getByRole('button', { name: '改动记录' }).click();
    await expect(page.getByRole('table', { name: '改动记录' })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('the measures of a problem', () => {
  test('are added, moved, parted, merged and done without a mouse', async () => {
    const issue = openIssueAt(4);
    const page = await show(issue);
    const before = issue.measures.length;
    const first = await measure(page, 1).inputValue();

    await measure(page, before).focus();
    await page.keyboard.press('Alt+x');
    await expect(text(page, '新的措施')).toBeFocused();
    await page.keyboard.type('开展一次回头看；公布结果。');
    await page.keyboard.press('Tab');
    await expect(measure(page, before + 1)).toHaveValue(/回头看/u);

    await measure(page, before + 1).focus();
    const value = await measure(page, before + 1).inputValue();
    await measure(page, before + 1).evaluate((box, at) => {
      (box as HTMLTextAreaElement).setSelectionRange(at, at);
    }, value.indexOf('公布'));
    await page.keyboard.press('Alt+c');
    await expect(measure(page, before + 2)).toHaveValue(/公布结果。$/u);
    await expect(measure(page, before + 2)).toBeFocused();

    await page.keyboard.press('Alt+ArrowUp');
    await expect(measure(page, before + 1)).toHaveValue(/公布结果。$/u);
    await expect(measure(page, before + 1)).toBeFocused();
    await page.keyboard.press('Alt+h');
    await expect(measure(page, before + 2)).toHaveCount(0);
    await expect(measure(page, before + 1)).toHaveValue(/公布结果。开展一次回头看；$/u);

    await page.keyboard.press('Alt+w');
    const done = issue.measures.filter(({ doneDate }) => doneDate !== null).length;
    await expect(page.getByText(`${before + 1} 条，已完成 ${done + 1} 条`)).toBeVisible();
    await page.reload();
    await expect(measure(page, 1)).toHaveValue(first);
    await expect(measure(page, before + 1)).toHaveValue(/公布结果。开展一次回头看；$/u);
  });

  test('are parted where the caret is in what was just typed', async () => {
    const page = await show(openIssueAt(5));
    await measure(page, 1).fill('一是先写的。后写的。');
    await measure(page, 1).evaluate((box) => (box as HTMLTextAreaElement).setSelectionRange(6, 6));
    await page.getByRole('button', { name: '在光标处拆分措施 1' }).click();
    await expect(measure(page, 1)).toHaveValue('一是先写的。');
    await expect(measure(page, 2)).toHaveValue('二是后写的。');
  });

  test('go to the recycle bin, and the others count on', async () => {
    const page = await show(openIssueAt(1));
    const second = await measure(page, 2).inputValue();
    await page.getByRole('button', { name: '删除措施 1' }).click();
    await expect(measure(page, 1)).toHaveValue(second.replace('二是', '一是'));
  });
});

describe('a lost connection', () => {
  test('leaves what was typed in its field, with the reason', async () => {
    const library = await sampleLibrary();
    const own = await startHost({ library });
    const page = await openReady(own);
    const [issue] = issuesOf(library);
    if (issue) await showIssue(page, issue);
    await own.kill();
    await text(page, '备注').fill('断线时写下的一句');
    await text(page, '备注').press('Tab');
    await expect(page.getByRole('main').getByText('与程序的连接已断开')).toBeVisible();
    await expect(text(page, '备注')).toHaveValue('断线时写下的一句');
  });
});

describe('the head of a case file', () => {
  test('saves its fields, its sections and its text, and shows them after a reload', async () => {
    const page = await openReady();
    const { engine } = await signIn(host);
    const { caseFileId } = await engine.issue.get.query({ issueId: openIssueAt(0).id });
    await goTo(page, `/cases/${caseFileId}/overview`);
    await text(page, '巡察类型').fill('专项巡察');
    await text(page, '反馈日期').fill('2024年12月');
    await text(page, '新增方面').fill('关于选人用人方面');
    await text(page, '新增方面').press('Enter');
    await expect(text(page, '方面 4')).toHaveValue('关于选人用人方面');
    await text(page, '结尾').fill('欢迎监督。');
    await text(page, '结尾').press('Tab');
    await saved(page);
    await page.reload();
    await expect(text(page, '巡察类型')).toHaveValue('专项巡察');
    await expect(text(page, '反馈日期')).toHaveValue('2024-12');
    await expect(text(page, '方面 4')).toHaveValue('关于选人用人方面');
    await expect(text(page, '结尾')).toHaveValue('欢迎监督。');
    await expect(page.getByRole('button', { name: '删除方面 1' })).toBeDisabled();
    await page.getByRole('button', { name: '删除方面 4' }).click();
    await expect(text(page, '方面 4')).toHaveCount(0);
    expect(await axeProblems(page)).toEqual([]);
  });
});
