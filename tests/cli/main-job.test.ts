import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { juanzong, juanzongJson, SAMPLE } from '../support/cli.ts';

interface ListedIssue {
  id: string;
  number: number;
  publicNumber: number | null;
  withheld: boolean;
  stage: string;
  completion: string | null;
  statement: string | null;
  evidence: number;
}

let folder: string;
let library: string;
let caseFileId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-job-'));
  library = join(folder, '卷宗库');
  expect((await juanzong('init', library)).code).toBe(0);
  const { code, json } = await juanzongJson<{ id: string }>('import', library, join(SAMPLE, 'notice.txt'));
  expect(code).toBe(0);
  caseFileId = json.id;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function issues(): Promise<ListedIssue[]> {
  const { json } = await juanzongJson<{ issues: ListedIssue[] }>('list', library, '--case', caseFileId);
  return json.issues;
}

describe('after the import', () => {
  test('31 problems are stated, 27 listed, and four wait as withheld placeholders', async () => {
    const { json } = await juanzongJson<Record<string, unknown>>('stats', library, '--case', caseFileId);
    expect(json).toMatchObject({ stated: 31, listed: 27, withheld: 4 });
    const withheld = (await issues()).filter((issue) => issue.withheld);
    expect(withheld.map((issue) => issue.number)).toEqual([28, 29, 30, 31]);
    expect(withheld.every((issue) => issue.publicNumber === null && issue.statement === null)).toBe(true);
  });

  test('import prints what parse prints, with the id of the case file', async () => {
    const parsed = await juanzongJson<Record<string, unknown>>('parse', join(SAMPLE, 'notice.txt'));
    const { json } = await juanzongJson<{ caseFiles: { id: string; title: string | null }[] }>(
      'list',
      library,
    );
    expect(json.caseFiles).toHaveLength(1);
    expect(json.caseFiles[0]).toMatchObject({ id: caseFileId, title: parsed.json['title'] });
    expect(Object.keys(parsed.json)).toEqual([
      'title',
      'inspectedUnit',
      'inspectionBody',
      'inspectionKind',
      'inspectedFrom',
      'inspectedTo',
      'feedbackDate',
      'noticeDate',
      'stated',
      'chapters',
      'sections',
      'categories',
      'issues',
      'contact',
      'commentPeriod',
      'unplaced',
      'warnings',
    ]);
  });

  test('the figures add up by completion, by section and by stage', async () => {
    const { json } = await juanzongJson<{
      completion: Record<string, number>;
      stages: Record<string, number>;
      sections: { issues: number }[];
    }>('stats', library);
    const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
    expect(sum(Object.values(json.completion))).toBe(31);
    expect(sum(Object.values(json.stages))).toBe(31);
    expect(sum(json.sections.map((section) => section.issues))).toBe(31);
  });
});

describe('evidence', () => {
  test('is kept byte for byte; a second time the caller is told where it is', async () => {
    const file = join(folder, '会议 “纪要”（1）.txt');
    writeFileSync(file, '参会人员：王丽、赵刚\n');
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const first = await juanzongJson<{ attached: object[]; failed: object[] }>(
      'attach',
      library,
      `${caseFileId}:3`,
      file,
      '--measure',
      '1',
      '--note',
      '第一次会议',
    );
    expect(first).toMatchObject({
      code: 0,
      json: { attached: [{ path: file, sha256, size: 31, alreadyIn: [] }], failed: [] },
    });
    expect(readFileSync(join(library, 'evidence', sha256.slice(0, 2), sha256))).toEqual(readFileSync(file));

    const second = await juanzongJson<{ attached: { alreadyIn: object[] }[] }>(
      'attach',
      library,
      `${caseFileId}:5`,
      file,
    );
    expect(second.json.attached[0]?.alreadyIn).toMatchObject([{ number: 3, measure: 1 }]);
    const { json } = await juanzongJson<{ evidence: object }>('stats', library);
    expect(json.evidence).toEqual({ records: 2, files: 1, bytes: 31 });
    const counted = (await issues()).filter((issue) => issue.evidence > 0);
    expect(counted.map((issue) => [issue.number, issue.evidence])).toEqual([
      [3, 1],
      [5, 1],
    ]);
  });

  test('that cannot be read is named, the rest goes on, and the exit code says so', async () => {
    const good = join(folder, '好.txt');
    const missing = join(folder, '没有.txt');
    writeFileSync(good, '好');
    const { code, json } = await juanzongJson<{
      attached: object[];
      failed: { path: string; message: string }[];
    }>('attach', library, `${caseFileId}:7`, missing, good);
    expect(code).toBe(1);
    expect(json.attached).toMatchObject([{ path: good }]);
    expect(json.failed).toMatchObject([{ path: missing }]);
    expect(json.failed[0]?.message).toContain('没有.txt');
  });
});

