import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { chainHead } from '../../main/engine/audit/index.ts';
import { chainHeadText } from '../../shared/chain-head.ts';
import { CASE, makeLibrary } from '../evidence/sample-library.ts';
import { type Office, openOffice } from '../issue/office.ts';
import { juanzongJson } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const ON = '2024-04-01';
const exported = async (type: 'xlsx' | 'docx', list: 'problems' | 'tasks' = 'tasks') => {
  const { fileName, base64 } = await office.engine.list.export({ caseFileId: CASE, list, on: ON, type });
  return { fileName, bytes: Buffer.from(base64, 'base64') };
};
const textOf = (bytes: Uint8Array, file: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[file]).replaceAll(/<[^>]+>/gu, '');

it('a list as a workbook has its rows, its gaps, its day and the head of the audit chain', async () => {
  const { fileName, bytes } = await exported('xlsx');
  expect(fileName).toBe('任务清单（截至2024-04-01）.xlsx');
  const texts = textOf(bytes, 'xl/sharedStrings.xml');
  for (const text of ['整改措施', '二是每月抽查巡山轨迹。', '缺', '2024-04-01'])
    expect(texts).toContain(text);
  expect(texts).toContain(chainHeadText(chainHead(office.library.db)));
});

it('a list on paper says of which day it is, how much it lists and what is missing', async () => {
  const { fileName, bytes } = await exported('docx');
  expect(fileName).toBe('任务清单（截至2024-04-01）.docx');
  const text = textOf(bytes, 'word/document.xml');
  expect(text).toContain('填报单位：云川县林业局');
  expect(text).toContain('截至2024年4月1日，问题3个，整改措施3条');
  expect(text).toContain('缺项：无问题内容1个，无牵头单位3个');
  expect(text).toContain('措施无时限3条');
  expect(text).toContain(chainHeadText(chainHead(office.library.db)));
});

it('exporting leaves no trace, and the same library gives the same bytes', async () => {
  const head = chainHead(office.library.db);
  for (const type of ['xlsx', 'docx'] as const) {
    expect((await exported(type)).bytes.equals((await exported(type)).bytes)).toBe(true);
  }
  expect(chainHead(office.library.db)).toEqual(head);
});

it('an empty list is not exported', async () => {
  await office.engine.trash.put({ kind: 'issue', ids: [...office.issueIds] });
  await expect(exported('xlsx', 'problems')).rejects.toThrow('问题清单没有内容可以导出');
});

it('`lists` prints a list and writes it where it is told to, but not into the library', async () => {
  const folder = tempFolder();
  const library = makeLibrary(folder);
  const file = join(folder, '任务.xlsx');
  const call = (...more: string[]) =>
    juanzongJson<{ issues?: number; rows?: unknown[]; gaps?: { handler: number }; error?: { code: string } }>(
      'lists',
      library,
      CASE,
      ...more,
    );
  const { code, json } = await call('tasks', '--on', ON, '--xlsx', file);
  expect(code).toBe(0);
  expect(json).toMatchObject({ list: 'tasks', on: ON, issues: 3, gaps: { handler: 3 }, files: [file] });
  expect(json.rows).toHaveLength(4);
  expect(textOf(readFileSync(file), 'xl/sharedStrings.xml')).toContain('一是修订验收办法。');
  const inside = join(library, '任务.docx');
  expect(await call('tasks', '--docx', inside)).toMatchObject({
    code: 1,
    json: { error: { code: 'out-in-library' } },
  });
  expect(existsSync(inside)).toBe(false);
  expect(await call('nothing')).toMatchObject({ code: 2, json: { error: { code: 'usage' } } });
});
