import { beforeEach, describe, expect, it } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { CASE, problemsOf } from '../evidence/sample-library.ts';
import { SIGNERS, signAll, signOff } from '../support/sign-off.ts';
import { failureOf, type Office, openOffice, readyOffice } from './office.ts';

const ON = '2024-05-12';

let office: Office;
let issueId: string;
beforeEach(async () => {
  office = await readyOffice();
  [issueId] = office.issueIds;
});

const state = () => office.engine.closure.get({ issueId });
const issue = () => office.engine.issue.get({ issueId });
const file = (on = ON) => office.engine.closure.file({ issueId, on, opinion: '申请销号' });
const sign = (name: string, more: object = {}) =>
  office.engine.closure.sign({ issueId, on: ON, verdict: 'approved', name, ...more });

describe('signing off', () => {
  it('takes every step of the chain in its order, and the last one closes the issue', async () => {
    await file();
    expect(await issue()).toMatchObject({ stage: 'underReview', completedDate: '2024-05-10' });
    for (const [index, name] of SIGNERS.entries()) {
      expect((await issue()).stage).toBe('underReview');
      await office.engine.closure.sign({
        issueId,
        on: `2024-05-${13 + index}`,
        verdict: 'approved',
        opinion: '同意',
        name,
        step: index + 2,
      });
    }
    expect(await issue()).toMatchObject({ stage: 'closed', completion: 'completed' });
    const { requests } = await state();
    expect(requests).toMatchObject([
      {
        number: 1,
        filedBy: '周启明',
        filedOn: ON,
        assessment: 'completed',
        status: 'approved',
        decidedOn: '2024-05-17',
      },
    ]);
    expect(requests[0]?.steps.map(({ name, signedBy }) => [name, signedBy])).toEqual([
      ['经办人', '周启明'],
      ['责任部门负责人', SIGNERS[0]],
      ['牵头领导', SIGNERS[1]],
      ['主要负责人', SIGNERS[2]],
      ['巡察机构核验', SIGNERS[3]],
      ['领导小组批准', SIGNERS[4]],
    ]);
    const actions = readEvents(office.library.db, CASE).map(({ action }) => action);
    expect(actions.slice(-6)).toEqual(['closure.file', ...Array<string>(5).fill('closure.approve')]);
    expect(await problemsOf(office.library.path)).toEqual([]);
  });

  it('shows whom it waits for, and since when', async () => {
    await file();
    await sign(SIGNERS[0], { on: '2024-05-14' });
    expect(await office.engine.closure.waiting({ caseFileId: CASE })).toMatchObject([
      {
        issueId,
        issueNumber: 1,
        filedBy: '周启明',
        since: '2024-05-14',
        steps: 6,
        step: { position: 3, name: '牵头领导', role: 'leader' },
      },
    ]);
    await signAll(office.engine, { issueId, on: '2024-05-15' });
    expect(await office.engine.closure.waiting({})).toEqual([]);
  });

  it.each([
    ['the filer', () => sign('周启明'), 'signs-own', '周启明'],
    [
      'nobody in particular, who is the filer',
      () => office.engine.closure.sign({ issueId, on: ON, verdict: 'approved' }),
      'signs-own',
      '周启明',
    ],
    ['a later step', () => sign(SIGNERS[4], { step: 6 }), 'step-out-of-order', '第2步“责任部门负责人”'],
    ['the first step again', () => sign(SIGNERS[0], { step: 1 }), 'step-already-signed', '经办人'],
    ['a day before the filing', () => sign(SIGNERS[0], { on: '2024-05-11' }), 'dates-out-of-order', ON],
    [
      'a rejection without what is owed',
      () => sign(SIGNERS[0], { verdict: 'rejected', owed: ' ' }),
      'owed-missing',
      '尚欠事项',
    ],
  ] as const)('refuses %s', async (_, work, code, words) => {
    await file();
    expect(await failureOf(work())).toEqual({ code, message: expect.stringContaining(words) });
    expect((await state()).requests[0]?.steps.filter(({ verdict }) => verdict !== null)).toHaveLength(1);
  });

  it('refuses what was not filed, and a second request beside the first', async () => {
    expect(await failureOf(sign(SIGNERS[0]))).toMatchObject({ code: 'no-request' });
    await file();
    expect(await failureOf(file())).toMatchObject({
      code: 'closure-not-ready',
      message: expect.stringContaining('正在审批'),
    });
  });

  it('follows the chain as it was when the request was filed', async () => {
    await file();
    await office.engine.closure.setChain({
      steps: [
        { name: '申请', role: 'clerk' },
        { name: '批准', role: 'leader', people: ['王局长'] },
      ],
    });
    expect((await state()).requests[0]?.steps).toHaveLength(6);
    await office.engine.closure.withdraw({ issueId, on: ON });
    await file();
    expect(await failureOf(sign('李副局长'))).toEqual({
      code: 'step-not-yours',
      message: expect.stringContaining('王局长'),
    });
    await sign('王局长');
    expect((await issue()).stage).toBe('closed');
  });

  it('refuses a chain in which nobody else agrees', async () => {
    const one = await failureOf(
      office.engine.closure.setChain({ steps: [{ name: '经办人', role: 'clerk' }] }),
    );
    expect(one).toMatchObject({ code: 'bad-input', message: expect.stringContaining('至少要有两步') });
  });
});

