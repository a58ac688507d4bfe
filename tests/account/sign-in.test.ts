import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authenticate, JuanzongError, openLibrary } from '../../main/engine/index.ts';
import { type Served, serve, within } from '../server/served-engine.ts';
import { tempFolder } from '../support/temp.ts';

const ADMINISTRATOR = { name: '张文书', password: '林海2024雪原' };

/** A program with a new library that asks people to sign in; its administrator, who made it, is signed in. */
async function office(): Promise<Served & { folder: string }> {
  const server = await serve();
  const folder = join(tempFolder(), '卷宗库');
  await server.window('w').workspace.create.mutate({ path: folder, administrator: ADMINISTRATOR });
  return { ...server, folder };
}

function failure(code: string): { data: { failure: string } } {
  return { data: { failure: code } };
}

test('who makes a library with sign-in is its administrator, and the trail begins with that', async () => {
  const server = await office();
  const { account, workspace } = server.window('w');
  expect(await workspace.state.query()).toMatchObject({
    signIn: 'on',
    actor: '张文书',
    account: { name: '张文书', roles: ['administrator'] },
  });
  const events = openedEvents(server.folder);
  expect(events.map(({ action, actor }) => [action, actor])).toEqual([
    ['account.create', '张文书'],
    ['signIn.on', '张文书'],
  ]);
  expect(await account.list.query()).toMatchObject([{ name: '张文书', active: true, person: null }]);
});

test('a library for one person alone says so at the beginning of its trail', async () => {
  const server = await serve();
  const folder = join(tempFolder(), '卷宗库');
  const state = await server.window('w').workspace.create.mutate({ path: folder });
  expect(state).toMatchObject({ signIn: 'off', account: null });
  expect(openedEvents(folder).map(({ action }) => action)).toEqual(['signIn.off']);
  await server.window('w').caseFile.createEmpty.mutate({ inspectedUnit: '云川县林业局' });
});

test('a library does not come to be with a password that is too short', async () => {
  const server = await serve();
  const folder = join(tempFolder(), '卷宗库');
  const { workspace } = server.window('w');
  await expect(
    workspace.create.mutate({ path: folder, administrator: { name: '张文书', password: '1234567' } }),
  ).rejects.toThrow('“密码”填写有误：至少 8 个字符');
  expect((await workspace.folders.query({ path: join(folder, '..') })).folders).toEqual([]);
});

test('signing out shuts everything, in every window and every file; signing in opens it again', async () => {
  const server = await office();
  const { account, caseFile, workspace } = server.window('w');
  await caseFile.createEmpty.mutate({ inspectedUnit: '云川县林业局' });
  expect(await account.signOut.mutate()).toMatchObject({ signIn: 'on', account: null });
  await expect(caseFile.list.query()).rejects.toMatchObject(failure('sign-in-required'));
  await expect(server.window('other').caseFile.list.query()).rejects.toMatchObject(
    failure('sign-in-required'),
  );
  for (const path of ['/bytes/evidence/x', '/bytes/document/x', '/bytes/source/x']) {
    expect((await server.get(path)).status, path).toBe(403);
  }
  const staged = await server.get('/bytes/stage?name=a.txt', { method: 'POST', body: 'a' });
  expect([staged.status, await staged.json()]).toMatchObject([403, { failure: 'sign-in-required' }]);
  await account.signIn.mutate(ADMINISTRATOR);
  expect(await caseFile.list.query()).toHaveLength(1);
  expect((await server.get('/bytes/evidence/x')).status).toBe(404);
  await workspace.close.mutate();
  const opened = await workspace.open.mutate({ path: server.folder });
  expect(opened).toMatchObject({ signIn: 'on', account: null });
});

test('who only reads can stage no file', async () => {
  const server = await office();
  const { account } = server.window('w');
  await account.create.mutate({ name: '郑查阅', roles: ['viewer'], password: 'abcd-1234' });
  await account.signIn.mutate({ name: '郑查阅', password: 'abcd-1234' });
  const staged = await server.get('/bytes/stage?name=a.txt', { method: 'POST', body: 'a' });
  expect([staged.status, await staged.json()]).toMatchObject([403, { failure: 'role-missing' }]);
});

test('a wrong password and a name that nobody has are answered alike, and wait alike', async () => {
  const server = await office();
  const { account } = server.window('w');
  await account.signOut.mutate();
  for (const name of ['张文书', '查无此人']) {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await expect(account.signIn.mutate({ name, password: 'wrong-password' })).rejects.toThrow(
        '姓名或密码不对，请重新输入。',
      );
    }
    await expect(account.signIn.mutate({ name, password: 'wrong-password' })).rejects.toThrow(
      /^连续登录失败 3 次，请等待 [1-5] 秒后再试。$/u,
    );
  }
  await expect(account.signIn.mutate(ADMINISTRATOR)).rejects.toMatchObject(failure('sign-in-wait'));
});

