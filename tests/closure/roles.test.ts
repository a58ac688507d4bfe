import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { hire } from '../support/people.ts';
import { makeReady } from '../support/sign-off.ts';
import { failureOf, type Office, openOffice } from './office.ts';

const ON = '2024-05-12';

let office: Office;
let issueId: string;
let people: Record<'小周' | '陈科长' | '王局长' | '兼职' | '查阅人' | '管理员', Caller>;
beforeEach(async () => {
  office = openOffice();
  [issueId] = office.issueIds;
  await makeReady(office.engine, { issueId, folder: office.folder, on: '2024-05-10' });
  people = hire(office.library, {
    小周: ['clerk'],
    陈科长: ['reviewer'],
    王局长: ['leader'],
    兼职: ['clerk', 'reviewer', 'leader'],
    查阅人: ['viewer'],
  });
});

const file = (engine: Caller) => engine.closure.file({ issueId, on: ON });
const sign = (engine: Caller, more: object = {}) =>
  engine.closure.sign({ issueId, on: ON, verdict: 'approved', ...more });
const codeOf = async (work: Promise<unknown>) => (await failureOf(work))?.code;

describe('where people sign in', () => {
  it('a step is taken by an account that really has its role', async () => {
    expect(await codeOf(file(people.查阅人))).toBe('role-missing');
    expect(await codeOf(file(people.王局长))).toBe('role-missing');
    expect(await codeOf(file(people.管理员))).toBe('role-missing');
    await file(people.小周);
    expect(await failureOf(sign(people.王局长))).toEqual({
      code: 'role-missing',
      message: expect.stringContaining('审核人'),
    });
    expect(await codeOf(sign(people.管理员))).toBe('role-missing');
    expect(await codeOf(sign(people.查阅人))).toBe('role-missing');
    await sign(people.陈科长);
    expect(await codeOf(sign(people.陈科长))).toBe('role-missing');
    await sign(people.王局长);
    await sign(people.王局长);
    await sign(people.陈科长);
    await sign(people.王局长);
    expect(await people.查阅人.closure.get({ issueId })).toMatchObject({
      stage: 'closed',
      requests: [{ filedBy: '小周', status: 'approved' }],
    });
  });

  it('nobody signs his own request, whatever his roles', async () => {
    await file(people.兼职);
    expect(await codeOf(sign(people.兼职))).toBe('signs-own');
  });

  it('nobody signs in the name of another', async () => {
    await file(people.小周);
    expect(await codeOf(sign(people.陈科长, { name: '张局长' }))).toBe('signs-for-another');
    await sign(people.陈科长, { name: '陈科长' });
  });

  it('only those who are named take a step that names people', async () => {
    await people.管理员.closure.setChain({
      steps: [
        { name: '申请', role: 'clerk' },
        { name: '批准', role: 'leader', people: ['王局长'] },
      ],
    });
    await file(people.小周);
    expect(await codeOf(sign(people.兼职))).toBe('step-not-yours');
    await sign(people.王局长);
  });

  it('the chain is the administrator’s to set, and reopening a reviewer’s to do', async () => {
    const steps = [
      { name: '申请', role: 'clerk' as const },
      { name: '批准', role: 'leader' as const },
    ];
    expect(await codeOf(people.陈科长.closure.setChain({ steps }))).toBe('role-missing');
    expect(await codeOf(people.小周.closure.reopen({ issueId, on: ON, reason: '有反弹' }))).toBe(
      'role-missing',
    );
    expect(await codeOf(people.王局长.closure.reopen({ issueId, on: ON, reason: '有反弹' }))).toBe(
      'role-missing',
    );
  });

  it('who filed by name before sign-in was switched on does not sign with an account of that name', async () => {
    const other = openOffice();
    const [earlier] = other.issueIds;
    await makeReady(other.engine, { issueId: earlier, folder: other.folder, on: '2024-05-10' });
    await other.engine.closure.file({ issueId: earlier, on: ON });
    const { 周启明 } = hire(other.library, { 周启明: ['reviewer'] });
    const work = 周启明.closure.sign({ issueId: earlier, on: ON, verdict: 'approved' });
    expect(await codeOf(work)).toBe('signs-own');
  });
});
