import { describe, expect, it } from 'vitest';
import { generateDocument } from '../../main/engine/document/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { verifyLibrary } from '../../main/engine/verify/index.ts';
import { CASE } from '../evidence/sample-library.ts';
import { hire } from '../support/people.ts';
import { makeReady, signOff } from '../support/sign-off.ts';
import { tamper } from '../support/tamper.ts';
import { idOf, openOffice } from '../undo/office.ts';

async function messages(library: WritableLibrary): Promise<string[]> {
  return (await verifyLibrary(library)).problems.map(({ message }) => message);
}

/** An office that has closed issue 1, granted issue 2 an extension and printed a ledger. */
async function atWork(): Promise<WritableLibrary> {
  const office = openOffice();
  const engine = office.window('甲');
  await signOff(engine, { issueId: idOf(office.library, 1), folder: office.folder, on: '2024-05-10' });
  const issueId = idOf(office.library, 2);
  await engine.issue.update({ issueId, patch: { rectificationKind: 'deadline', dueDate: '2024-06-30' } });
  await engine.extension.request({ issueId, on: '2024-06-01', to: '2024-07-31', reason: '等待验收' });
  const [extension] = await engine.extension.list({ issueId });
  await engine.extension.approve({ extensionId: extension?.id ?? '', on: '2024-06-02', name: '李副局长' });
  await engine.closure.setChain({
    steps: [
      { name: '经办人', role: 'clerk' },
      { name: '领导小组批准', role: 'leader' },
    ],
  });
  await generateDocument(office.library, '甲', { caseFileId: CASE, kind: 'ledger' });
  return office.library;
}

