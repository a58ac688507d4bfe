import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { verifyPath } from '../../main/engine/verify/index.ts';
import type { FigureKey } from '../../shared/report.ts';
import { agreementOf } from './agreement.ts';
import { codeOf, issueIds, makeReady, type Office, openOfficeIn } from './office.ts';

/*
 * One office through a year. The feedback was given on 2024-03-18. By the usual periods 立行立改 is due 15 days later,
 * on 2024-04-02, 限期整改 three months later, on 2024-06-18, and 长期坚持 is reviewed after six, on 2024-09-18.
 *
 *   1 立行立改  closed on 2024-03-29
 *   2 立行立改  on 03-30 extension asked to 04-20, granted on 04-01; closed on 04-19
 *   3 限期整改  rejected on 06-07, extension to 07-31 granted on 06-12, closed on 07-12, opened again on 09-02
 *   4 限期整改  closed on 05-20
 *   5 限期整改  nothing is ever done
 *   6 限期整改  basically completed; withheld
 *   7 长期坚持  reviewed on 09-10, next on 2025-03-10
 *   8 nobody has said what kind
 */
const ISSUES = [
  { statement: '公务用车派车单填写不全', measures: ['一是补齐派车单。'] },
  { statement: '食堂采购没有三人签字', measures: ['一是补签采购单。', '二是公示采购流程。'] },
  { statement: '苗木采购验收把关不严', measures: ['一是修订验收办法。', '二是每批次抽查。'] },
  { statement: '护林员巡山记录补登较多', measures: ['一是启用电子打卡。'] },
  { statement: '专项资金拨付迟缓', measures: ['一是限期拨付。'] },
  { statement: '个别线索正在核查', measures: ['一是配合核查。'] },
  { statement: '理论学习研讨不深', measures: ['一是每季度研讨。'] },
  { statement: '档案借阅登记不全', measures: [] },
];

/** The last step is not the first leader's, so that everybody signs for what they stand for. */
async function signAll(office: Office, issueId: string, days: readonly string[]): Promise<void> {
  const { 审核, 领导, 组长 } = office.staff;
  const signers = [审核, 领导, 领导, 审核, 组长];
  for (const [index, signer] of signers.entries()) {
    await signer.closure.sign({
      issueId,
      on: days[index] ?? days.at(-1) ?? '',
      verdict: 'approved',
      opinion: '同意',
    });
  }
}

let office: Office;
let ids: string[];
const at = (number: number): string => ids[number - 1] ?? '';

async function firstQuarter({ 经办甲, 经办乙, 领导 }: Office['staff']): Promise<void> {
  const kinds = [
    'immediate',
    'immediate',
    'deadline',
    'deadline',
    'deadline',
    'deadline',
    'longTerm',
  ] as const;
  for (const [index, rectificationKind] of kinds.entries()) {
    await 经办甲.issue.update({ issueId: at(index + 1), patch: { rectificationKind } });
  }
  await 经办甲.issue.bulkUpdate({ issueIds: [at(1), at(2)], patch: { leadDepartment: '办公室' } });
  await makeReady(office, 经办甲, at(1), '2024-03-27');
  await 经办甲.closure.file({ issueId: at(1), on: '2024-03-28', opinion: '已整改，申请销号' });
  await signAll(office, at(1), ['2024-03-28', '2024-03-28', '2024-03-29']);
  await 经办乙.extension.request({
    issueId: at(2),
    on: '2024-03-30',
    to: '2024-04-20',
    reason: '两名经手人外出学习，4月中旬返岗',
  });
  const [extension] = await 领导.extension.list({ issueId: at(2) });
  await 领导.extension.approve({ extensionId: extension?.id ?? '', on: '2024-04-01', opinion: '同意' });
}

async function secondQuarter({ 经办甲, 经办乙, 审核, 领导 }: Office['staff']): Promise<void> {
  await makeReady(office, 经办甲, at(2), '2024-04-16');
  await 经办甲.closure.file({ issueId: at(2), on: '2024-04-17', opinion: '已整改' });
  await signAll(office, at(2), ['2024-04-18', '2024-04-19']);
  await makeReady(office, 经办乙, at(4), '2024-05-10');
  await 经办乙.closure.file({ issueId: at(4), on: '2024-05-13', opinion: '已整改' });
  await signAll(office, at(4), ['2024-05-15', '2024-05-20']);

  await makeReady(office, 经办甲, at(3), '2024-06-03');
  await 经办甲.closure.file({ issueId: at(3), on: '2024-06-04', opinion: '已整改' });
  await 审核.closure.sign({
    issueId: at(3),
    on: '2024-06-07',
    verdict: 'rejected',
    owed: '缺少6月份两个批次的抽查记录',
  });
  await 经办甲.extension.request({
    issueId: at(3),
    on: '2024-06-10',
    to: '2024-07-31',
    reason: '等待6月份批次到货后抽查',
  });
  const pending = await 领导.extension.list({ issueId: at(3), status: 'pending' });
  await 领导.extension.approve({ extensionId: pending[0]?.id ?? '', on: '2024-06-12', opinion: '同意' });
}

