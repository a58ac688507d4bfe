import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { type BenchHost, startHost } from './host.ts';
import { OFFICE, seedLibrary } from './seed.ts';
import { bringStopwatch, scrollThrough, type Timing, timeUntil } from './stopwatch.ts';

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
  process.stdout.write(`备好${what}：${((performance.now() - start) / 1000).toFixed(1)} 秒\n`);
}

async function measure(browser: Browser, host: BenchHost): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await bringStopwatch(page);
  await page.goto(host.address);
  await page.waitForSelector('[data-issue]');
  process.stdout.write('\n毫秒，中位数（最小至最大）：\n');
  const [largest = '', usual = ''] = await caseFileIds(page);
  print('首屏（工作台，30 个问题）', await rounds(() => firstScreen(page, usual)));
  print('首屏（工作台，1,000 个问题）', await rounds(() => firstScreen(page, largest)));
  print('打开卷宗（1,000 个问题）', await rounds(() => openCaseFile(page)));
  print('筛选输入一字（1,000 个问题）', await rounds((round) => typeLetter(page, round)));
  print('打开问题', await rounds((round) => openProblem(page, round)));
  print('Ctrl+K 结果', await rounds((round) => search(page, round)));
  await openAllIssues(page);
  print('筛选输入一字（10,000 个问题）', await rounds((round) => typeLetter(page, round)));
  await page.getByRole('textbox', { name: '筛选问题' }).fill('');
  await page.waitForTimeout(500);
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate((what) => document.querySelector(what)?.scrollTo(0, 0), SCROLLER);
    const { frames, longestFrame, longestTask } = await scrollThrough(page, SCROLLER);
    process.stdout.write(
      `滚动 10,000 个问题到底：${frames} 帧，最长一帧 ${longestFrame.toFixed(0)} 毫秒，` +
        `${longestTask === 0 ? '没有超过 50 毫秒的任务' : `最长的任务 ${longestTask.toFixed(0)} 毫秒`}\n`,
    );
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

function print(name: string, timings: readonly Timing[]): void {
  const totals = timings.map(({ total }) => total).sort((a, b) => a - b);
  const total = median(totals);
  const engine = median(timings.map((timing) => timing.engine).sort((a, b) => a - b));
  const range = `${totals[0]?.toFixed(0)} 至 ${totals.at(-1)?.toFixed(0)}`;
  const share = `引擎 ${engine.toFixed(0)}（${Math.round((engine / total) * 100)}%），页面 ${(total - engine).toFixed(0)}`;
  process.stdout.write(`${total.toFixed(0).padStart(6)} （${range}）  ${share}  ${name}\n`);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

await main();
