import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { listCaseFileIds, readCaseFile } from '../../main/engine/casefile/index.ts';
import { openLibrary } from '../../main/engine/library/index.ts';
import type { CaseFile } from '../../shared/casefile.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow, SCREENS } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { startHost } from './support/host.ts';
import { emptyLibrary } from './support/library.ts';

const NOTICE = `来源：松岭县粮食局网站　浏览次数：128
中共松岭县粮食局党组关于巡察整改进展情况的通报
2023年3月1日至4月20日，县委第二巡察组对县粮食局党组开展了常规巡察，5月10日反馈了巡察意见。按照有关规定，现将整改情况予以公布。
一、巡察反馈问题整改情况
县委第二巡察组共反馈5个问题，已完成3个，基本完成2个。
（一）落实上级部署方面
1.针对县委巡察组指出的“粮情检查流于形式”问题。（已完成）
整改措施及成效：一是每周核对粮温并登记。二是印发《粮情检查办法》，明确检查频次；对漏检的2人谈话提醒。
2.针对县委巡察组指出的“库点账实不符”问题。（有序推进）
整改措施及成效：一是组织全面清库。二是按月对账。
（二）基层党建方面
3.针对县委巡察组指出的“党支部会议记录不全”问题。（基本完成）
整改措施及成效：一是补记会议记录。二是每季度抽查。
联系电话：0312-5550123
中共松岭县粮食局党组
2023年9月5日
分享到：
`;

const library = emptyLibrary();
const host = await startHost({ library });

async function wizard(screen: { width: number; height: number } = SCREENS.small): Promise<Page> {
  const page = await openWindow(host, { screen });
  await page.goto(`${host.origin}/#/import`);
  await expect(page.getByRole('heading', { name: '导入通报', level: 1 })).toBeVisible();
  return page;
}

async function give(page: Page, text: string, name = '通报.txt'): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** The wizard with the notice read, ready to be checked. */
async function checking(screen?: { width: number; height: number }): Promise<Page> {
  const page = await wizard(screen);
  await give(page, NOTICE);
  await expect(result(page)).toBeVisible();
  return page;
}

const source = (page: Page) => page.getByRole('region', { name: '通报原文' });
const result = (page: Page) => page.getByRole('region', { name: '识别结果' });
const issue = (page: Page, number: number) => result(page).getByRole('article', { name: `问题 ${number}` });