describe('sending back', () => {
  it('says what is still owed, and the work goes on until it is filed again', async () => {
    await file();
    await sign(SIGNERS[0]);
    await sign(SIGNERS[1], { verdict: 'rejected', owed: '补交第二季度巡护轨迹', on: '2024-05-13' });
    expect(await issue()).toMatchObject({
      stage: 'returned',
      completion: 'notCompleted',
      completedDate: null,
    });
    const { requests, judgements } = await state();
    expect(requests[0]).toMatchObject({ status: 'rejected', decidedOn: '2024-05-13' });
    expect(requests[0]?.steps[2]).toMatchObject({ verdict: 'rejected', owed: '补交第二季度巡护轨迹' });
    expect(judgements[0]).toMatchObject({ completion: 'notCompleted', remains: '补交第二季度巡护轨迹' });
    expect(await failureOf(file('2024-05-20'))).toMatchObject({
      code: 'closure-not-ready',
      message: expect.stringContaining('未完成'),
    });
    await office.engine.completion.judge({ issueId, completion: 'completed', on: '2024-05-20' });
    await file('2024-05-20');
    await signAll(office.engine, { issueId, on: '2024-05-21' });
    expect((await state()).requests.map(({ number, status }) => [number, status])).toEqual([
      [2, 'approved'],
      [1, 'rejected'],
    ]);
  });

  it('lets the filer, and nobody else, take a request back', async () => {
    await file();
    expect(await failureOf(office.as('陈科长').closure.withdraw({ issueId, on: ON }))).toMatchObject({
      code: 'not-your-request',
    });
    await office.engine.closure.withdraw({ issueId, on: ON });
    expect(await issue()).toMatchObject({ stage: 'rectifying', completion: 'completed' });
    expect((await state()).requests).toMatchObject([{ status: 'withdrawn' }]);
    expect(await failureOf(file('2024-05-11'))).toMatchObject({ code: 'dates-out-of-order' });
  });
});

describe('opening again', () => {
  const reopen = (on: string) => office.engine.closure.reopen({ issueId, on, reason: '群众反映问题反弹' });

  it('needs a reason, keeps what was signed, and the issue has to go through the chain anew', async () => {
    await file();
    await signAll(office.engine, { issueId, on: ON });
    expect(await failureOf(reopen('2024-05-11'))).toMatchObject({ code: 'dates-out-of-order' });
    expect(await failureOf(office.engine.closure.reopen({ issueId, on: ON, reason: ' ' }))).toMatchObject({
      code: 'bad-input',
    });
    await reopen('2024-07-01');
    expect(await issue()).toMatchObject({
      stage: 'rectifying',
      completion: 'notCompleted',
      completedDate: null,
    });
    expect((await state()).requests).toMatchObject([
      {
        status: 'approved',
        decidedOn: ON,
        reopenedOn: '2024-07-01',
        reopenedBy: '周启明',
        reopenReason: '群众反映问题反弹',
      },
    ]);
    await office.engine.completion.judge({ issueId, completion: 'completed', on: '2024-07-20' });
    await file('2024-07-20');
    await signAll(office.engine, { issueId, on: '2024-07-21' });
    expect(await issue()).toMatchObject({ stage: 'closed' });
  });

  it('is for what is closed', async () => {
    expect(await failureOf(reopen(ON))).toMatchObject({ code: 'issue-not-closed' });
  });

  it('opens what an older library had closed without a chain, which counts as closed until then', async () => {
    const old = openOffice();
    const id = '01890000-0000-7000-8000-0000000000aa';
    old.library.db
      .prepare(
        `INSERT INTO issue (id, case_file_id, number, statement, stage, completed_date, disclosure)
         VALUES (?, ?, 9, '旧库里已销号的问题', 'closed', '2023-02-01', 'public')`,
      )
      .run(id, CASE);
    expect(await old.engine.closure.get({ issueId: id })).toMatchObject({
      isClosedOfOld: true,
      requests: [],
    });
    await old.engine.closure.reopen({ issueId: id, on: '2024-01-05', reason: '复查发现未落实' });
    expect(await old.engine.closure.get({ issueId: id })).toMatchObject({
      stage: 'rectifying',
      isClosedOfOld: false,
      requests: [{ status: 'approved', decidedOn: '2023-02-01', reopenedOn: '2024-01-05', steps: [] }],
    });
  });
});

it('leaves a readable history of the issue', async () => {
  const other = office.issueIds[1];
  await signOff(office.engine, { issueId: other, folder: office.folder, on: ON });
  const { entries } = await office.engine.history.list({ subjectId: other });
  expect(entries.slice(0, 6).map(({ actionName }) => actionName)).toEqual([
    ...Array<string>(5).fill('签署同意销号'),
    '申请销号',
  ]);
  const [last] = entries;
  expect(last?.changes.map(({ fieldName, before, after }) => [fieldName, before, after])).toEqual(
    expect.arrayContaining([
      ['办理状态', '待审核', '已销号'],
      ['步骤', '', '领导小组批准'],
      ['签署人', '', SIGNERS[4]],
    ]),
  );
});
