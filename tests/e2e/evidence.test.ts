import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { beforeAll, beforeEach, describe, test } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { dropOn } from './support/drop.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';
import { pdfFile, wordFile, workbookFile } from './support/office-files.ts';

let host: Host;
let client: Client;
let caseFileId = '';
/** A problem of its own for every test, with a measure and no evidence. */
let issueId = '';
let page: Page;
let list: Locator;

beforeAll(async () => {
  host = await startHost({ library: await sampleLibrary() });
  client = await signIn(host);
  const [first] = await client.engine.caseFile.list.query();
  caseFileId = first?.id ?? '';
});

beforeEach(async () => {
  const { engine } = client;
  issueId = await engine.issue.add.mutate({ caseFileId, statement: '设备台账登记不全' });
  await engine.measure.add.mutate({ issueId, text: '一是逐台登记设备。' });
  page = await openWindow(host);
  await page.goto(`${host.origin}/#/issues/${issueId}`);
  list = page.getByRole('region', { name: '佐证材料：问题整体' });
  await list.waitFor();
});

function put(files: Record<string, string | Uint8Array>): string {
  const folder = fileFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function storedNames(): Promise<string[]> {
  const pieces = await client.engine.evidence.list.query({ issueId });
  return pieces.map(({ name }) => name).sort();
}

/** Drops files with this content on the list and waits until they are in it. */
async function add(files: Record<string, string | Uint8Array>): Promise<void> {
  const folder = put(files);
  await dropOn(
    list,
    Object.keys(files).map((name) => join(folder, name)),
  );
  for (const name of Object.keys(files)) await list.getByRole('button', { name, exact: true }).waitFor();
}

describe('a dropped folder', () => {
  test('comes in whole, with names of every kind, and shows none that misleads', async () => {
    const names = [
      ' 前后有空格 .txt ',
      '引号"\'“”.txt',
      '表情👨‍👩‍👧.txt',
      `${'长'.repeat(80)}.txt`,
      '附件\u202etxt.exe',
      '换\n行',
      'CON.txt',
      '<b>粗.html',
      '100%#?&.txt',
      'e\u0301.txt',
    ];
    const files = Object.fromEntries(names.map((name) => [`来件/${name}`, name]));
    const byProducts = { '来件/.DS_Store': 'x', '来件/~$稿.docx': 'y', '来件/.隐藏': 'z' };
    const folder = put({ ...files, ...byProducts, '来件/深/更深/空.pdf': '' });
    mkdirSync(join(folder, '空夹'));
    await dropOn(list, [join(folder, '来件'), join(folder, '空夹')]);
    const asked = page.getByRole('dialog', { name: '有 3 个隐藏或临时文件' });
    await expect(asked).toContainText('来件/.DS_Store　系统自动生成的文件');
    await expect(asked).toContainText('来件/~$稿.docx　文档打开时的临时文件');
    await asked.getByRole('button', { name: '不添加这些文件' }).click();
    await expect(page.getByText(`已添加 ${names.length + 1} 件，按选择未添加 3 件，失败 1 件`)).toBeVisible();
    const told = page.getByRole('dialog').filter({ hasText: '未能添加' });
    await expect(told).toContainText('“空夹”中没有文件');
    await told.getByRole('button', { name: '知道了' }).click();
    await list.getByRole('button', { name: '空.pdf', exact: true }).waitFor();
    expect(await storedNames()).toEqual([...names, '空.pdf'].sort());
    await expect(list.getByRole('button', { name: '空.pdf', exact: true })).toHaveAttribute(
      'title',
      '空.pdf\n原文件夹：来件/深/更深',
    );
    await expect(list.getByRole('button', { name: '附件⟨U+202E⟩txt.exe', exact: true })).toBeVisible();
    await expect(list.getByRole('row', { name: '空.pdf' })).toContainText('空文件');
  });
});

describe('a file that is there already', () => {
  test('is told of by place when it is dropped, and linked, kept apart or left out', async () => {
    await add({ '会议记录.txt': '同一份' });
    const measure = page.getByRole('region', { name: '佐证材料：第1条措施' });
    const folder = put({ '附件一.txt': '同一份', '附件二.txt': '同一份', '新材料.txt': '另一份' });
    const paths = ['附件一.txt', '附件二.txt', '新材料.txt'].map((name) => join(folder, name));
    await dropOn(measure, paths);
    const dialog = page.getByRole('dialog').filter({ hasText: '库中已有 2 个相同文件' });
    await expect(dialog).toContainText('本问题：会议记录.txt');
    expect(await axeProblems(page)).toEqual([]);
    const choice = (name: string): Locator => dialog.getByRole('radiogroup', { name: `如何处理“${name}”` });
    await expect(choice('附件一.txt').getByText('沿用名称“会议记录.txt”')).toBeVisible();
    await choice('附件二.txt').getByText('仍作为新材料').click();
    await dialog.getByRole('button', { name: /确\s*定/ }).click();
    await measure.getByRole('button', { name: '新材料.txt', exact: true }).waitFor();
    await expect(page.getByText('已添加 2 件，关联 1 件')).toBeVisible();
    const pieces = await client.engine.evidence.list.query({ issueId });
    const [original, ...attached] = pieces;
    expect(attached.map(({ name }) => name).sort()).toEqual(['会议记录.txt', '新材料.txt', '附件二.txt']);
    expect(attached.find(({ name }) => name === original?.name)?.id).toBe(original?.id);
  });

  test('that lies in the recycle bin is counted apart; cancel adds nothing', async () => {
    await add({ '纪要.txt': '只在回收站里' });
    await list.getByRole('button', { name: '将“纪要.txt”移到回收站' }).click();
    await expect(list.getByRole('button', { name: '纪要.txt', exact: true })).toHaveCount(0);
    await expect(list).toBeFocused();
    await dropOn(list, [join(put({ '又来.txt': '只在回收站里' }), '又来.txt')]);
    const dialog = page.getByRole('dialog').filter({ hasText: '库中已有相同文件' });
    await expect(dialog).toContainText('1 处在回收站中');
    await expect(dialog.getByRole('radio', { name: '关联已有材料' })).toHaveCount(0);
    await dialog.getByRole('button', { name: /取\s*消/ }).click();
    await expect(dialog).toBeHidden();
    expect(await storedNames()).toEqual([]);
  });
});

describe('without a mouse drag', () => {
  test('a picture on the clipboard becomes a screenshot with the name of the moment', async () => {
    await list.focus();
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 40;
      canvas.height = 30;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      const data = new DataTransfer();
      data.items.add(new File([blob ?? ''], 'image.png', { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await expect(list.getByRole('button', { name: /^截图-\d{8}-\d{6}\.png$/ })).toBeVisible();
    expect(await storedNames()).toHaveLength(1);
  });

  test('files and folders are chosen in a dialog', async () => {
    const folder = put({ '单个.txt': '甲', '文件夹/内一.txt': '乙', '文件夹/深/内二.txt': '丙' });
    const choose = async (button: string, path: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await list.getByRole('button', { name: button, exact: true }).click();
      await (await chooser).setFiles(join(folder, path));
    };
    await choose('添加文件', '单个.txt');
    await list.getByRole('button', { name: '单个.txt', exact: true }).waitFor();
    await choose('添加文件夹', '文件夹');
    await list.getByRole('button', { name: '内二.txt', exact: true }).waitFor();
    expect(await storedNames()).toEqual(['内一.txt', '内二.txt', '单个.txt'].sort());
  });
});

describe('the preview', () => {
  test('shows each kind beside the list, by the arrow keys, and asks nobody but the program', async () => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(host.origin) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
    await add({
      '1-文字.txt': Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
      '2-文档.docx': await wordFile('已修订采购验收办法'),
      '3-表格.xlsx': await workbookFile('台账', [
        ['单位', '时限'],
        ['财政科', '六月底'],
      ]),
      '4-扫描.pdf': pdfFile('整改佐证'),
      '5-旧版.doc': Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1024),
        Buffer.from('WordDocument', 'utf16le'),
      ]),
    });
    const first = list.getByRole('button', { name: '1-文字.txt', exact: true });
    await first.focus();
    await page.keyboard.press('Enter');
    const pane = page.getByRole('complementary', { name: '1-文字.txt' });
    await expect(pane.getByRole('region', { name: '文件内容' })).toContainText('中文');
    await expect(pane).toContainText('GB18030');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('region', { name: '文档内容' })).toContainText('已修订采购验收办法');
    await page.keyboard.press('ArrowDown');
    await expect(
      page.getByRole('table', { name: '台账' }).getByRole('cell', { name: '财政科' }),
    ).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('complementary', { name: '4-扫描.pdf' })).toBeVisible();
    const sheet = page.getByRole('img', { name: '第 1 页' });
    await expect(page.getByRole('region', { name: '“4-扫描.pdf”各页' })).toContainText('整改佐证');
    await expect.poll(() => darkPixels(sheet)).toBeGreaterThan(500);
    await sheet.click({ force: true });
    await page.getByRole('button', { name: '预览共 1 页，填入页数' }).click();
    await expect(page.getByRole('complementary').getByLabel('页数')).toHaveValue('1');
    await expect(page.getByRole('button', { name: /填入页数/ })).toHaveCount(0);
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '下一件' }).click();
    await expect(page.getByRole('complementary', { name: '5-旧版.doc' })).toContainText('旧格式的 Word 文档');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: '5-旧版.doc' })).toHaveCount(0);
    await expect(list.getByRole('button', { name: '5-旧版.doc', exact: true })).toBeFocused();
    expect(page.context().pages()).toHaveLength(1);
    expect([foreign, errors]).toEqual([[], []]);
  });

  test('of a PDF of thousands of pages draws those in sight, wherever that is', async () => {
    await add({ '合订本.pdf': pdfFile('合订本的一页', 6_000) });
    await list.getByRole('button', { name: '合订本.pdf', exact: true }).click();
    const pages = page.getByRole('region', { name: '“合订本.pdf”各页' });
    await expect(pages).toContainText('合订本的一页');
    await expect(page.getByRole('complementary', { name: '合订本.pdf' })).toContainText('只显示前 5000 页');
    expect(await page.getByRole('img', { name: /^第 \d+ 页$/ }).count()).toBeLessThan(50);
    await pages.evaluate((area) => area.scrollTo(0, area.scrollHeight / 2));
    await expect(page.getByRole('img', { name: /^第 2[45]\d\d 页$/ }).first()).toBeVisible();
    await expect(page.getByRole('img', { name: '第 1 页', exact: true })).toHaveCount(0);
  });

  test('says what a piece is, saves what is typed, moves it and hands out a copy', async () => {
    await add({ '合同.txt': '合同正文' });
    await list.getByRole('button', { name: '合同.txt', exact: true }).click();
    const pane = page.getByRole('complementary', { name: '合同.txt' });
    await pane.getByLabel('说明').fill('已盖章');
    await pane.getByLabel('页数').fill('十二');
    await pane.getByLabel('页数').press('Enter');
    await expect(pane).toContainText('页数要填大于 0 的整数');
    await pane.getByLabel('页数').fill('12');
    await pane.getByLabel('页数').press('Enter');
    await expect(list.getByRole('row', { name: '合同.txt' })).toContainText('已盖章');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('link', { name: '另存副本' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('合同.txt');
    expect(await readFile(await download.path(), 'utf8')).toBe('合同正文');
    await pane.getByLabel('证明').click();
    await page.getByTitle('第1条措施').click();
    const measure = page.getByRole('region', { name: '佐证材料：第1条措施' });
    await expect(measure.getByRole('button', { name: '合同.txt', exact: true })).toBeVisible();
    const [piece] = await client.engine.evidence.list.query({ issueId });
    expect(piece).toMatchObject({ note: '已盖章', pageCount: 12, measure: 1 });
  });
});

/** How many pixels of a canvas are dark. */
function darkPixels(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
      data: [],
    };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 0) dark += 1;
    return dark;
  });
}
