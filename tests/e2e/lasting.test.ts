import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { openWindow } from './support/browser.ts';
import { signIn } from './support/client.ts';
import { dropOn } from './support/drop.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';
import { caseFileOf, goTo } from './support/issues.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
let caseFile: string;

beforeAll(async () => {
  const library = await sampleLibrary();
  caseFile = caseFileOf(library);
  host = await startHost({ library });
});

describe('a window left open overnight', () => {
  async function lateAt(path: string): Promise<Page> {
    const page = await openWindow(host);
    await page.clock.install({ time: new Date('2026-03-01T23:30:00') });
    await goTo(page, path);
    await page.reload();
    return page;
  }

  test('shows the board as of the new day', async () => {
    const page = await lateAt('/board');
    const day = page.getByRole('textbox', { name: '截至' });
    await expect(day).toHaveValue('2026-03-01');
    await expect(page.getByText('截至 2026-03-01')).toBeAttached();
    await page.clock.fastForward('01:00:00');
    await expect(day).toHaveValue('2026-03-02');
    await expect(page.getByText('截至 2026-03-02')).toBeAttached();
  });

  test('keeps a day that somebody has picked', async () => {
    const page = await lateAt('/board');
    const day = page.getByRole('textbox', { name: '截至' });
    await expect(page.getByText('截至 2026-03-01')).toBeAttached();
    await day.fill('2026-02-10');
    await day.press('Enter');
    await expect(page.getByText('截至 2026-02-10')).toBeAttached();
    await page.clock.fastForward('01:00:00');
    await expect(page.getByText('截至 2026-02-10')).toBeAttached();
    await expect(day).toHaveValue('2026-02-10');
  });
});

describe('what cannot be saved', () => {
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const kept = (page: Page) => page.getByRole('region', { name: '没有保存的内容' });

  async function openOverview(): Promise<Page> {
    const page = await openWindow(host);
    await goTo(page, `/cases/${caseFile}/overview`);
    await expect(field(page, '反馈日期')).toBeVisible();
    return page;
  }

  test('stays in sight with the reason when its page is left', async () => {
    const page = await openOverview();
    await field(page, '反馈日期').fill('2021年13月45日');
    await page.keyboard.press('Alt+4');
    await expect(field(page, '反馈日期')).toBeHidden();
    await expect(kept(page).getByRole('alert')).toContainText('“反馈日期”没有保存');
    await expect(kept(page)).toContainText('2021年13月45日');
    await kept(page).getByRole('button', { name: '不保存' }).click();
    await expect(kept(page)).toBeHidden();
  });

  test('can be saved from there once the library takes it', async () => {
    const page = await openOverview();
    await page.route('**/trpc/caseFile.update*', (route) => route.abort());
    await field(page, '巡察组').fill('市委第六巡察组');
    await page.keyboard.press('Alt+4');
    await expect(kept(page)).toContainText('市委第六巡察组');
    await page.unroute('**/trpc/caseFile.update*');
    await kept(page).getByRole('button', { name: '再次保存' }).click();
    await expect(kept(page)).toBeHidden();
    await goTo(page, `/cases/${caseFile}/overview`);
    await expect(field(page, '巡察组')).toHaveValue('市委第六巡察组');
  });

  test('has the window ask before it closes', async () => {
    const page = await openOverview();
    await field(page, '反馈日期').fill('不是日期');
    await field(page, '反馈日期').press('Enter');
    const asked = page.waitForEvent('dialog');
    const left = page.goto('about:blank').catch(() => {});
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await left;
    await expect(field(page, '反馈日期')).toHaveValue('不是日期');
  });
});

test('a file that is dropped beside every drop zone leaves the program where it is', async () => {
  const page = await openWindow(host);
  await goTo(page, '/board');
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  const file = join(fileFolder(), '会议记录.txt');
  writeFileSync(file, '会议记录');
  await dropOn(page.getByRole('heading', { name: '工作台', level: 1 }), [file]);
  // Leaving would take the page away before the next question is answered.
  await goTo(page, `/cases/${caseFile}/issues`);
  await expect(page.getByRole('table', { name: '问题台账' })).toBeVisible();
  expect(page.url()).toContain(host.origin);
});

test('a case file is begun from wherever one is', async () => {
  const page = await openWindow(host);
  await goTo(page, '/trash');
  await expect(page.getByRole('heading', { name: '回收站', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('导入通报');
  await page.getByRole('option', { name: '导入通报' }).first().click();
  await expect(page.getByRole('heading', { name: '导入通报', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('新建卷宗');
  await page.getByRole('option', { name: '新建卷宗', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '新建卷宗' });
  await dialog.getByRole('textbox', { name: '被巡察单位' }).fill('松岭县档案馆');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('heading', { name: '松岭县档案馆', level: 1 })).toBeVisible();
});

test('a ledger is looked at afresh in another library', async () => {
  const page = await openWindow(host);
  const { engine } = await signIn(host);
  const { library } = await engine.workspace.state.query();
  const find = page.getByRole('textbox', { name: '筛选问题' });
  const showAll = async () => {
    await goTo(page, '/cases');
    await page.getByText('全部问题', { exact: true }).click();
    await expect(find).toBeVisible();
  };
  await showAll();
  await find.fill('管理');
  await engine.workspace.open.mutate({ path: await sampleLibrary() });
  await expect(page.getByRole('contentinfo')).not.toContainText(library?.path ?? '');
  await showAll();
  await expect(find).toHaveValue('');
  await engine.workspace.open.mutate({ path: library?.path ?? '' });
});