test('the wait grows, outlasts the program, ends, and is forgotten by whoever signs in', async () => {
  const server = await office();
  await server.window('w').account.signOut.mutate();
  await server.close();
  const failed = (failures: number, secondsAgo: number) =>
    within(server.folder, ({ db }) => {
      const at = new Date(Date.now() - secondsAgo * 1_000).toISOString();
      db.prepare('UPDATE sign_in_failure SET failures = ?, failed_at = ?').run(failures, at);
    });
  const first = await serve({ library: server.folder });
  const wrong = { ...ADMINISTRATOR, password: 'wrong-password' };
  await expect(first.window('w').account.signIn.mutate(wrong)).rejects.toMatchObject(
    failure('sign-in-failed'),
  );
  await first.close();

  await failed(6, 0);
  const second = await serve({ library: server.folder });
  await expect(second.window('w').account.signIn.mutate(ADMINISTRATOR)).rejects.toThrow(/等待 (40|3\d) 秒/u);
  await second.close();

  await failed(6, 41);
  const third = await serve({ library: server.folder });
  expect(await third.window('w').account.signIn.mutate(ADMINISTRATOR)).toMatchObject({ actor: '张文书' });
  await third.close();
  const left = await within(server.folder, ({ db }) =>
    db.prepare('SELECT count(*) FROM sign_in_failure').pluck().get(),
  );
  expect(left).toBe(0);
});

test('many attempts at once are no way around the wait', async () => {
  const server = await office();
  const { account } = server.window('w');
  const attempts = Array.from({ length: 8 }, () =>
    account.signIn
      .mutate({ name: '张文书', password: 'wrong-password' })
      .catch((error) => error.data.failure),
  );
  const codes = await Promise.all(attempts);
  expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(3);
  expect(codes.filter((code) => code === 'sign-in-wait')).toHaveLength(5);
});

test('many programs at once are no way around the wait, nor in each other’s way', async () => {
  const { folder } = await office();
  const attempt = async (password: string): Promise<string> => {
    const library = openLibrary(folder);
    try {
      return (await authenticate(library, ADMINISTRATOR.name, password)).name;
    } catch (error) {
      if (error instanceof JuanzongError) return error.code;
      throw error;
    } finally {
      library.close();
    }
  };
  const eight = (password: string) => Promise.all(Array.from({ length: 8 }, () => attempt(password)));
  expect(new Set(await eight(ADMINISTRATOR.password))).toEqual(new Set([ADMINISTRATOR.name]));
  const codes = await eight('wrong-password');
  expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(3);
  expect(codes.filter((code) => code === 'sign-in-wait')).toHaveLength(5);
});

test('a password typed in characters of full width is the same password', async () => {
  const server = await office();
  const { account } = server.window('w');
  await account.signOut.mutate();
  expect(await account.signIn.mutate({ name: '张文书', password: '林海２０２４雪原' })).toMatchObject({
    actor: '张文书',
  });
});

test('the last administrator who may sign in stays one', async () => {
  const server = await office();
  const { account } = server.window('w');
  const [own] = await account.list.query();
  const accountId = own?.id ?? '';
  const second = await account.create.mutate({
    name: '何静',
    roles: ['administrator'],
    password: 'hejing-2024',
  });
  await account.update.mutate({ accountId: second.id, active: false });
  for (const patch of [{ active: false }, { roles: ['clerk' as const] }]) {
    await expect(account.update.mutate({ accountId, ...patch })).rejects.toMatchObject(
      failure('last-administrator'),
    );
  }
  await account.update.mutate({ accountId: second.id, active: true });
  await account.update.mutate({ accountId, roles: ['clerk'] });
  await expect(account.list.query()).resolves.toHaveLength(2);
  await expect(account.update.mutate({ accountId, active: false })).rejects.toMatchObject(
    failure('role-missing'),
  );
});

test('an account that was switched off lets nobody in, and says so only to who knows the password', async () => {
  const server = await office();
  const { account } = server.window('w');
  const clerk = { name: '王芳', password: 'wangfang-1' };
  const { id } = await account.create.mutate({ ...clerk, roles: ['clerk'] });
  await account.update.mutate({ accountId: id, active: false });
  await expect(account.signIn.mutate(clerk)).rejects.toMatchObject(failure('account-inactive'));
  await expect(account.signIn.mutate({ ...clerk, password: 'wangfang-2' })).rejects.toMatchObject(
    failure('sign-in-failed'),
  );
});

