import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FormatReport } from '../../shared/format-check.ts';
import { juanzong, juanzongJson } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';
import { docx, type TestPaper } from './builder.ts';
import { documentPaper } from './papers.ts';

function fileOf(paper: TestPaper): string {
  const path = join(tempFolder(), '通知.docx');
  writeFileSync(path, docx(paper));
  return path;
}

function spoiledPaper(): TestPaper {
  const paper = documentPaper();
  paper.page = { ...paper.page, top: 1440 };
  return paper;
}

test('0 says that nothing deviates', async () => {
  const { code, json } = await juanzongJson<FormatReport>('check-format', fileOf(documentPaper()));
  expect(code).toBe(0);
  expect(Object.keys(json)).toEqual(['findings', 'notJudged']);
  expect(json.findings).toEqual([]);
});

test('1 says that something does, with place, what it is, what it should be and the clause', async () => {
  const path = fileOf(spoiledPaper());
  const { code, json } = await juanzongJson<FormatReport>('check-format', path);
  expect(code).toBe(1);
  expect(json.findings).toEqual([
    {
      code: 'margin-top',
      place: '页面',
      found: '上边距 25.4 mm',
      expected: '37 mm（天头），版心 156 mm × 225 mm',
      clause: 'GB/T 9704-2012 第5.2.1条',
    },
  ]);
  expect((await juanzong('check-format', path)).stdout).toContain('上边距 25.4 mm，应为：37 mm');
});

test('2 says that nothing could be measured, and names the file', async () => {
  const missing = join(tempFolder(), '没有.docx');
  const { code, json } = await juanzongJson<{ error: { code: string; message: string } }>(
    'check-format',
    missing,
  );
  expect(code).toBe(2);
  expect(json.error.code).toBe('not-found');
  expect(json.error.message).toContain(missing);
  expect((await juanzong('check-format')).code).toBe(2);
});

test('a corrected copy is written beside the original, and never over anything', async () => {
  const path = fileOf(spoiledPaper());
  const original = readFileSync(path);
  const copy = join(tempFolder(), '改好.docx');
  const { code, json } = await juanzongJson<FormatReport & { corrected: Record<string, unknown> }>(
    'check-format',
    path,
    '--fix',
    copy,
  );
  expect(code).toBe(1);
  expect(json.corrected).toMatchObject({ path: copy, mended: [{ code: 'margin-top' }], remaining: [] });
  expect((await juanzong('check-format', copy)).code).toBe(0);
  expect(readFileSync(path)).toEqual(original);

  const written = readFileSync(copy);
  for (const taken of [copy, path]) {
    const again = await juanzongJson<{ error: { code: string } }>('check-format', path, '--fix', taken);
    expect(again).toMatchObject({ code: 2, json: { error: { code: 'file-exists' } } });
  }
  expect(readFileSync(copy)).toEqual(written);
  expect(readFileSync(path)).toEqual(original);
  expect(existsSync(`${copy}.tmp`)).toBe(false);
});