describe('what was written past the program', () => {
  it('is not found where nobody did so', async () => {
    expect(await messages(await atWork())).toEqual([]);
  });

  it.each([
    [
      'an issue closed by hand',
      "UPDATE issue SET stage = 'closed' WHERE number = 2",
      '问题2已销号，却没有完整的审批',
    ],
    [
      'a chain that was removed afterwards',
      'DELETE FROM closure_step; DELETE FROM closure_request',
      '问题1已销号，却没有完整的审批',
    ],
    [
      'a step that was taken out of an approved chain',
      'UPDATE closure_step SET verdict = NULL, signed_by = NULL, signed_on = NULL WHERE position = 4',
      '问题1已销号，却没有完整的审批',
    ],
    [
      'another name below a signature',
      "UPDATE closure_step SET signed_by = '王局长' WHERE position = 2",
      '问题1销号申请的“责任部门负责人”与操作记录中的签署不一致',
    ],
    [
      'another day of a signature',
      "UPDATE closure_step SET signed_on = '2024-05-09' WHERE position = 6",
      '问题1销号申请的“领导小组批准”与操作记录中的签署不一致',
    ],
    [
      'an extension without its approval',
      "INSERT INTO extension SELECT '01890000-0000-7000-8000-00000000000e', issue_id, measure_id, from_date, to_date, reason, requested_on, requested_by, requested_by_account, status, decided_on, decided_by, decided_by_account, opinion, replaced_at FROM extension",
      '问题2的延期没有批准的操作记录',
    ],
    [
      'an extension granted for longer',
      "UPDATE extension SET to_date = '2030-12-31'; UPDATE issue SET extended_to = '2030-12-31' WHERE number = 2",
      ['问题2的延期至与操作记录不一致', '问题2的延期与操作记录不一致'],
    ],
    ['a request for an extension that is gone', 'DELETE FROM extension', '问题2的延期申请不见了'],
    [
      'another due date',
      "UPDATE issue SET due_date = '2030-12-31' WHERE number = 2",
      '问题2的整改时限与操作记录不一致',
    ],
    [
      'another completion',
      "UPDATE issue SET completion = 'ongoing' WHERE number = 2",
      '问题2的完成情况与操作记录不一致',
    ],
    [
      'a judgement that nobody made',
      "INSERT INTO completion_judgement SELECT '01890000-0000-7000-8000-00000000000e', id, 'notCompleted', NULL, '2024-05-09', '甲', '' FROM issue WHERE number = 2",
      '问题2的完成情况判定与操作记录不一致',
    ],
    [
      'a closing that was turned back',
      "UPDATE closure_request SET reopened_on = '2024-05-20', reopened_by = '甲', reopen_reason = '有误'; UPDATE issue SET stage = 'rectifying' WHERE number = 1",
      ['问题1的办理状态与操作记录不一致', '问题1的第1次销号申请与操作记录不一致'],
    ],
    [
      'the outcome of what is closed',
      "UPDATE issue SET outcome = '追回99万元' WHERE number = 1",
      '问题1的整改成效与操作记录不一致',
    ],
    [
      'another opinion',
      "UPDATE closure_step SET opinion = '坚决同意' WHERE position = 3",
      '问题1销号申请的“牵头领导”与操作记录中的签署不一致',
    ],
    [
      'another role of a step',
      "UPDATE closure_step SET role = 'clerk' WHERE position = 3",
      '问题1的第1次销号申请的审批流程与操作记录不一致',
    ],
    [
      'steps that were cut off',
      'DELETE FROM closure_step WHERE position > 1',
      '问题1的第1次销号申请的审批流程与操作记录不一致',
    ],
    [
      'a shorter chain',
      `UPDATE setting SET value = '[{"name":"经办人","role":"clerk"}]' WHERE key = 'closureChain'`,
      '设置“closureChain”与操作记录不一致',
    ],
    [
      'sign-in that was switched on',
      "INSERT INTO setting (key, value) VALUES ('signIn', '\"on\"')",
      '登录设置与操作记录不一致',
    ],
  ])('%s is named', async (_, sql, message) => {
    const library = await atWork();
    tamper(library, sql);
    expect(await messages(library)).toEqual([message].flat().map((each) => expect.stringContaining(each)));
  });

  it('a rejection that was made a withdrawal is named', async () => {
    const { library, window, folder } = openOffice();
    const engine = window('甲');
    const issueId = idOf(library, 1);
    await makeReady(engine, { issueId, folder, on: '2024-05-10' });
    await engine.closure.file({ issueId, on: '2024-05-10' });
    await engine.closure.sign({
      issueId,
      on: '2024-05-11',
      verdict: 'rejected',
      owed: '补台账',
      name: '李科',
    });
    expect(await messages(library)).toEqual([]);
    tamper(library, "UPDATE closure_request SET status = 'withdrawn'");
    expect(await messages(library)).toEqual([
      expect.stringContaining('问题1的第1次销号申请与操作记录不一致'),
    ]);
  });

  it('an account that was switched off by hand is named', async () => {
    const { library } = openOffice();
    hire(library, { 韩冬: ['clerk'] });
    tamper(library, "UPDATE account SET active = 0 WHERE name = '韩冬'");
    expect(await messages(library)).toEqual([
      expect.stringContaining('账号“韩冬”的启用状态与操作记录不一致'),
    ]);
  });

  it('a rule of the database that was taken out or made toothless is named', async () => {
    const { library } = openOffice();
    library.db.exec(`DROP TRIGGER closure_step_stays; DROP TRIGGER issue_locked;
      CREATE TRIGGER issue_locked BEFORE UPDATE ON issue WHEN FALSE BEGIN SELECT 1; END`);
    expect(await messages(library)).toEqual([
      expect.stringContaining('规则“closure_step_stays”“issue_locked”缺失或被改过'),
    ]);
  });

  it('what was decided cannot be replaced even while the rules are there', async () => {
    const { db } = await atWork();
    for (const table of ['extension', 'closure_request', 'closure_step', 'completion_judgement']) {
      expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow('juanzong:');
    }
    expect(() => db.exec('DELETE FROM extension')).toThrow('juanzong:extension-already-decided');
  });

  it('a role that somebody gave themselves, and sign-in that was switched off, are named', async () => {
    const { library } = openOffice();
    hire(library, { 韩冬: ['clerk'] });
    expect(await messages(library)).toEqual([]);
    tamper(
      library,
      `UPDATE account SET roles = '["administrator"]' WHERE name = '韩冬'; UPDATE setting SET value = '"off"' WHERE key = 'signIn'`,
    );
    expect(await messages(library)).toEqual([
      expect.stringContaining('账号“韩冬”的角色与操作记录不一致'),
      expect.stringContaining('登录设置与操作记录不一致'),
    ]);
  });

  it('a chain that was cut and forgotten is given away by the papers that named its head', async () => {
    const library = await atWork();
    const last = 'SELECT max(seq) FROM audit_event';
    tamper(
      library,
      `DELETE FROM audit_event WHERE seq > (${last}) - 2;
       UPDATE sqlite_sequence SET seq = (${last}) WHERE name = 'audit_event'`,
    );
    expect(await messages(library)).toContainEqual(
      expect.stringContaining('文书“巡察反馈问题整改台账”所印的操作记录校验码与操作记录不符'),
    );
  });
});

describe('the trail itself', () => {
  it.each([
    ["UPDATE audit_event SET actor = '别人' WHERE seq IN (9, 5)", 5],
    ['DELETE FROM audit_event WHERE seq = 7', 7],
    [
      'UPDATE audit_event SET seq = 9000 WHERE seq = 6; UPDATE audit_event SET seq = 6 WHERE seq = 8; UPDATE audit_event SET seq = 8 WHERE seq = 9000',
      6,
    ],
  ])('%s: the first event is named', async (sql, seq) => {
    const library = await atWork();
    tamper(library, sql);
    const found = (await verifyLibrary(library)).problems.find(({ kind }) => kind === 'audit');
    expect(found?.message).toContain(`审计记录第${seq}条被改动或删除`);
  });
});
