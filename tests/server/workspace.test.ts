import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCaller, openForWriting, verifyPath } from '../../main/engine/index.ts';
import { Office } from '../../main/engine/workspace/index.ts';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, SAMPLE, serve, within } from './served-engine.ts';

test('without a library the workspace answers, and everything else says what to do', async () => {
  const { workspace, caseFile } = (await serve()).window('w');
  expect(await workspace.state.query()).toMatchObject({ library: null, host: 'browser', recents: [] });
  await expect(caseFile.list.query()).rejects.toMatchObject({
    message: '没有打开的卷宗库，请先打开或新建卷宗库。',
    data: { failure: 'no-library-open' },
  });
});

test('a library is made, opened, left and found again', async () => {
  const server = await serve();
  const { workspace, caseFile } = server.window('w');
  const folder = realpathSync(tempFolder());
  const [first, second] = [join(folder, '一'), join(folder, '二')];
  expect((await workspace.create.mutate({ path: first })).library).toEqual({
    path: first,
    name: '一',
    lastBackupAt: null,
  });
  expect(await caseFile.list.query()).toEqual([]);
  await workspace.create.mutate({ path: second });
  // The first one is free for others.
  openForWriting(first).close();
  expect((await workspace.state.query()).recents.map(({ name }) => name)).toEqual(['二', '一']);
  expect((await workspace.open.mutate({ path: first })).recents.map(({ name }) => name)).toEqual([
    '一',
    '二',
  ]);
  await workspace.close.mutate();
  rmSync(second, { recursive: true });
  await server.close();

  const again = await serve({ userData: server.userData });
  const { recents, library } = await again.window('w').workspace.state.query();
  expect(library).toBeNull();
  expect(recents.map(({ path, available }) => [path, available])).toEqual([
    [first, true],
    [second, false],
  ]);
  const left = await again.window('w').workspace.forget.mutate({ path: second });
  expect(left.recents.map(({ path }) => path)).toEqual([first]);
});

test('a folder that is no library, or is in use, is refused by name, and the present one stays open', async () => {
  const present = emptyLibrary();
  const server = await serve({ library: present });
  const { workspace } = server.window('w');
  const plain = tempFolder();
  writeFileSync(join(plain, '别的.txt'), 'x');
  await expect(workspace.open.mutate({ path: join(plain, '没有') })).rejects.toThrow('不存在');
  await expect(workspace.open.mutate({ path: plain })).rejects.toThrow('不是卷宗库');
  await expect(workspace.create.mutate({ path: plain })).rejects.toThrow('不是空文件夹');
  await expect(workspace.open.mutate({ path: '卷宗库' })).rejects.toThrow('完整路径');
  const taken = emptyLibrary();
  await within(taken, async () => {
    await expect(workspace.open.mutate({ path: taken })).rejects.toThrow('另一个程序');
  });
  expect((await workspace.state.query()).library?.path).toBe(realpathSync(present));
});

test('a library that cannot be opened once it is made is not left behind', async () => {
  const userData = tempFolder();
  const office = new Office({ host: 'browser', userData, sample: SAMPLE });
  const folder = realpathSync(tempFolder());
  const [present, wanted] = [join(folder, '一'), join(folder, '二')];
  await office.create(present);
  mkdirSync(wanted);
  const engine = createCaller({ workspace: office, actor: '甲', window: '一', report: () => {} });
  const { promise: longWork, resolve: finish } = Promise.withResolvers<void>();
  const working = office.holding(() => longWork);
  await expect(engine.workspace.create({ path: wanted })).rejects.toThrow('有任务正在进行');
  expect(readdirSync(wanted)).toEqual([]);
  await expect(engine.workspace.trySample()).rejects.toThrow('有任务正在进行');
  expect(readdirSync(join(userData, '示例'))).toEqual([]);
  finish();
  await working;
  expect((await engine.workspace.create({ path: wanted })).library?.path).toBe(wanted);
  await office.close();
});

test('opening the present library again by another way changes nothing', async () => {
  const present = emptyLibrary();
  const { workspace } = (await serve({ library: present })).window('w');
  expect((await workspace.open.mutate({ path: `${present}/../卷宗库/` })).library?.name).toBe('卷宗库');
});

test('the sample opens in a copy of its own, sound and complete', async () => {
  const server = await serve();
  const { workspace, caseFile } = server.window('w');
  const { library } = await workspace.trySample.mutate();
  expect(library?.path.startsWith(join(server.userData, '示例'))).toBe(true);
  const [sample] = await caseFile.list.query();
  expect(sample?.issues.some(({ evidence }) => evidence.length > 0)).toBe(true);
  await workspace.close.mutate();
  expect((await verifyPath(library?.path ?? '')).problems).toEqual([]);
});