async function secondHalf({ 经办甲, 审核 }: Office['staff']): Promise<void> {
  await 经办甲.completion.judge({ issueId: at(3), completion: 'completed', on: '2024-07-08' });
  await 经办甲.closure.file({ issueId: at(3), on: '2024-07-09', opinion: '已补充抽查记录' });
  await signAll(office, at(3), ['2024-07-10', '2024-07-12']);
  await 经办甲.completion.judge({
    issueId: at(6),
    completion: 'basicallyCompleted',
    remains: '待核查结束后公布结果',
    on: '2024-06-17',
  });
  await 审核.closure.reopen({ issueId: at(3), on: '2024-09-02', reason: '8月批次抽查又发现未验收即付款' });
  await 经办甲.longTerm.review({
    issueId: at(7),
    on: '2024-09-10',
    finding: '三季度研讨2次，形成调研报告4篇',
    next: '2025-03-10',
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-test-'));
  office = await openOfficeIn(folder, '2024-03-18', ISSUES);
  ids = issueIds(office);
  await firstQuarter(office.staff);
  await secondQuarter(office.staff);
  await secondHalf(office.staff);
  return () => {
    office.library.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** The lights of a day as `number daysLeft colour`; what is closed or has no deadline is left out. */
async function lightsOn(on: string): Promise<string[]> {
  const lights = await office.staff.查阅.light.issues({ caseFileId: office.caseFileId, on });
  return lights
    .filter(({ daysLeft }) => daysLeft !== null)
    .map(({ number, daysLeft, colour }) => `${number} ${daysLeft} ${colour ?? '—'}`);
}

describe('the lights, worked out by hand', () => {
  it.each([
    [
      'two days after the feedback',
      '2024-03-20',
      ['1 13 green', '2 13 green', '3 90 —', '4 90 —', '5 90 —', '6 90 —', '7 182 —'],
    ],
    [
      'ten days before the first deadline',
      '2024-03-23',
      ['1 10 yellow', '2 10 yellow', '3 87 —', '4 87 —', '5 87 —', '6 87 —', '7 179 —'],
    ],
    [
      'the day before the extension was granted',
      '2024-03-31',
      ['2 2 yellow', '3 79 —', '4 79 —', '5 79 —', '6 79 —', '7 171 —'],
    ],
    ['once it was granted', '2024-04-01', ['2 19 green', '3 78 —', '4 78 —', '5 78 —', '6 78 —', '7 170 —']],
    ['on the day of the second deadline', '2024-06-18', ['3 43 —', '5 0 yellow', '6 0 yellow', '7 92 —']],
    ['the day after', '2024-06-19', ['3 42 —', '5 -1 red', '6 -1 red', '7 91 —']],
    ['with issue 3 closed', '2024-09-01', ['5 -75 red', '6 -75 red', '7 17 green']],
    ['with issue 3 open again', '2024-09-02', ['3 -33 red', '5 -76 red', '6 -76 red', '7 16 green']],
    ['after the review', '2024-09-12', ['3 -43 red', '5 -86 red', '6 -86 red', '7 179 —']],
    ['at the end of the year', '2024-12-31', ['3 -153 red', '5 -196 red', '6 -196 red', '7 69 —']],
    [
      'after the next review was missed',
      '2025-03-12',
      ['3 -224 red', '5 -267 red', '6 -267 red', '7 -2 red'],
    ],
  ])('%s', async (_, on, expected) => {
    expect(await lightsOn(on)).toEqual(expected);
  });
});

describe('the reports of the year', () => {
  const KEYS = [
    'opened',
    'closed',
    'rejected',
    'reopened',
    'open',
    'overdue',
    'completed',
    'basicallyCompleted',
    'extensionsGranted',
  ] as const satisfies readonly FigureKey[];

  it.each([
    ['2024-01-01', '2024-03-31', [8, 1, 0, 0, 7, 0, 1, 0, 0]],
    ['2024-04-01', '2024-06-30', [0, 2, 1, 0, 5, 2, 3, 1, 2]],
    ['2024-07-01', '2024-09-30', [0, 1, 0, 1, 5, 3, 3, 1, 0]],
    ['2024-10-01', '2024-12-31', [0, 0, 0, 0, 5, 3, 3, 1, 0]],
    ['2024-01-01', '2024-12-31', [8, 4, 1, 1, 5, 3, 3, 1, 2]],
  ])('from %s to %s', async (from, to, expected) => {
    const { total } = await office.staff.查阅.report.period({ caseFileId: office.caseFileId, from, to });
    expect(KEYS.map((key) => total.figures[key].count)).toEqual(expected);
  });

  it('name the very issues, and compare with the quarter before', async () => {
    const { total } = await office.staff.领导.report.period({
      caseFileId: office.caseFileId,
      from: '2024-07-01',
      to: '2024-09-30',
    });
    expect(total.figures.overdue).toEqual({
      count: 3,
      issues: [at(3), at(5), at(6)],
      before: { count: 2, issues: [at(5), at(6)] },
    });
    expect(total.figures.closed).toEqual({
      count: 1,
      issues: [at(3)],
      before: { count: 2, issues: [at(2), at(4)] },
    });
    expect(total.rates.issues).toEqual({ done: 3, of: 8, percent: 37.5 });
    expect(total.rates.measures).toEqual({ done: 6, of: 9, percent: 66.67 });
  });
});

it('all views of the same day agree', async () => {
  for (const on of ['2024-03-18', '2024-03-29', '2024-06-07', '2024-06-30', '2024-09-02', '2024-12-31']) {
    const { differences } = await agreementOf(office.staff.查阅, office.caseFileId, on);
    expect([on, differences]).toEqual([on, []]);
  }
});

describe('who tries to cheat', () => {
  const on = '2024-12-20';
  it.each<[string, (staff: Office['staff']) => Promise<unknown>, string]>([
    [
      'closes without proof',
      ({ 经办甲 }) => 经办甲.closure.file({ issueId: at(5), on }),
      'closure-not-ready',
    ],
    [
      'sets the stage by hand',
      ({ 经办甲 }) => 经办甲.issue.update({ issueId: at(5), patch: { stage: 'closed' } }),
      'issue-not-signed-off',
    ],
    [
      'asks for an extension after the deadline',
      ({ 经办甲 }) => 经办甲.extension.request({ issueId: at(5), on, to: '2025-01-31', reason: '来不及' }),
      'extension-too-late',
    ],
    [
      'moves the deadline instead',
      ({ 经办甲 }) => 经办甲.issue.update({ issueId: at(5), patch: { dueDate: '2025-01-31' } }),
      'due-date-needs-extension',
    ],
    [
      'reads only, and judges',
      ({ 查阅 }) => 查阅.completion.judge({ issueId: at(5), completion: 'completed', on }),
      'role-missing',
    ],
    [
      'says that all is done while a measure is open',
      ({ 经办甲 }) => 经办甲.completion.judge({ issueId: at(5), completion: 'completed', on }),
      'completion-contradicts',
    ],
    [
      'edits what is closed',
      ({ 经办甲 }) => 经办甲.issue.update({ issueId: at(4), patch: { outcome: '另写成效1项。' } }),
      'issue-locked',
    ],
    [
      'reopens without being a reviewer',
      ({ 经办甲 }) => 经办甲.closure.reopen({ issueId: at(4), on, reason: '再查' }),
      'role-missing',
    ],
  ])('%s', async (_, attempt, code) => {
    const head = await office.staff.查阅.history.head();
    expect(await codeOf(attempt(office.staff))).toBe(code);
    expect(await office.staff.查阅.history.head()).toEqual(head);
  });

  it('signs a request of one’s own, for a step that is another’s, skips one, or signs twice', async () => {
    const issueId = at(3);
    const { 兼审核, 审核, 组长, 管理员 } = office.staff;
    await 兼审核.completion.judge({ issueId, completion: 'completed', on });
    await 兼审核.closure.file({ issueId, on, opinion: '再次整改到位' });
    const sign = (engine: Caller, step?: number) =>
      codeOf(engine.closure.sign({ issueId, on, verdict: 'approved', step }));
    expect(await sign(兼审核)).toBe('signs-own');
    expect(await sign(组长)).toBe('role-missing');
    expect(await sign(管理员)).toBe('role-missing');
    expect(await sign(组长, 6)).toBe('step-out-of-order');
    expect(await sign(审核)).toBeNull();
    expect(await sign(审核, 2)).toBe('step-already-signed');
    await 兼审核.closure.withdraw({ issueId, on });
    await 兼审核.completion.judge({ issueId, completion: 'notCompleted', on, remains: '付款前未验收' });
  });
});

it('the library is sound at the end of the year', async () => {
  expect(await verifyPath(office.library.path)).toEqual({ ok: true, problems: [] });
});
