import { expect as playwrightExpect } from '@playwright/test';

/** Playwright's expect, with the patience that a busy machine of two cores needs. */
export const expect = playwrightExpect.configure({ timeout: 20_000 });