async function showIssue(page: Page, statement: string): Promise<void> {
  await source(page).getByText(statement, { exact: true }).click();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await result(page).getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

/** Selects a stretch of one line of the source, as a mouse does. */
async function selectInSource(page: Page, text: string): Promise<void> {
  const holder = source(page).locator('[data-start]').filter({ hasText: text }).first();
  await holder.evaluate((element, wanted) => {
    const node = element.firstChild;
    const at = element.textContent?.indexOf(wanted) ?? -1;
    if (node && at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }, text);
}

function storedCases(): CaseFile[] {
  const reading = openLibrary(library);
  try {
    return listCaseFileIds(reading.db).map((id) => readCaseFile(reading.db, id));
  } finally {
    reading.close();
  }
}

function waitingFiles(): string[] {
  const folder = join(library, 'evidence', 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('a paper that is no notice is refused with the reason, and nothing waits', async () => {
  const page = await wizard();
  await give(page, '关于召开年中工作会议的通知\n请各单位按时参加。', '会议通知.txt');
  await expect(page.getByRole('alert')).toContainText('不是巡察整改情况通报');
  await give(page, '%PDF-1.7', '扫描件.pdf');
  await expect(page.getByRole('alert')).toContainText('“扫描件.pdf”是PDF 文件');
  await expect.poll(waitingFiles).toEqual([]);
});

test('cancelling creates nothing', async () => {
  const before = storedCases().length;
  const page = await checking();
  await result(page).getByLabel('标题').fill('另一个标题');
  await page.getByRole('button', { name: '取消导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消导入' }).click();
  await expect(page.getByText('把整改情况通报拖到这里')).toBeVisible();
  await expect.poll(waitingFiles).toEqual([]);
  expect(storedCases()).toHaveLength(before);
});

test('closing the window in the middle asks first, and leaves nothing', async () => {
  const before = storedCases().length;
  const page = await checking();
  await result(page).getByLabel('标题').fill('另一个标题');
  const asked = page.waitForEvent('dialog');
  const left = page.goto('about:blank');
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  await left;
  await expect.poll(waitingFiles).toEqual([]);
  expect(storedCases()).toHaveLength(before);
});

test('each piece and its place in the source lead to each other', async () => {
  const page = await checking();
  await showIssue(page, '党支部会议记录不全');
  await expect(result(page).getByRole('textbox', { name: '问题 3 的内容' })).toBeInViewport();
  await issue(page, 3)
    .getByRole('button', { name: /问题 3 的措施 2/u })
    .click();
  const place = source(page).getByText('二是每季度抽查。');
  await expect(place).toBeInViewport();
  await expect(place).toHaveClass(/selected/u);
});

test('what was recognised can be corrected, and is saved as corrected', async () => {
  const others = new Set(waitingFiles());
  const page = await checking();
  const done = storedCases().length;

  await result(page).getByLabel('巡察组').fill('县委第三巡察组');
  await result(page).getByLabel('反馈日期').fill('2023年5月11日');
  await result(page).getByLabel('问题总数').fill('4');

  await showIssue(page, '粮情检查流于形式');
  const statement = result(page).getByRole('textbox', { name: '问题 1 的内容' });
  await statement.fill('粮情检查走过场');

  // Split a measure where the cursor stands, with the keyboard.
  await issue(page, 1)
    .getByRole('button', { name: /问题 1 的措施 2/u })
    .click();
  const second = result(page).getByRole('textbox', { name: '问题 1 的措施 2' });
  await second.evaluate((element: HTMLTextAreaElement) => {
    const at = element.value.indexOf('对漏检');
    element.setSelectionRange(at, at);
  });
  await page.keyboard.press('Control+Enter');
  await expect(result(page).getByRole('textbox', { name: '问题 1 的措施 3' })).toHaveValue(
    '对漏检的2人谈话提醒。',
  );

  await choose(page, '问题 2 的完成情况', '未完成');
  await showIssue(page, '库点账实不符');
  await choose(page, '问题 2 所属的方面和类别', '基层党建方面');

  // A stretch of a measure becomes a problem of its own, and the measure gives it up.
  await selectInSource(page, '二是每季度抽查。');
  await page.getByRole('button', { name: '列为新问题' }).click();
  // The moved problem stands last now, so the problems are counted through.
  await expect(result(page).getByRole('textbox', { name: '问题 3 的内容' })).toHaveValue('二是每季度抽查。');
  await expect(issue(page, 2).getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: '下一步：保存' }).click();
  await page.getByRole('button', { name: '保存为卷宗' }).click();
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}/u);

  const [saved] = storedCases().slice(done);
  expect(saved).toMatchObject({
    title: '中共松岭县粮食局党组关于巡察整改进展情况的通报',
    inspectionBody: '县委第三巡察组',
    feedbackDate: '2023-05-11',
    stated: { issues: 4 },
  });
  const sectionOf = new Map(saved?.sections.map(({ id, title }) => [id, title]));
  expect(
    saved?.issues.map(({ statement: text, completion, sectionId, measures }) => [
      text,
      completion,
      sectionOf.get(sectionId ?? ''),
      measures.map((measure) => measure.text),
    ]),
  ).toEqual([
    [
      '粮情检查走过场',
      'completed',
      '落实上级部署方面',
      ['一是每周核对粮温并登记。', '二是印发《粮情检查办法》，明确检查频次；', '对漏检的2人谈话提醒。'],
    ],
    ['党支部会议记录不全', 'basicallyCompleted', '基层党建方面', ['一是补记会议记录。']],
    ['二是每季度抽查。', null, '基层党建方面', []],
    ['库点账实不符', 'notCompleted', '基层党建方面', ['一是组织全面清库。', '二是按月对账。']],
  ]);
  await expect.poll(() => waitingFiles().filter((name) => !others.has(name))).toEqual([]);
});

test('a paper that the library has forgotten since is handed over anew', async () => {
  const page = await wizard();
  await give(page, NOTICE.replace('2023年9月5日', '2023年9月6日'));
  await expect(result(page)).toBeVisible();
  const done = storedCases().length;
  await result(page).getByLabel('标题').fill('核对了很久的通报');
  await page.getByRole('button', { name: '下一步：保存' }).click();
  const { engine } = await signIn(host);
  await engine.workspace.close.mutate();
  await engine.workspace.open.mutate({ path: library });
  await page.getByRole('button', { name: '保存为卷宗' }).click();
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}/u);
  expect(storedCases()[done]?.title).toBe('核对了很久的通报');
  await expect.poll(waitingFiles).toEqual([]);
});

test('corrections can be taken back one by one and made again', async () => {
  const page = await checking();
  await showIssue(page, '库点账实不符');
  await issue(page, 2).getByRole('button', { name: '并入上一个' }).click();
  await expect(result(page).getByRole('textbox', { name: '问题 1 的内容' })).toHaveValue(
    '粮情检查流于形式\n库点账实不符',
  );
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(issue(page, 2)).toContainText('库点账实不符');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(issue(page, 2)).toBeHidden();
  // A text field keeps its own undo.
  await result(page).getByRole('textbox', { name: '问题 1 的内容' }).focus();
  await page.keyboard.press('Control+z');
  await expect(issue(page, 2)).toBeHidden();
});

