import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../shared/history.ts';
import type { PeriodReport } from '../../shared/report.ts';
import type { Standing } from '../../shared/standing.ts';
import { juanzong, juanzongJson, SAMPLE } from '../support/cli.ts';

let folder: string;
let library: string;
let caseFileId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-report-'));
  library = join(folder, '卷宗库');
  await juanzong('init', library);
  caseFileId = (await juanzongJson<{ id: string }>('import', library, join(SAMPLE, 'notice.txt'))).json.id;
  const { issues } = (await juanzongJson<{ issues: { id: string }[] }>('list', library, '--case', caseFileId))
    .json;
  const input = { issueId: issues[0]?.id, patch: { rectificationKind: 'immediate', dueDate: '2025-01-10' } };
  const { code } = await juanzong('call', library, 'issue.update', JSON.stringify(input), '--as', '周启明');
  expect(code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('report', () => {
  test('compares a period with the one before, and names the issues', async () => {
    const period = ['--from', '2025-01-01', '--to', '2025-03-31'];
    const { code, json } = await juanzongJson<PeriodReport>('report', library, caseFileId, ...period);
    expect(code).toBe(0);
    expect(json.before).toEqual({ from: '2024-10-01', to: '2024-12-31' });
    const { issues, overdue } = json.total.figures;
    expect(issues.count).toBe(31);
    expect(overdue).toMatchObject({ count: 1, before: { count: 0 } });
    expect(overdue.issues).toEqual([issues.issues[0]]);
    const { stdout } = await juanzong('report', library, caseFileId, ...period);
    expect(stdout).toContain('超期未销号：1 个（上期 0）');
  });

  test('asks for both days, and for days', async () => {
    expect((await juanzong('report', library, caseFileId, '--from', '2025-01-01')).code).toBe(2);
    expect(
      (await juanzong('report', library, caseFileId, '--from', '2025-01', '--to', '2025-03-31')).code,
    ).toBe(2);
  });
});

describe('history', () => {
  test('tells in plain Chinese, narrowed down by person and kind', async () => {
    const found = await juanzongJson<{ chainHead: { seq: number }; entries: HistoryEntry[] }>(
      'history',
      library,
      '--by',
      '周启明',
      '--kind',
      'issue',
    );
    expect(found.json.entries).toHaveLength(1);
    expect(found.json.entries[0]).toMatchObject({ actionName: '修改问题', seq: found.json.chainHead.seq });
    const { stdout } = await juanzong('history', library, '--by', '周启明');
    expect(stdout).toMatch(/第\d+条 {2}\d{4}-\d{2}-\d{2} \d{2}:\d{2} {2}周启明 {2}修改问题 {2}问题1/u);
    expect(stdout).toContain('整改时限：2025-01-10');
  });

  test('holds every event, however many there are', async () => {
    const { json } = await juanzongJson<{ chainHead: { seq: number }; entries: HistoryEntry[] }>(
      'history',
      library,
    );
    expect(json.entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: json.chainHead.seq }, (_, index) => json.chainHead.seq - index),
    );
  });
});

test('stats tells how the process stood on a day, beside the figures that it always told', async () => {
  const of = async (on: string) =>
    (await juanzongJson<{ stated: number; process: Standing }>('stats', library, '--on', on)).json;
  const before = await of('2025-01-10');
  expect(before).toMatchObject({
    stated: 31,
    process: { on: '2025-01-10', issues: 31, open: 31, overdue: 0 },
  });
  expect(before.process.lights.yellow).toBe(1);
  const after = await of('2025-01-11');
  expect(after.process).toMatchObject({ overdue: 1, closed: 0, closures: { rejected: 0, reopened: 0 } });
  expect(after.process.gaps.leadDepartment).toBe(31);
});
