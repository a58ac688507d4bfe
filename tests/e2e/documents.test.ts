import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let client: Client;
let caseFileId = '';

beforeAll(async () => {
  host = await startHost({ library: await sampleLibrary() });
  client = await signIn(host);
  caseFileId = (await client.engine.caseFile.list.query())[0]?.id ?? '';
});

async function newDocument(kind: string): Promise<Page> {
  const page = await openWindow(host);
  await page.goto(`${host.origin}/#/cases/${caseFileId}/documents`);
  await page.getByText('新建文书').click();
  await page.getByLabel('种类').fill(kind);
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${kind}$`, 'u') })
    .click();
  await expect(page.getByRole('button', { name: `生成${kind}` })).toBeVisible();
  await page.getByRole('button', { name: '公文要素' }).click();
  return page;
}

describe('a new paper', () => {
  test('shows what is typed on its page, and says beside the field what is wrong with it', async () => {
    const before = await client.engine.document.summaries.query({});
    const page = await newDocument('整改情况通报');
    const sheet = page.getByRole('article', { name: /（预览）/u });
    await page.getByRole('textbox', { name: '发文机关' }).fill('中共泠州测试工作委员会');
    await expect(sheet).toContainText('中共泠州测试工作委员会');
    await page.getByRole('textbox', { name: '通报日期' }).fill('六月');
    await expect(page.getByText('“通报日期”要写成')).toBeVisible();
    // What is wrong in a group keeps it open.
    await page.getByRole('button', { name: '公文要素' }).click();
    await expect(page.getByText('“通报日期”要写成')).toBeVisible();
    await expect(page.getByRole('button', { name: '生成整改情况通报' })).toBeDisabled();
    await expect(sheet).toContainText('中共泠州测试工作委员会');
    expect(await axeProblems(page)).toEqual([]);
    const after = await client.engine.document.summaries.query({});
    expect(after).toHaveLength(before.length);
  });

  test('has pages to turn, as many as its text takes', async () => {
    const page = await newDocument('整改情况通报');
    const turn = page.getByRole('navigation', { name: '翻页' });
    await expect(turn).toContainText(/第 1 页，共 1[0-9] 页/u);
    await turn.getByRole('button', { name: '下一页' }).click();
    await expect(turn).toContainText('第 2 页');
    await expect(page.getByText('— 2 —')).toBeVisible();
  });
});

describe('a paper that was made', () => {
  test('stays as it was and says that the case file has moved on', async () => {
    const issue = (await client.engine.caseFile.get.query({ caseFileId })).issues[3];
    await client.engine.document.generate.mutate({
      caseFileId,
      kind: 'closure-form',
      issue: issue?.id ?? '',
    });
    const page = await openWindow(host);
    await page.goto(`${host.origin}/#/documents`);
    const sheet = page.getByRole('article', { name: /销号审批表（预览）/u });
    await page.getByRole('button', { name: '销号审批表（问题4）' }).click();
    await expect(sheet).toContainText('自然资源分局');
    await expect(page.getByText('生成之后卷宗内容有变动')).toBeHidden();
    await client.engine.issue.update.mutate({
      issueId: issue?.id ?? '',
      patch: { leadDepartment: '经济发展局' },
    });
    await expect(page.getByText('生成之后卷宗内容有变动')).toBeVisible();
    await expect(sheet).toContainText('自然资源分局');
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('the number and the way of a paper', () => {
  test('is given as it was shown, followed until a reply comes, and voided for a reason', async () => {
    const page = await newDocument('整改台账');
    await page.getByRole('textbox', { name: '机关代字' }).fill('泠巡改');
    await page.getByRole('textbox', { name: '填报日期' }).fill('2025-07-01');
    await page.getByRole('textbox', { name: '主送' }).fill('党政办公室、财政金融局');
    await expect(page.getByRole('textbox', { name: '发文字号' })).toHaveAttribute(
      'placeholder',
      '泠巡改〔2025〕1号，生成时确定',
    );
    await page.getByRole('button', { name: '生成整改台账' }).click();
    await page.getByRole('button', { name: '登记送达' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('收文单位或人员')).toHaveValue('党政办公室、财政金融局');
    await dialog.getByRole('textbox', { name: '送出日期' }).fill('2025-07-02');
    await dialog.getByRole('textbox', { name: '回复期限' }).fill('2025-07-10');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('button', { name: '党政办公室：签收' }).click();
    await dialog.getByLabel('签收人').fill('小吴');
    await dialog.getByRole('textbox', { name: '签收日期' }).fill('2025-07-02');
    await dialog.getByRole('button', { name: '登记签收' }).click();
    await expect(page.getByRole('table', { name: '送达和回复' })).toContainText('小吴');
    expect(await axeProblems(page)).toEqual([]);

    await page.getByRole('link', { name: /文书逾期未回复 2/u }).click();
    const awaited = page.getByRole('table', { name: '等待回复的文书' });
    await expect(awaited.getByRole('row')).toHaveCount(3);
    await awaited.getByRole('link').first().click();
    await page.getByRole('button', { name: '作废字号' }).click();
    await dialog.getByLabel('作废原因').fill('主送有误');
    await dialog.getByRole('button', { name: '作废', exact: true }).click();
    await expect(page.getByText(/泠巡改〔2025〕1号已作废.*主送有误/u)).toBeVisible();
    await page.getByText('发文登记').click();
    const register = page.getByRole('table', { name: '泠巡改〔2025〕的发文登记' });
    await expect(register).toContainText('主送有误');
    await expect(page.getByText('下一个号是 泠巡改〔2025〕2号')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
});
