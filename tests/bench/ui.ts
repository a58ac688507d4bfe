import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { type BenchHost, startHost } from './host.ts';
import { say, sayLoad, sayScrolls, sayTimings } from './report.ts';
import { type Scroll, scrollThrough } from './scroll.ts';
import { OFFICE, seedLibrary } from './seed.ts';
import { bringStopwatch, type Timing, timeUntil } from './stopwatch.ts';

/*
 * How fast the interface feels on an office's whole library, in a real browser on the real engine. Prints; asserts
 * nothing, for machines differ. `--library DIR` keeps the library between runs, `--rounds N` says how often (5).
 */

const ROUNDS = Number(option('--rounds') ?? 5);
const CONFIG = fileURLToPath(new URL('../../renderer/vite.config.ts', import.meta.url));

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const LEDGER_ROW = 'table[aria-label="问题台账"] tbody th button';
const SCROLLER = 'div:has(> table[aria-label="问题台账"])';

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'juanzong-bench-'));
  try {
    const library = option('--library') ?? join(folder, 'library');
    const { caseFiles, issues, evidence } = OFFICE;
    if (!existsSync(library))
      await timed(`${caseFiles} 个卷宗、${issues} 个问题、${evidence} 件佐证`, () => seedLibrary(library));
    const interfaceFolder = join(folder, 'interface');
    await timed('界面', () =>
      build({ configFile: CONFIG, build: { outDir: interfaceFolder, emptyOutDir: true }, logLevel: 'error' }),
    );
    const { executablePath, env } = await findBrowser();
    const browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
    const host = await startHost(library, interfaceFolder, join(folder, 'user-data'));
    try {
      await measure(browser, host);
    } finally {
      await browser.close();
      await host.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  say(`备好${what}：${((performance.now() - start) / 1000).toFixed(1)} 秒`);
}

async function measure(browser: Browser, host: BenchHost): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await bringStopwatch(page);
  await page.goto(host.address);
  await page.waitForSelector('[data-issue]');
  sayLoad('开始时');
  say('\n毫秒，中位数（最小至最大）：');
  const [largest = '', usual = ''] = await caseFileIds(page);
  await time('首屏（工作台，30 个问题）', () => firstScreen(page, usual));
  await time('首屏（工作台，1,000 个问题）', () => firstScreen(page, largest));
  await time('打开卷宗（1,000 个问题）', () => openCaseFile(page));
  await time('筛选输入一字（1,000 个问题）', (round) => typeLetter(page, round));
  await time('打开问题', (round) => openProblem(page, round));
  await time('Ctrl+K 结果', (round) => search(page, round));
  await scroll('滚动 1,000 个问题到底（每帧 240 像素）', page, `/cases/${largest}/issues`, 240);
  await openAllIssues(page);
  await time('筛选输入一字（10,000 个问题）', (round) => typeLetter(page, round));
  await scroll('滚动 10,000 个问题到底（每帧 1,200 像素）', page, null, 1_200);
  sayLoad('\n结束时');
}

/** What can't be measured is said; the rest is measured all the same. */
async function time(name: string, once: (round: number) => Promise<Timing>): Promise<void> {
  try {
    sayTimings(name, await rounds(once));
  } catch (error) {
    say(`未测得  ${name}：${String(error)}`);
  }
}

const SCROLLS = 3;

/** @param hash where the ledger is; `null` for where the page is now */
async function scroll(name: string, page: Page, hash: string | null, step: number): Promise<void> {
  if (hash !== null) {
    await go(page, hash);
    // Anew, without the problem that is open beside it.
    await page.reload();
  }
  try {
    await page.getByRole('textbox', { name: '筛选问题' }).fill('');
    await page.waitForSelector(LEDGER_ROW);
    await page.waitForTimeout(1_000);
    const scrolls: Scroll[] = [];
    while (scrolls.length < SCROLLS) scrolls.push(await scrollThrough(page, SCROLLER, step));
    sayScrolls(name, scrolls);
  } catch (error) {
    say(`未测得  ${name}：${String(error)}`);
  }
}

async function rounds(once: (round: number) => Promise<Timing>): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (let round = 0; round < ROUNDS; round += 1) timings.push(await once(round));
  return timings;
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** The case files, the newest first. */
async function caseFileIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = await fetch('/trpc/caseFile.names');
    const { result } = (await answer.json()) as { result: { data: { id: string }[] } };
    return result.data.map(({ id }) => id);
  });
}

async function firstScreen(page: Page, caseFileId: string): Promise<Timing> {
  await go(page, `/board/${caseFileId}`);
  await page.waitForSelector('[data-issue]');
  await page.reload({ waitUntil: 'commit' });
  return timeUntil(page, { event: null, selector: '[data-issue]' }, async () => {});
}

async function openCaseFile(page: Page): Promise<Timing> {
  // What the window has read once it keeps; an opening for the first time is what counts.
  await go(page, '/cases');
  await page.reload();
  const largest = page.locator('tbody tr', { has: page.locator('td', { hasText: /^1000$/ }) });
  await largest.waitFor();
  await page.waitForTimeout(300);
  return timeUntil(page, { event: 'pointerdown', selector: LEDGER_ROW }, () =>
    largest.getByRole('link').click(),
  );
}

const LETTERS = '审林园档河采扬';

async function typeLetter(page: Page, round: number): Promise<Timing> {
  const field = page.getByRole('textbox', { name: '筛选问题' });
  await field.fill('');
  await field.focus();
  await page.waitForTimeout(300);
  const letter = LETTERS[round % LETTERS.length] ?? '审';
  return timeUntil(page, { event: 'input', selector: '[role=status]', text: '筛出' }, () =>
    page.keyboard.insertText(letter),
  );
}

async function openProblem(page: Page, round: number): Promise<Timing> {
  await page.getByRole('textbox', { name: '筛选问题' }).fill('');
  await page.waitForTimeout(300);
  const issue = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .nth(round);
  const number = ((await issue.getByRole('checkbox').getAttribute('aria-label')) ?? '').replace('选择', '');
  const until = { event: 'pointerdown', selector: 'aside h2', text: number };
  return timeUntil(page, until, () => issue.getByRole('button').click());
}

const WORDS = ['苗木', '审计', 'hyjy', '林业局 采购', '12'];

async function search(page: Page, round: number): Promise<Timing> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /查找/ }).last();
  await field.waitFor();
  await page.waitForTimeout(200);
  const timing = await timeUntil(page, { event: 'input', selector: '[role=option]', text: ' · ' }, () =>
    page.keyboard.insertText(WORDS[round % WORDS.length] ?? '苗木'),
  );
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  return timing;
}

async function openAllIssues(page: Page): Promise<void> {
  await go(page, '/cases');
  await page.getByText('全部问题').click();
  await page.waitForSelector(LEDGER_ROW);
}

await main();
