import type { Page } from '@playwright/test';
import { beforeAll, test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let library: string;
let client: Client;
let issueId: string;

beforeAll(async () => {
  library = await sampleLibrary();
  host = await startHost({ library });
  client = await signIn(host);
  const [caseFile] = await client.engine.caseFile.list.query();
  issueId = caseFile?.issues.find(({ stage }) => stage === 'rectifying')?.id ?? '';
});

async function openIssue(): Promise<Page> {
  const page = await openWindow(host);
  await page.evaluate((id) => {
    location.hash = `#/issues/${id}`;
  }, issueId);
  await expect(page.getByRole('textbox', { name: '整改成效', exact: true })).toBeVisible();
  return page;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('what one window changes appears in the other, without a reload', async () => {
  const one = await openIssue();
  const other = await openIssue();
  await field(one, '备注').fill('区审计局六月复查，结果随后补报。');
  await one.keyboard.press('Control+Enter');
  await expect(field(other, '备注')).toHaveValue('区审计局六月复查，结果随后补报。');
  await field(other, '整改成效').fill('已收回到期房产三处。');
  await other.keyboard.press('Control+Enter');
  await expect(field(one, '整改成效')).toHaveValue('已收回到期房产三处。');
});

test('what is being typed in one window is not taken away by a change from the other', async () => {
  const one = await openIssue();
  await field(one, '备注').fill('正在写的一句话');
  await client.engine.issue.update.mutate({ issueId, patch: { detail: '另一窗口保存的话' } });
  await client.engine.issue.update.mutate({ issueId, patch: { outcome: '另一窗口写的成效' } });
  // The other field has followed, so the news has come.
  await expect(field(one, '整改成效')).toHaveValue('另一窗口写的成效');
  await expect(field(one, '备注')).toHaveValue('正在写的一句话');
});

test('a second program is told in words that the library is in use, and changes nothing', async () => {
  const second = await startHost();
  const { engine } = await signIn(second);
  await expect(engine.workspace.open.mutate({ path: library })).rejects.toThrow(
    /正由另一个程序打开写入.*先关闭/u,
  );
  const state = await client.engine.workspace.state.query();
  expect(state.library?.path).toBe(library);
});