test('a sample that is given up halfway leaves nothing', async () => {
  const server = await serve();
  const samples = join(server.userData, '示例');
  const cancel = new AbortController();
  const made = server.window('w').workspace.trySample.mutate(undefined, { signal: cancel.signal });
  while (!existsSync(samples) || readdirSync(samples).length === 0) await new Promise(setImmediate);
  cancel.abort();
  await expect(made).rejects.toThrow();
  await server.close();
  expect(readdirSync(samples)).toEqual([]);
  expect(server.defects).toEqual([]);
});

test('who acts can be said, stays said, and signs the changes', async () => {
  const library = emptyLibrary();
  const server = await serve({ library });
  expect((await server.window('w').workspace.setActor.mutate({ name: ' 王科长 ' })).actor).toBe('王科长');
  await expect(server.window('w').workspace.setActor.mutate({ name: '  ' })).rejects.toThrow(
    '“名称”填写有误',
  );
  await server.close();
  const again = await serve({ userData: server.userData });
  expect((await again.window('w').workspace.state.query()).actor).toBe('王科长');
});

test('the date of the last backup comes from the library, and is known when it is closed', async () => {
  const folder = emptyLibrary();
  const at = '2026-03-18T08:00:00.000Z';
  await within(folder, ({ db }) =>
    db.prepare("INSERT INTO setting VALUES ('backup.last', ?)").run(JSON.stringify({ at, path: '/备份' })),
  );
  const { workspace } = (await serve({ library: folder })).window('w');
  expect((await workspace.state.query()).library?.lastBackupAt).toBe(at);
  expect((await workspace.close.mutate()).recents).toMatchObject([{ lastBackupAt: at }]);
});

test('what a window prefers is kept for each library, from one start to the next', async () => {
  const [library, other] = [realpathSync(emptyLibrary()), emptyLibrary()];
  const server = await serve({ library });
  const { workspace } = server.window('w');
  expect((await workspace.state.query()).preferences).toEqual({});
  const ledger = { columns: ['number', 'statement'], isGrouped: false };
  await workspace.setPreference.mutate({ library, key: 'ledger', value: ledger });
  await workspace.setPreference.mutate({ library, key: 'board', value: 'b' });
  expect((await workspace.open.mutate({ path: other })).preferences).toEqual({});
  await server.close();
  const again = await serve({ userData: server.userData, library });
  expect((await again.window('w').workspace.state.query()).preferences).toEqual({ ledger, board: 'b' });
});

test('nothing is kept of a library that was forgotten, nor anything that is too long', async () => {
  const library = realpathSync(emptyLibrary());
  const { workspace } = (await serve({ library })).window('w');
  const set = (value: unknown) => workspace.setPreference.mutate({ library, key: 'ledger', value });
  await set(['number']);
  await expect(set('栏'.repeat(10_000))).rejects.toThrow('不能超过 10000 个字符');
  expect((await workspace.state.query()).preferences).toEqual({ ledger: ['number'] });
  await workspace.forget.mutate({ path: library });
  await set(['statement']);
  expect((await workspace.state.query()).preferences).toEqual({});
});

test('damaged settings are put aside and never keep the program from starting', async () => {
  const userData = tempFolder();
  writeFileSync(join(userData, 'settings.json'), '{"recents": [{"path"');
  const { workspace } = (await serve({ userData })).window('w');
  expect((await workspace.state.query()).recents).toEqual([]);
  const aside = readdirSync(userData).find((name) => name.includes('damaged')) ?? '';
  expect(readFileSync(join(userData, aside), 'utf8')).toBe('{"recents": [{"path"');
  await workspace.setActor.mutate({ name: '李文书' });
  expect((await workspace.state.query()).actor).toBe('李文书');
});

test('folders can be looked through, and libraries among them are marked', async () => {
  const folder = tempFolder();
  for (const name of ['第2批', '第10批', '.隐藏']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, '文件.txt'), 'x');
  const { workspace } = (await serve()).window('w');
  await workspace.create.mutate({ path: join(folder, '卷宗库') });
  const listing = await workspace.folders.query({ path: folder });
  expect(listing.path).toBe(folder);
  expect(listing.parent).toBe(join(folder, '..'));
  expect(listing.folders.map(({ name, isLibrary }) => [name, isLibrary])).toEqual([
    ['第2批', false],
    ['第10批', false],
    ['卷宗库', true],
  ]);
  expect((await workspace.folders.query({})).roots.length).toBeGreaterThan(0);
  await expect(workspace.folders.query({ path: join(folder, '没有') })).rejects.toThrow('不存在');
});