test('a password is changed by its owner, who knows the old one, or set by an administrator', async () => {
  const server = await office();
  const { account } = server.window('w');
  const { id } = await account.create.mutate({ name: '王芳', roles: ['viewer'], password: 'wangfang-1' });
  await account.setPassword.mutate({ accountId: id, password: 'wangfang-2' });
  await account.signIn.mutate({ name: '王芳', password: 'wangfang-2' });
  await expect(
    account.changeOwn.mutate({ present: 'wangfang-1', password: 'wangfang-3' }),
  ).rejects.toMatchObject(failure('sign-in-failed'));
  await account.changeOwn.mutate({ present: 'wangfang-2', password: 'wangfang-3' });
  await expect(account.setPassword.mutate({ accountId: id, password: 'wangfang-4' })).rejects.toMatchObject(
    failure('role-missing'),
  );
  await account.signOut.mutate();
  await account.signIn.mutate({ name: '王芳', password: 'wangfang-3' });
});

test('no password, and nothing made of one, is in the trail or in an answer', async () => {
  const server = await office();
  const { account, history } = server.window('w');
  const password = 'wangfang-1';
  const created = await account.create.mutate({ name: '王芳', roles: ['clerk', 'reviewer'], password });
  await account.setPassword.mutate({ accountId: created.id, password });
  await account.update.mutate({ accountId: created.id, roles: ['reviewer'] });
  await account.update.mutate({ accountId: created.id, roles: ['reviewer'] });
  const told = JSON.stringify([created, await account.list.query(), await account.state.query()]);
  const events = openedEvents(server.folder);
  expect(events.map(({ action }) => action)).toEqual([
    'account.create',
    'signIn.on',
    'account.create',
    'account.setPassword',
    'account.update',
  ]);
  for (const secret of [password, ADMINISTRATOR.password, 'scrypt']) {
    expect(told).not.toContain(secret);
    expect(JSON.stringify(events)).not.toContain(secret);
  }
  const { entries } = await history.list.query({});
  expect(entries[0]).toMatchObject({
    actionName: '修改账号',
    subject: '账号 · 王芳',
    changes: [{ fieldName: '角色', before: '经办人、审核人', after: '审核人' }],
  });
});

test('sign-in is switched on only when somebody could let others in, and off only by an administrator', async () => {
  const server = await serve();
  const folder = join(tempFolder(), '卷宗库');
  const { account, caseFile, workspace } = server.window('w');
  await workspace.create.mutate({ path: folder });
  await account.create.mutate({ name: '王芳', roles: ['clerk'], password: 'wangfang-1' });
  await expect(account.setSignIn.mutate({ signIn: 'on' })).rejects.toMatchObject(failure('no-administrator'));
  await account.create.mutate({ ...ADMINISTRATOR, roles: ['administrator'] });
  await account.setSignIn.mutate({ signIn: 'on' });
  await expect(caseFile.list.query()).rejects.toMatchObject(failure('sign-in-required'));
  await account.signIn.mutate({ name: '王芳', password: 'wangfang-1' });
  await expect(account.setSignIn.mutate({ signIn: 'off' })).rejects.toMatchObject(failure('role-missing'));
  await account.signIn.mutate(ADMINISTRATOR);
  await account.setSignIn.mutate({ signIn: 'off' });
  expect(await workspace.state.query()).toMatchObject({ signIn: 'off', account: null });
  expect(await caseFile.list.query()).toEqual([]);
  expect(
    openedEvents(folder)
      .map(({ action, actor }) => [action, actor])
      .slice(-2),
  ).toEqual([
    ['signIn.on', expect.any(String)],
    ['signIn.off', '张文书'],
  ]);
});

test('nobody takes back what another did before signing in', async () => {
  const server = await office();
  const { account, caseFile, undo } = server.window('w');
  await account.create.mutate({ name: '王芳', roles: ['clerk'], password: 'wangfang-1' });
  await caseFile.createEmpty.mutate({ inspectedUnit: '云川县林业局' });
  expect((await undo.state.query()).undo).not.toBeNull();
  await account.signIn.mutate({ name: '王芳', password: 'wangfang-1' });
  expect((await undo.state.query()).undo).toBeNull();
});

function openedEvents(folder: string) {
  const library = openLibrary(folder);
  try {
    return library.db
      .prepare<[], { action: string; actor: string; before: string | null; after: string | null }>(
        'SELECT action, actor, before, after FROM audit_event ORDER BY seq',
      )
      .all();
  } finally {
    library.close();
  }
}