test('doubtful and unplaced places are counted, found with F8 and dealt with', async () => {
  const page = await checking();
  const count = page.getByRole('status').filter({ hasText: /核对/u });
  await expect(count).toHaveText('待核对 3 处，共 3 处');
  await page.keyboard.press('F8');
  await expect(page.getByText('正文写明5个问题，列出3个').first()).toBeVisible();
  await page.keyboard.press('F9');
  await expect(count).toHaveText('待核对 2 处，共 3 处');
  await expect(source(page).getByText('来源：松岭县粮食局网站')).toHaveClass(/selected/u);
  // The doubt bar says what its button does to text that was placed nowhere.
  await expect(page.getByRole('button', { name: '不收录，看下一处' })).toBeVisible();
  await page.getByRole('button', { name: '不收录', exact: true }).click();
  await expect(source(page).getByText('分享到：')).toHaveClass(/selected/u);
  await page.getByRole('button', { name: '列为备注' }).click();
  await expect(count).toHaveText('3处已全部核对');
  await expect(issue(page, 3)).toContainText('分享到：');
});

test('withheld placeholders are named and explained, and follow what is corrected', async () => {
  const page = await checking();
  await page.getByRole('button', { name: '下一步：保存' }).click();
  const withheld = page.getByRole('region', { name: '未公开的问题' });
  await expect(withheld).toContainText('正文写明5个问题，列出3个，有2个没有列出');
  await expect(withheld.getByRole('listitem')).toHaveText([/问题 4/u, /问题 5/u]);
  await page.getByRole('button', { name: '返回核对' }).click();
  await result(page).getByLabel('问题总数').fill('3');
  await page.getByRole('button', { name: '下一步：保存' }).click();
  await expect(withheld).toBeHidden();
  await expect(page.getByText('已完成：正文写明3个，识别到1个，请核对。')).toBeVisible();
});

test('what cannot be saved is said before saving, with the way there', async () => {
  const page = await checking();
  await result(page).getByLabel('通报日期').fill('2023-02-30');
  await page.getByRole('button', { name: '下一步：保存' }).click();
  await expect(page.getByRole('alert')).toContainText('通报日期“2023-02-30”有误');
  await expect(page.getByRole('button', { name: '保存为卷宗' })).toBeDisabled();
  await page.getByRole('button', { name: '去修改' }).click();
  await expect(result(page).getByLabel('通报日期')).toBeFocused();
});

test('looking at another page loses nothing, and the same paper twice asks first', async () => {
  const before = storedCases().length;
  const page = await wizard();
  await page.getByRole('textbox', { name: '通报正文' }).fill(NOTICE);
  await page.getByRole('button', { name: '识别粘贴的正文' }).click();
  await result(page).getByLabel('标题').fill('粘贴的通报');
  await page.goto(`${host.origin}/#/cases`);
  await page.goto(`${host.origin}/#/import`);
  await expect(result(page).getByLabel('标题')).toHaveValue('粘贴的通报');
  await page.getByRole('button', { name: '下一步：保存' }).click();
  const save = page.getByRole('button', { name: '保存为卷宗' });
  if (before > 0) {
    await expect(page.getByText(/同一份文件已于 .* 导入为卷宗/u)).toBeVisible();
    await expect(save).toBeDisabled();
    await page.getByRole('checkbox', { name: '仍要另建一个卷宗' }).check();
  }
  await save.click();
  await expect.poll(() => storedCases().length).toBe(before + 1);
});

test('the whole way can be gone with the keyboard', async () => {
  const before = storedCases().length;
  const page = await wizard();
  const text = page.getByRole('textbox', { name: '通报正文' });
  await text.focus();
  await page.keyboard.insertText(NOTICE.replace('2023年9月5日', '2023年9月8日'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(result(page)).toBeVisible();
  for (const left of ['待核对 2 处', '待核对 1 处', '已全部核对']) {
    await page.keyboard.press('F8');
    await page.keyboard.press('F9');
    await expect(page.getByRole('status').filter({ hasText: left })).toBeVisible();
  }
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('combobox');
  await expect(search).toBeFocused();
  await page.keyboard.insertText('下一步');
  await expect(search).toHaveValue('下一步');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('下一步：保存');
  await page.keyboard.press('Enter');
  const save = page.getByRole('button', { name: '保存为卷宗' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => storedCases().length).toBe(before + 1);
});

test.each(Object.entries(SCREENS))('every step is accessible on a %s screen', async (_, screen) => {
  const page = await wizard(screen);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  expect(await axeProblems(page)).toEqual([]);
  await give(page, NOTICE);
  await expect(result(page)).toBeVisible();
  await page.keyboard.press('F8');
  expect(await axeProblems(page)).toEqual([]);
  await showIssue(page, '粮情检查流于形式');
  await issue(page, 1)
    .getByRole('button', { name: /问题 1 的措施 2/u })
    .click();
  await expect(page.getByRole('button', { name: '从光标处拆分' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '下一步：保存' }).click();
  expect(await axeProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});
