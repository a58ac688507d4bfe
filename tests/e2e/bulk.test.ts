import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import type { Issue } from '../../shared/casefile.ts';
import { openWindow, SCREENS } from './support/browser.ts';
import { type Client, signIn } from './support/client.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { goTo, issuesOf } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let client: Client;
let caseFileId: string;
/** Those that are being worked on and have an end, by number. */
let open: Issue[];

beforeAll(async () => {
  const library = await sampleLibrary();
  open = issuesOf(library).filter(
    ({ stage, rectificationKind }) => stage === 'rectifying' && rectificationKind !== 'longTerm',
  );
  host = await startHost({ library });
  client = await signIn(host);
  ({ caseFileId } = await client.engine.issue.get.query({ issueId: open[0]?.id ?? '' }));
});

/** Chooses issues in the ledger and opens the dialog for all of them. */
async function openBulk(page: Page, issues: readonly Issue[]): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText('备份');
  await goTo(page, `/cases/${caseFileId}/issues`);
  for (const { number } of issues) {
    const box = page.getByRole('checkbox', { name: `选择问题 ${number}`, exact: true });
    // Only the rows in sight are there.
    await page.mouse.move(900, 600);
    await expect(async () => {
      if ((await box.count()) === 0) await page.mouse.wheel(0, 300);
      await expect(box).toBeAttached({ timeout: 300 });
    }).toPass();
    await box.check();
  }
  await page.getByRole('button', { name: '批量修改' }).click();
}

const read = (issues: readonly Issue[]) =>
  Promise.all(issues.map(({ id }) => client.engine.issue.get.query({ issueId: id })));

describe('changing many problems in the ledger', () => {
  test('changes the fields that are ticked in all of them, and one undo takes it back', async () => {
    const page = await openWindow(host, { screen: SCREENS.large });
    const chosen = open.slice(0, 3);
    const before = await read(chosen);
    await openBulk(page, chosen);
    await page.getByRole('checkbox', { name: '牵头单位' }).check();
    await page.getByLabel('牵头单位的新值').fill('整改办');
    await page.getByRole('checkbox', { name: '整改时限' }).check();
    await page.getByLabel('整改时限的新值').fill('2027-03-31');
    await page.getByLabel('整改时限的新值').press('Enter');
    await page.getByRole('button', { name: /^修\s?改$/u }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const after = await read(chosen);
    expect(after.map(({ leadDepartment, dueDate }) => [leadDepartment, dueDate])).toEqual(
      chosen.map(() => ['整改办', '2027-03-31']),
    );
    expect(after.map(({ handler, stage }) => [handler, stage])).toEqual(
      before.map(({ handler, stage }) => [handler, stage]),
    );
    await page.keyboard.press('Control+z');
    await expect(async () => expect(await read(chosen)).toEqual(before)).toPass();
  });

  test('changes none where one refuses, names it, and keeps what was chosen', async () => {
    const page = await openWindow(host, { screen: SCREENS.large });
    const chosen = open.slice(3, 6);
    const [, stubborn] = chosen;
    await client.engine.issue.update.mutate({
      issueId: stubborn?.id ?? '',
      patch: { startDate: '2027-01-01', dueDate: '2027-12-31' },
    });
    const before = await read(chosen);
    await openBulk(page, chosen);
    await page.getByRole('checkbox', { name: '整改时限' }).check();
    await page.getByLabel('整改时限的新值').fill('2026-12-31');
    await page.getByLabel('整改时限的新值').press('Enter');
    await page.getByRole('button', { name: /^修\s?改$/u }).click();
    await expect(page.getByRole('dialog')).toContainText(
      `问题${stubborn?.number}的整改时限 2026-12-31 早于起始日期 2027-01-01`,
    );
    await expect(page.getByLabel('整改时限的新值')).toHaveValue('2026-12-31');
    expect(await read(chosen)).toEqual(before);
  });
});
