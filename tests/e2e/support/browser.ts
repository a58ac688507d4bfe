import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { inject, onTestFinished } from 'vitest';
import type { Host } from './host.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The sizes of screen that offices have, in CSS pixels. */
export const SCREENS = {
  small: { width: 1366, height: 768 },
  large: { width: 1920, height: 1080 },
} as const;

let shared: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();

/** The one Chromium of a worker, for all its test files; it ends with the worker. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('browserProgram');
  const launch = () => chromium.launch({ executablePath, env: { ...process.env, ...env }, args: FLAGS });
  shared ??= launch();
  if (!(await shared).isConnected()) shared = launch();
  return shared;
}

/** Closes every window of a test file. */
export async function closeWindows(): Promise<void> {
  for (const context of contexts) await context.close();
  contexts.clear();
}

export interface WindowOptions {
  screen?: { width: number; height: number };
}

/** A window on the program with cookies of its own, signed in; it ends with its test. */
export async function openWindow(host: Host, { screen = SCREENS.small }: WindowOptions = {}): Promise<Page> {
  const context = await newContext(screen);
  try {
    onTestFinished(() => context.close());
  } catch {
    // Opened before all tests, it lasts as long as the file.
  }
  const page = await context.newPage();
  await page.goto(host.address);
  return page;
}

async function newContext(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  contexts.add(context);
  return context;
}
