import type { Page } from '@playwright/test';
import { listCaseFileIds, readCaseFile } from '../../../main/engine/casefile/index.ts';
import { openLibrary } from '../../../main/engine/index.ts';
import type { Issue } from '../../../shared/casefile.ts';
import { expect } from './expect.ts';

/** The issues of the first case file of a library, as the engine reads them. */
export function issuesOf(folder: string): Issue[] {
  const library = openLibrary(folder);
  try {
    const [id = ''] = listCaseFileIds(library.db);
    return readCaseFile(library.db, id).issues;
  } finally {
    library.close();
  }
}

/** The first case file of a library. */
export function caseFileOf(folder: string): string {
  const library = openLibrary(folder);
  try {
    const [id = ''] = listCaseFileIds(library.db);
    return id;
  } finally {
    library.close();
  }
}

/** Goes to an address of the program, as a link would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
}

/** Opens an issue on a page of its own. */
export async function openIssue(page: Page, { id, number }: Pick<Issue, 'id' | 'number'>): Promise<void> {
  await goTo(page, `/issues/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: `问题 ${number}` })).toBeVisible();
}
