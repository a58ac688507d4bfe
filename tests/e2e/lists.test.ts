import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, test } from 'vitest';
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

function issueWhere(wanted: (issue: Issue) => boolean): Issue {
  const issue = issuesOf(library).find(wanted);
  if (!issue) throw new Error('the sample has no such issue');
  return issue;
}

test('a list is arranged as the office wants it, narrowed down to what is missing, and exported', async () => {
  const page = await openWindow(host);
  await goTo(page, '/settings/lists');
  await page.getByText('责任清单', { exact: true }).click();
  await page.getByLabel('责任领导的栏名').fill('包案领导');
  await page.getByRole('checkbox', { name: '责任人电话' }).uncheck();
  await page.getByRole('button', { name: '责任人前移' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await goTo(page, `/cases/${caseFileOf(library)}/lists`);
  await page.getByText('责任清单', { exact: true }).click();
  const table = page.getByRole('table', { name: '责任清单' });
  await expect(table.getByRole('columnheader')).toHaveText([
    '序号',
    '问题编号',
    '反馈问题',
    '包案领导',
    '牵头单位',
    '责任人',
    '责任单位',
  ]);
  const issues = issuesOf(library);
  await expect(table.getByRole('row')).toHaveCount(issues.length + 1);
  const lacking = issues.filter(({ handler }) => handler === null);
  await page.getByRole('button', { name: `无责任人 ${lacking.length}` }).click();
  await expect(table.getByRole('link')).toHaveText(lacking.map(({ number }) => String(number)));
  await expect(table.getByText('缺').first()).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出电子表格' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^责任清单（截至\d{4}-\d\d-\d\d）\.xlsx$/u);
  const texts = new TextDecoder().decode(unzipSync(readFileSync(await file.path()))['xl/sharedStrings.xml']);
  expect(texts).toContain('包案领导');
  expect(texts).toContain(lacking[0]?.statement);
  expect(texts).not.toContain(issues[0]?.statement);
});

test('who leaves hands over all open problems first, and each problem keeps who had it', async () => {
  const page = await openWindow(host);
  const issue = issueWhere(({ stage, handler }) => stage !== 'closed' && handler !== null);
  const name = issue.handler ?? '';
  await goTo(page, '/settings/register');
  await page.getByLabel('按名称或拼音首字母查找').fill(name);
  const row = page.getByRole('table', { name: '人员' }).getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: '停用' }).click();
  await expect(page.getByText(`“${name}”还负责`).first()).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await row.getByRole('button', { name: '交接' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('接手人').fill('温若谷');
  await dialog.getByLabel('原因').fill('岗位调整');
  await dialog.getByRole('button', { name: '交接', exact: true }).click();
  await expect(dialog).toBeHidden();
  await row.getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText(`${name}（停用）`);

  await openIssue(page, issue);
  await expect(page.getByRole('combobox', { name: '责任人' })).toHaveValue('温若谷');
  const handovers = page.getByRole('region', { name: '责任交接' });
  await expect(handovers.getByRole('listitem')).toContainText(`责任人：${name} → 温若谷`);
  await expect(handovers.getByRole('listitem')).toContainText('岗位调整');
});
