import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, inject, onTestFinished } from 'vitest';
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

afterAll(async () => {
  await (await shared)?.close();
});

/** The one Chromium of a test file; it ends with the file. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('browserProgram');
  shared ??= chromium.launch({ executablePath, env: { ...process.env, ...env }, args: FLAGS });
  return shared;
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
  return browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce', acceptDownloads: true });
}
