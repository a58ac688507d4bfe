import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { importNotice } from '../../main/engine/casefile/index.ts';
import { openForWriting } from '../../main/engine/library/index.ts';
import { NOTICE_TEXT } from '../document/papers.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { emptyLibrary } from './support/library.ts';

let host: Host;
let client: Client;
let caseFileId = '';

beforeAll(async () => {
  const folder = emptyLibrary();
  const notice = join(fileFolder(), '通报.txt');
  writeFileSync(notice, NOTICE_TEXT);
  const library = openForWriting(folder);
  caseFileId = (await importNotice(library, '张文书', notice)).id;
  library.close();
  host = await startHost({ library: folder });
  client = await signIn(host);
});

async function openTab(): Promise<Page> {
  const page = await openWindow(host);
  await page.goto(`${host.origin}/#/cases/${caseFileId}/disclosure`);
  await expect(page.getByText('1 个不予公开的问题手续不全')).toBeVisible();
  return page;
}

/** Types a day where one stands already. */
async function setDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(day);
}

describe('公开', () => {
  test('goes from the withheld problems to a published text and the comments on it', async () => {
    const page = await openTab();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '起草公开文本…' }).click();
    await page.getByRole('button', { name: '起草', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('问题4缺不予公开情形、缺不予公开理由');
    await dialog.getByRole('button', { name: '取消' }).click();

    await page.getByText('不予公开的问题', { exact: true }).click();
    await page.getByRole('button', { name: '填写问题4的情形与同意' }).click();
    await dialog.getByLabel('不予公开情形').click();
    await page.getByTitle('可能引发群体性上访或事件').click();
    await dialog.getByLabel('不予公开理由').fill('补偿款分配仍在调处');
    await dialog.getByLabel('同意单位或人员').fill('县委巡察工作领导小组');
    await setDay(page, '同意日期', '2022-12-20');
    await dialog.getByRole('button', { name: '保存' }).click();
    const table = page.getByRole('table', { name: '不予公开的问题' });
    await expect(table).toContainText('县委巡察工作领导小组，2022-12-20');
    await expect(page.getByText('手续不全')).toBeHidden();
    expect(await axeProblems(page)).toEqual([]);

    await page.getByText('公开文本', { exact: true }).first().click();
    await page.getByRole('button', { name: '起草公开文本…' }).click();
    await setDay(page, '起草日期', '2023-01-08');
    await page.getByRole('button', { name: '起草', exact: true }).click();
    await page.getByRole('button', { name: '批准…第1号' }).click();
    await dialog.getByLabel('批准人').fill('陈立');
    await setDay(page, '批准日期', '2023-01-09');
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('button', { name: '公布…第1号' }).click();
    await expect(dialog.getByLabel('征求意见截止日期', { exact: true })).toHaveValue('2023-02-10');
    await dialog.getByLabel('发布媒体').fill('县政府门户网站');
    await setDay(page, '公布日期', '2023-01-10');
    await dialog.getByRole('button', { name: '公布', exact: true }).click();
    await expect(page.getByRole('link', { name: '另存公布稿' })).toBeVisible();
    await expect(page.getByText('与卷宗现在的内容一致')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    await page.getByText('公众意见', { exact: true }).click();
    await page.getByRole('button', { name: '登记意见…' }).click();
    await setDay(page, '收到日期', '2023-02-11');
    await dialog.getByLabel('意见来源').click();
    await page.getByTitle('来信').click();
    await dialog.getByLabel('意见内容').fill('查档窗口周六能否开放');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    const comments = page.getByRole('table', { name: '公众意见' });
    await expect(comments).toContainText('期外');
    await page.getByRole('button', { name: '答复第1号意见' }).click();
    await dialog.getByLabel('答复内容').fill('三月起周六上午开放');
    await setDay(page, '答复日期', '2023-02-20');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(comments).toContainText('已答复');
    expect(await axeProblems(page)).toEqual([]);

    const on = '2023-02-01';
    expect(await client.engine.publication.list.query({ caseFileId, on })).toMatchObject([
      { status: 'published', approvedBy: '陈立', medium: '县政府门户网站', window: 'open' },
    ]);
  });

  test('is said and changed on the page of a problem', async () => {
    const first = (await client.engine.disclosure.show.query({ caseFileId, on: '2023-02-01' })).issues[0];
    const page = await openWindow(host);
    await page.goto(`${host.origin}/#/issues/${first?.id}`);
    await page.getByRole('button', { name: '不予公开…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('不予公开情形').click();
    await page.getByTitle('其他重大敏感事项').click();
    await dialog.getByLabel('不予公开理由').fill('事项敏感');
    await dialog.getByLabel('同意单位或人员').fill('县委巡察工作领导小组');
    await dialog.getByRole('button', { name: '保存' }).click();
    const facts = page.getByRole('region', { name: '归属与公开' });
    await expect(facts).toContainText('其他重大敏感事项');
    await page.getByRole('button', { name: '改为公开' }).click();
    await expect(facts).toContainText('公开，公开序号 1');
    expect(await axeProblems(page)).toEqual([]);
  });
});
