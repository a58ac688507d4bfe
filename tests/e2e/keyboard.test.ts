import type { Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { expect } from './support/expect.ts';
import { type Host, startHost } from './support/host.ts';
import { sampleLibrary } from './support/library.ts';

let host: Host;
beforeAll(async () => {
  host = await startHost({ library: await sampleLibrary() });
});

const search = (page: Page) => page.getByRole('combobox', { name: /查找/ });
const active = (page: Page) => page.getByRole('option', { selected: true });

async function openReady(): Promise<Page> {
  const page = await openWindow(host);
  await expect(page.getByRole('contentinfo')).toContainText('备份');
  return page;
}

describe('without a mouse', () => {
  test('every place of the program is one shortcut away', async () => {
    const page = await openReady();
    for (const [keys, name] of [
      ['Alt+2', '卷宗'],
      ['Alt+3', '文书'],
      ['Alt+4', '回收站'],
      ['F1', '帮助'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    }
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('link', { name: '工作台' })).toHaveAttribute('aria-current', 'page');
  });

  test('whatever Tab comes to shows that it has the focus', async () => {
    const page = await openReady();
    await page.keyboard.press('Alt+4');
    await page.locator('body').evaluate((body) => body.focus());
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'body';
        const marks = (style: CSSStyleDeclaration) =>
          (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
        const isShown =
          marks(getComputedStyle(element)) || marks(getComputedStyle(element.parentElement ?? element));
        return isShown ? 'shown' : element.outerHTML.slice(0, 200);
      });
      if (shown === 'body') break;
      expect(shown).toBe('shown');
    }
  });
});

describe('the palette', () => {
  test('opens from the keyboard, is accessible, closes and gives the focus back', async () => {
    const page = await openReady();
    const help = page.getByRole('link', { name: '帮助' });
    await help.focus();
    await page.keyboard.press('Control+k');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type('工作');
    await expect(active(page)).toContainText('工作台');
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(search(page)).toBeHidden();
    await expect(help).toBeFocused();
  });

  test('goes to a command by pinyin initials', async () => {
    const page = await openReady();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hsz');
    await expect(active(page)).toContainText('回收站');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: '回收站' })).toHaveAttribute('aria-current', 'page');
  });

  test('finds what the library holds by two characters, and goes there with arrow keys and Enter', async () => {
    const page = await openReady();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('管网');
    const issue = page.getByRole('group', { name: '问题' }).getByRole('option').first();
    await expect(issue).toContainText('管网');
    for (let step = 0; step < 20; step += 1) {
      if ((await issue.getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(search(page)).toHaveAttribute(
      'aria-activedescendant',
      (await issue.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(search(page)).toBeHidden();
    expect(new URL(page.url()).hash).toMatch(/^#\/issues\/[\w-]+$/);
  });

  test('says plainly that nothing was found', async () => {
    const page = await openReady();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('犀牛');
    await expect(page.getByText('没有找到“犀牛”')).toBeVisible();
  });

  test('opens what a command opens, with the focus in it', async () => {
    const page = await openReady();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('打开卷宗库');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '打开卷宗库' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: '文件夹路径' })).toBeFocused();
  });
});

describe('the menu', () => {
  const menu = (page: Page) => page.getByRole('button', { name: '菜单' });
  const entry = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

  test('holds what the registry holds, grouped, with shortcuts, and greyed where it cannot be done', async () => {
    const page = await openReady();
    await menu(page).click();
    for (const group of ['卷宗库', '卷宗', '编辑', '转到', '本页']) {
      await expect(page.getByRole('menuitem', { name: group, exact: true })).toBeVisible();
    }
    await entry(page, '编辑').hover();
    await expect(entry(page, /撤销/)).toContainText('Ctrl+Z');
    await expect(entry(page, /撤销/)).toBeDisabled();
    await entry(page, /^卷宗库/).hover();
    await expect(entry(page, '备份')).toBeEnabled();
    await entry(page, /^卷宗$/).hover();
    await expect(entry(page, '导入通报')).toBeEnabled();
    await entry(page, '本页').hover();
    await expect(entry(page, '打印挂图')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await entry(page, '转到').hover();
    await entry(page, /^回收站/).click();
    await expect(page.getByRole('link', { name: '回收站' })).toHaveAttribute('aria-current', 'page');
    await expect(entry(page, '编辑')).toBeHidden();
  });

  test('is gone through by keys, keeps them to itself, and gives the focus back', async () => {
    const page = await openReady();
    await page.keyboard.press('Alt+4');
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await expect(entry(page, /^卷宗库/)).toBeFocused();
    await page.keyboard.press('Alt+1');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await expect(entry(page, '转到')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(entry(page, /查找/)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeFocused();
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('link', { name: '回收站' })).toHaveAttribute('aria-current', 'page');
  });

  test('opens what a command opens, which gives the focus back to it', async () => {
    const page = await openReady();
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await expect(entry(page, /^卷宗库/)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(entry(page, '新建卷宗库')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: '新建卷宗库' })).toBeVisible();
    await expect(menu(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: '名称' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(menu(page)).toBeFocused();
  });
});

test('the overview of shortcuts lists what the registry holds, and shortcuts rest while it is open', async () => {
  const page = await openReady();
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Shift+?');
  const overview = page.getByRole('dialog', { name: '快捷键' });
  await expect(overview.getByRole('row', { name: /撤销/ })).toContainText('Ctrl+Z');
  await expect(overview.getByRole('row', { name: /^工作台/ })).toContainText('Alt+1');
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Alt+1');
  await expect(overview).toBeVisible();
  await expect(page.getByRole('link', { name: '回收站' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(overview).toBeHidden();
});
