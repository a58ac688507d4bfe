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

async function newDocument(): Promise<Page> {
  const page = await openWindow(host);
  await page.goto(`${host.origin}/#/cases/${caseFileId}/documents`);
  await page.getByText('新建文书').click();
  await expect(page.getByLabel('通报日期')).toHaveValue('2025-06-20');
  return page;
}

describe('a new paper', () => {
  test('shows what is typed on its page, and says beside the field what is wrong with it', async () => {
    const page = await newDocument();
    const sheet = page.getByRole('article', { name: /（预览）/u });
    await page.getByLabel('被巡察单位').fill('中共泠州测试工作委员会');
    await expect(sheet).toContainText('中共泠州测试工作委员会');
    await page.getByLabel('通报日期').fill('六月');
    await expect(page.getByText('“通报日期”要写成')).toBeVisible();
    await expect(page.getByRole('button', { name: '生成整改情况通报' })).toBeDisabled();
    await expect(sheet).toContainText('中共泠州测试工作委员会');
    expect(await axeProblems(page)).toEqual([]);
    const before = await client.engine.document.summaries.query({});
    expect(before).toHaveLength(4);
  });

  test('has pages to turn, as many as its text takes', async () => {
    const page = await newDocument();
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
