import { beforeAll, describe, test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let client: Client;
let issues: { id: string; statement: string | null }[] = [];

beforeAll(async () => {
  host = await startHost({ library: await sampleLibrary() });
  client = await signIn(host, 'another');
  const [first] = await client.engine.caseFile.list.query();
  const caseFile = await client.engine.caseFile.get.query({ caseFileId: first?.id ?? '' });
  issues = caseFile.issues.filter(({ stage }) => stage === 'rectifying');
});

async function statementOf(issueId: string): Promise<string | null> {
  return (await client.engine.issue.get.query({ issueId })).statement;
}

async function openIssue(issueId: string) {
  const page = await openWindow(host);
  await page.goto(`${host.origin}/#/issues/${issueId}`);
  const field = page.getByRole('textbox', { name: '问题内容' });
  await expect(field).not.toHaveValue('');
  return { page, field };
}

describe('a field that two windows write in', () => {
  test.each([
    ['采用别处的内容', '别处所写'],
    ['以此处为准', '此处所写'],
  ])('is not saved over the other, until the user says so: %s', async (choice, result) => {
    const issueId = issues.shift()?.id ?? '';
    const { page, field } = await openIssue(issueId);
    await field.fill('此处所写');
    await client.engine.issue.update.mutate({ issueId, patch: { statement: '别处所写' } });
    await expect(page.getByText('此项已在别处改为“别处所写”')).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(page.getByText('此处所写尚未保存')).toBeVisible();
    expect(await statementOf(issueId)).toBe('别处所写');
    await page.getByRole('button', { name: choice }).click();
    await expect(field).toHaveValue(result);
    await expect.poll(() => statementOf(issueId)).toBe(result);
    await expect(page.getByText('此项已在别处改为')).toBeHidden();
  });
});

test('Ctrl+Z in a field without unsaved text takes back the last change', async () => {
  const { id = '', statement = '' } = issues.shift() ?? {};
  const { page, field } = await openIssue(id);
  await field.fill('改过的内容');
  await field.press('Control+Enter');
  await expect.poll(() => statementOf(id)).toBe('改过的内容');
  await expect(field).toHaveAttribute('data-draft', 'clean');
  await expect(page.getByRole('button', { name: '撤销' })).toBeEnabled();
  await field.press('Control+z');
  await expect.poll(() => statementOf(id)).toBe(statement);
  await expect(field).toHaveValue(statement ?? '');
});
