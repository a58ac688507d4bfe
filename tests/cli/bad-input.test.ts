import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { juanzong, juanzongJson, SAMPLE } from '../support/cli.ts';

let folder: string;
let library: string;
let caseFileId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-bad-'));
  library = join(folder, '库');
  await juanzong('init', library);
  const { json } = await juanzongJson<{ id: string }>('import', library, join(SAMPLE, 'notice.txt'));
  caseFileId = json.id;
  writeFileSync(
    join(folder, '总结.txt'),
    '2025年度工作总结\n一年来，我单位认真履行职责，各项工作取得新的进展。\n',
  );
  writeFileSync(
    join(folder, '图片.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0, 1]),
  );
  writeFileSync(join(folder, '残缺.docx'), Buffer.from('PK\x03\x04 broken'));
  writeFileSync(join(folder, '好.txt'), '好');
  mkdirSync(join(folder, '夹'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row: what is wrong, the call, the exit code, the error code, and what the sentence names. */
const CASES: [string, () => string[], 1 | 2, string, string][] = [
  ['no such library', () => ['list', join(folder, '没有')], 1, 'library-not-found', '没有'],
  ['a folder that is no library', () => ['stats', join(folder, '夹')], 1, 'not-a-library', '夹'],
  ['a library over something', () => ['init', folder], 1, 'folder-not-empty', 'juanzong-bad'],
  [
    'a notice that does not exist',
    () => ['import', library, join(folder, '没有.txt')],
    1,
    'no-such-file',
    '没有.txt',
  ],
  ['a folder in place of a file', () => ['import', library, join(folder, '夹')], 1, 'not-a-file', '夹'],
  [
    'a file that is no text',
    () => ['import', library, join(folder, '图片.txt')],
    1,
    'wrong-kind',
    '图片.txt',
  ],
  ['a truncated .docx', () => ['import', library, join(folder, '残缺.docx')], 1, 'damaged-docx', '残缺.docx'],
  ['a paper of another sort', () => ['import', library, join(folder, '总结.txt')], 1, 'not-a-notice', '整改'],
  ['no such case file', () => ['list', library, '--case', 'x'], 1, 'case-not-found', 'x'],
  [
    'no such issue',
    () => ['attach', library, `${caseFileId}:99`, join(folder, '好.txt')],
    1,
    'issue-not-found',
    ':99',
  ],
  [
    'no such measure',
    () => ['attach', library, `${caseFileId}:1`, join(folder, '好.txt'), '--measure', '77'],
    1,
    'measure-not-found',
    '77',
  ],
  ['an unknown kind of paper', () => ['generate', library, caseFileId, 'poem'], 2, 'usage', 'poem'],
  [
    'a form without its issue',
    () => ['generate', library, caseFileId, 'closure-form'],
    2,
    'usage',
    '--issue',
  ],
  ['an archive without a place', () => ['archive', library, caseFileId], 2, 'usage', '--out'],
  ['nothing to verify', () => ['verify', join(folder, '夹')], 1, 'nothing-to-verify', '夹'],
  ['an unknown command', () => ['fly'], 2, 'usage', 'fly'],
  ['an unknown option', () => ['list', library, '--colour', 'red'], 2, 'usage', '--colour'],
  ['an option without its value', () => ['list', library, '--case'], 2, 'usage', '--case'],
  ['too few words', () => ['import', library], 2, 'usage', 'import'],
  ['too many words', () => ['init', join(folder, 'a'), join(folder, 'b')], 2, 'usage', 'b'],
  [
    'a number that is none',
    () => ['attach', library, `${caseFileId}:1`, join(folder, '好.txt'), '--measure', '0'],
    2,
    'usage',
    '--measure',
  ],
  [
    'a day that no calendar has',
    () => ['attach', library, `${caseFileId}:1`, join(folder, '好.txt'), '--date', '2025-02-30'],
    2,
    'usage',
    '2025-02-30',
  ],
  [
    'nobody who acts',
    () => ['attach', library, `${caseFileId}:1`, join(folder, '好.txt'), '--actor', ' '],
    2,
    'usage',
    '--actor',
  ],
  [
    'a paper copied into the library',
    () => ['generate', library, caseFileId, 'ledger', '--out', join(library, 'evidence')],
    1,
    'out-in-library',
    'evidence',
  ],
  [
    'a file in place of a folder',
    () => ['archive', library, caseFileId, '--out', join(folder, '好.txt')],
    1,
    'not-a-folder',
    '好.txt',
  ],
];

test.each(CASES)(
  '%s: one Chinese sentence, the right exit code, no stack',
  async (_, call, exitCode, code, names) => {
    const { code: exit, json } = await juanzongJson<{ error: { code: string; message: string } }>(...call());
    expect(json).toEqual({ error: { code, message: expect.stringContaining(names) } });
    expect(json.error.message).toMatch(/\p{Script=Han}.*[。：）>…]|用法/u);
    expect(exit).toBe(exitCode);
    const plain = await juanzong(...call());
    expect(plain.stdout).toBe('');
    expect(plain.stderr.trim()).toBe(json.error.message);
  },
);

test('after all of that the library is exactly as before', async () => {
  expect(readdirSync(join(library, 'documents'))).toEqual([]);
  expect(await juanzongJson('verify', library)).toEqual({ code: 0, json: { ok: true, problems: [] } });
  const { json } = await juanzongJson<{ evidence: object }>('stats', library);
  expect(json.evidence).toEqual({ records: 0, files: 0, bytes: 0 });
});

test('--debug adds the stack, on standard error', async () => {
  const { stderr } = await juanzong('list', join(folder, '没有'), '--debug');
  expect(stderr).toMatch(/\n\s+at /);
});

test('help names every command, and no words at all is wrong usage', async () => {
  const { code, stdout } = await juanzong('--help');
  expect(code).toBe(0);
  const commands = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').matchAll(
    /^\| `(\w+) /gm,
  );
  for (const [, name] of commands) expect(stdout).toContain(`  ${name} `);
  expect((await juanzong()).code).toBe(2);
  expect(await juanzongJson()).toMatchObject({ code: 2, json: { error: { code: 'usage' } } });
});
