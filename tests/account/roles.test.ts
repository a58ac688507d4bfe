import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Context,
  callProcedure,
  createLibrary,
  describeProcedures,
  openForWriting,
  type WritableLibrary,
} from '../../main/engine/index.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { NEEDED_ROLE_NAMES, type NeededRole, ROLES, type Role, type SignedIn } from '../../shared/role.ts';
import { callerOf, hire } from '../support/people.ts';
import { tempFolder } from '../support/temp.ts';

function openNew(): WritableLibrary {
  const folder = join(tempFolder(), '卷宗库');
  createLibrary(folder);
  const library = openForWriting(folder);
  onTestFinished(() => library.close());
  return library;
}

const PROCEDURES = describeProcedures().map(({ name, kind, role }) => ({ path: name, kind, role }));

/** What a viewer may change: the own password, and where a paper of the archive is written to is no change. */
const FOR_EVERYBODY = ['account.changeOwn'];
/** What needs no library, or opens the door: a paper to be measured comes along, and of the machine only its faces are told. */
const AT_THE_DOOR = /^(workspace\.|account\.(signIn|signOut|state)$|document\.kinds$|formatCheck\.|font\.)/u;

/** How a call with an empty input ends; a refusal comes before the input is looked at. */
async function codeOf(library: WritableLibrary, path: string, account?: SignedIn): Promise<string> {
  const ctx: Context = {
    workspace: workspaceOf(library, library),
    actor: account?.name ?? '未具名',
    account,
    window: 'test',
    report: () => {},
  };
  const kind = PROCEDURES.find((one) => one.path === path)?.kind ?? 'query';
  try {
    await callProcedure({ name: path, kind }, undefined, ctx);
    return 'done';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'failed';
  }
}

function accountsOf(library: WritableLibrary): Map<string, SignedIn> {
  const rows = library.db.prepare<[], { id: string; name: string; roles: string }>(
    'SELECT id, name, roles FROM account',
  );
  return new Map(
    rows
      .all()
      .map(({ id, name, roles }) => [name, { accountId: id, name, roles: JSON.parse(roles) as Role[] }]),
  );
}

test('every procedure names the role that it needs', () => {
  expect(PROCEDURES.length).toBeGreaterThan(80);
  for (const { path, role } of PROCEDURES) expect(Object.keys(NEEDED_ROLE_NAMES), path).toContain(role);
  const open = PROCEDURES.filter(({ role }) => role === 'anyone').map(({ path }) => path);
  expect(open.filter((path) => !AT_THE_DOOR.test(path))).toEqual([]);
});

test('who only reads can call nothing that changes', async () => {
  const library = openNew();
  hire(library, { 郑查阅: ['viewer'] });
  const viewer = accountsOf(library).get('郑查阅');
  for (const { path, kind } of PROCEDURES) {
    if (kind !== 'mutation' || AT_THE_DOOR.test(path) || FOR_EVERYBODY.includes(path)) continue;
    expect([path, await codeOf(library, path, viewer)]).toEqual([path, 'role-missing']);
  }
});

test('nothing but the door answers where nobody has signed in', async () => {
  const library = openNew();
  hire(library, {});
  for (const { path } of PROCEDURES) {
    if (AT_THE_DOOR.test(path)) continue;
    expect([path, await codeOf(library, path)]).toEqual([path, 'sign-in-required']);
  }
});

/** What each role is let through to; worked out by hand from the table of roles. */
const ALLOWED: Record<Role, readonly NeededRole[]> = {
  administrator: ['anyone', 'viewer', 'clerk', 'reviewer', 'administrator'],
  clerk: ['anyone', 'viewer', 'clerk', 'signer'],
  reviewer: ['anyone', 'viewer', 'clerk', 'reviewer', 'signer'],
  leader: ['anyone', 'viewer', 'leader', 'signer'],
  viewer: ['anyone', 'viewer'],
};

test.each(ROLES)('%s is let through to what the role is for, and to nothing else', async (role) => {
  const library = openNew();
  hire(library, { 何静: [role] });
  const account = accountsOf(library).get('何静');
  for (const { path, kind, role: needed } of PROCEDURES) {
    // An empty input would really be carried out by some, and the door is for everybody.
    if (kind === 'subscription' || AT_THE_DOOR.test(path) || needed === undefined) continue;
    if (path === 'verify.library' || path === 'undo.undo' || path === 'undo.redo') continue;
    const isAllowed = ALLOWED[role].includes(needed);
    expect([path, (await codeOf(library, path, account)) !== 'role-missing']).toEqual([path, isAllowed]);
  }
});

test('a refusal says which role is needed and which one somebody has', async () => {
  const library = openNew();
  const { 郑查阅: viewer } = hire(library, { 郑查阅: ['viewer'] });
  await expect(viewer.caseFile.createEmpty({ inspectedUnit: '云川县林业局' })).rejects.toThrow(
    '这项操作需要“经办人”角色，郑查阅的角色是“查阅”，请由有权限的人员办理。',
  );
});

test('what counts is what the account may do now, not when it signed in', async () => {
  const library = openNew();
  const { 管理员: administrator, 王芳: clerk } = hire(library, { 王芳: ['clerk'] });
  const [account] = (await administrator.account.list()).filter(({ name }) => name === '王芳');
  const accountId = account?.id ?? '';
  await clerk.caseFile.createEmpty({ inspectedUnit: '云川县林业局' });
  await administrator.account.update({ accountId, roles: ['viewer'] });
  await expect(clerk.caseFile.createEmpty({ inspectedUnit: '云川县水务局' })).rejects.toMatchObject({
    cause: { code: 'role-missing' },
  });
  expect(await clerk.caseFile.list()).toHaveLength(1);
  await administrator.account.update({ accountId, active: false });
  await expect(clerk.caseFile.list()).rejects.toMatchObject({ cause: { code: 'sign-in-required' } });
});

test('the trail names the account, whatever name the caller gives', async () => {
  const library = openNew();
  hire(library, { 王芳: ['clerk'] });
  const account = accountsOf(library).get('王芳');
  if (!account) throw new Error('Nobody was hired.');
  await callerOf(library, { ...account, name: '李强' }).caseFile.createEmpty({
    inspectedUnit: '云川县林业局',
  });
  const last = library.db.prepare('SELECT actor FROM audit_event ORDER BY seq DESC LIMIT 1').pluck().get();
  expect(last).toBe('王芳');
});
