import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, test, expect as value } from 'vitest';
import { measure } from '../../main/engine/format-check/measure.ts';
import { docx } from '../format-check/builder.ts';
import { documentPaper } from '../format-check/papers.ts';
import { axeProblems } from './support/axe.ts';
import { openWindow } from './support/browser.ts';
import { dropOn } from './support/drop.ts';
import { expect } from './support/expect.ts';
import { fileFolder, type Host, startHost } from './support/host.ts';

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

test('without a library: a paper is dropped, its faults are listed, and a corrected copy is saved', async () => {
  const paper = documentPaper();
  paper.page = { ...paper.page, top: 1440 };
  const file = join(fileFolder(), '来文.docx');
  writeFileSync(file, docx(paper));
  const original = readFileSync(file);

  const page = await openWindow(host);
  await page.getByRole('link', { name: '版式检查' }).click();
  await dropOn(page.getByText('把公文拖到这里'), [file]);
  const faults = page.getByRole('table', { name: '不符合之处' });
  await expect(faults.getByRole('row', { name: /上边距 25\.4 mm/ })).toBeVisible();
  value(await axeProblems(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存改好的一份' }).click();
  const saved = await (await download).path();
  value((await measure(readFileSync(saved))).findings).toEqual([]);
  await expect(page.getByText('改正 1 处，尚余 0 处')).toBeVisible();
  value(readFileSync(file)).toEqual(original);
});