test('whoever acts stands in the audit trail', async () => {
  const file = join(folder, '签到表.txt');
  writeFileSync(file, '签到');
  await juanzong('attach', library, `${caseFileId}:9`, file, '--actor', '沈青');
  const db = new Database(join(library, 'juanzong.db'), { readonly: true });
  const actor = db.prepare('SELECT actor FROM audit_event ORDER BY seq DESC LIMIT 1').pluck().get();
  db.close();
  expect(actor).toBe('沈青');
});

describe('papers', () => {
  test.each([
    ['public-notice', '.docx'],
    ['ledger', '.docx'],
    ['ledger-xlsx', '.xlsx'],
  ])('%s is written, and the same data gives the same bytes', async (kind, extension) => {
    const out = join(folder, '文书', kind);
    const make = () =>
      juanzongJson<{ files: { path: string; sha256: string }[] }>(
        'generate',
        library,
        caseFileId,
        kind,
        '--out',
        out,
      );
    const first = await make();
    const second = await make();
    expect(first.code).toBe(0);
    expect(second.json).toEqual(first.json);
    const [file] = first.json.files;
    expect(file?.path.endsWith(extension)).toBe(true);
    expect(readdirSync(out)).toHaveLength(1);
    expect(
      createHash('sha256')
        .update(readFileSync(file?.path ?? ''))
        .digest('hex'),
    ).toBe(file?.sha256);
  });

  test('a paper of another data never overwrites one that is there', async () => {
    const out = join(folder, '销号');
    for (const number of [1, 2]) {
      const { code } = await juanzong(
        'generate',
        library,
        caseFileId,
        'closure-form',
        '--issue',
        `${caseFileId}:${number}`,
        '--out',
        out,
      );
      expect(code).toBe(0);
    }
    expect(readdirSync(out)).toHaveLength(2);
  });

  test('the public notice, read again, gives back the same issues, measures and contact', async () => {
    const { json } = await juanzongJson<{ files: { path: string }[] }>(
      'generate',
      library,
      caseFileId,
      'public-notice',
    );
    const source = await juanzongJson<Record<string, unknown>>('parse', join(SAMPLE, 'notice.txt'));
    const again = await juanzongJson<Record<string, unknown>>('parse', json.files[0]?.path ?? '');
    for (const field of ['issues', 'contact', 'commentPeriod', 'sections', 'categories', 'stated']) {
      expect(again.json[field]).toEqual(source.json[field]);
    }
  });
});

describe('the archive', () => {
  test('is a bag that other programs can check, and is never overwritten', async () => {
    const out = join(folder, '归档');
    const { code, json } = await juanzongJson<{ path: string }>('archive', library, caseFileId, '--out', out);
    expect(code).toBe(0);
    execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: json.path });
    expect(await juanzongJson('verify', json.path)).toEqual({ code: 0, json: { ok: true, problems: [] } });

    const again = await juanzongJson<{ error: { code: string } }>(
      'archive',
      library,
      caseFileId,
      '--out',
      out,
    );
    expect(again).toMatchObject({ code: 1, json: { error: { code: 'archive-exists' } } });
    expect(readdirSync(out)).toHaveLength(1);
  });
});

test('the library is whole at the end', async () => {
  expect(await juanzongJson('verify', library)).toEqual({ code: 0, json: { ok: true, problems: [] } });
});
