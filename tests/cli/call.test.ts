import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { juanzong, juanzongJson, SAMPLE } from '../support/cli.ts';

interface Described {
  name: string;
  kind: string;
  role: string;
  roleName: string;
  input: { properties?: Record<string, unknown>; required?: string[] } | null;
}

interface Failed {
  error: { code: string; message: string };
}

const ADMINISTRATOR = { name: '张文书', password: 'zhangwenshu-1' };
const CLERK = { name: '王芳', password: 'wangfang-1' };

let folder: string;
/** A library that people sign in to. */
let office: string;
/** A library for one person. */
let single: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-call-'));
  office = join(folder, '机关');
  single = join(folder, '单人');
  expect((await juanzong('init', single)).code).toBe(0);
  vi.stubEnv('JUANZONG_PASSWORD', ADMINISTRATOR.password);
  expect((await juanzongJson('init', office, '--admin', ADMINISTRATOR.name)).json).toMatchObject({
    signIn: 'on',
  });
  const clerk = join(folder, 'clerk.json');
  writeFileSync(clerk, JSON.stringify({ ...CLERK, roles: ['clerk'] }));
  const made = await juanzong('call', office, 'account.create', `@${clerk}`, '--as', ADMINISTRATOR.name);
  expect(made).toMatchObject({ code: 0, stderr: '' });
});

beforeEach(() => {
  vi.stubEnv('JUANZONG_PASSWORD', '');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function signedInAs({ password }: typeof CLERK): void {
  vi.stubEnv('JUANZONG_PASSWORD', password);
}

test('procedures lists every procedure with the role it needs and what it takes', async () => {
  const { code, json } = await juanzongJson<Described[]>('procedures');
  expect(code).toBe(0);
  const create = json.find(({ name }) => name === 'account.create');
  expect(create).toMatchObject({ kind: 'mutation', role: 'administrator', roleName: '管理员' });
  expect(create?.input?.required).toEqual(['name', 'roles', 'password']);
  expect(json.find(({ name }) => name === 'caseFile.list')).toMatchObject({
    kind: 'query',
    role: 'viewer',
    input: null,
  });
  expect(json.map(({ name }) => name)).toEqual([...json.map(({ name }) => name)].sort());
});

test('call runs a procedure and prints its answer as JSON, with and without --json', async () => {
  const made = await juanzongJson<string>(
    'call',
    single,
    'caseFile.createEmpty',
    '{"inspectedUnit":"云川县林业局"}',
    '--as',
    '李强',
  );
  expect(made.code).toBe(0);
  const plain = await juanzong('call', single, 'caseFile.list');
  const { json } = await juanzongJson<{ id: string; inspectedUnit: string }[]>(
    'call',
    single,
    'caseFile.list',
  );
  expect(json).toMatchObject([{ id: made.json, inspectedUnit: '云川县林业局' }]);
  expect(JSON.parse(plain.stdout)).toEqual(json);
  const history = await juanzongJson<{ entries: { actor: string }[] }>('call', single, 'history.list', '{}');
  expect(history.json.entries[0]).toMatchObject({ actor: '李强', actionName: '新建卷宗' });
});

const MISTAKES: [string, string[], 1 | 2, string, RegExp][] = [
  ['an unknown procedure', ['issue.updat', '{}'], 2, 'usage', /相近的有：issue\.update/u],
  ['a name like none', ['zzzzzzzzzzzz'], 2, 'usage', /juanzong procedures/u],
  ['text that is no JSON', ['caseFile.createEmpty', '{"inspectedUnit":'], 2, 'usage', /参数不是有效的 JSON/u],
  ['a file that is not there', ['caseFile.createEmpty', '@/没有/x.json'], 1, 'not-found', /x\.json/u],
  ['an input that lacks something', ['issue.get', '{}'], 1, 'bad-input', /填写有误/u],
  [
    'a field of the wrong kind',
    ['caseFile.createEmpty', '{"inspectedUnit":7}'],
    1,
    'bad-input',
    /“被巡察单位”/u,
  ],
  ['no procedure at all', [], 2, 'usage', /call/u],
  ['what only a window can do', ['workspace.close'], 1, 'no-window', /命令行/u],
  ['signing in', ['account.signIn', '{"name":"a","password":"b"}'], 1, 'no-window', /--as/u],
  ['a stream of news', ['workspace.events'], 2, 'usage', /只供窗口使用/u],
  ['two names', ['caseFile.list', '--as', '王芳', '--actor', '李强'], 2, 'usage', /--as/u],
];

test.each(MISTAKES)('%s is refused in Chinese', async (_what, words, code, failure, sentence) => {
  const { code: exit, json } = await juanzongJson<Failed>('call', single, ...words);
  expect([exit, json.error.code]).toEqual([code, failure]);
  expect(json.error.message).toMatch(sentence);
});

test('a file in another encoding is refused, and one with a mark of UTF-8 is read', async () => {
  const file = join(folder, 'input.json');
  const text = Buffer.from('{"inspectedUnit":"云川县林业局"}');
  // “林业” as an editor for GBK writes it.
  const gbk = Buffer.concat([
    Buffer.from('{"inspectedUnit":"'),
    Buffer.from('c1d6d2b5', 'hex'),
    Buffer.from('"}'),
  ]);
  writeFileSync(file, gbk);
  const refused = await juanzongJson<Failed>('call', single, 'caseFile.createEmpty', `@${file}`);
  expect([refused.code, refused.json.error.code]).toEqual([2, 'usage']);
  expect(refused.json.error.message).toMatch(/input\.json”不是 UTF-8 编码/u);
  writeFileSync(file, Buffer.concat([Buffer.from('efbbbf', 'hex'), text]));
  expect((await juanzong('call', single, 'caseFile.createEmpty', `@${file}`)).code).toBe(0);
});

test('where people sign in nothing is told or done without a name and its password', async () => {
  const nobody = await juanzongJson<Failed>('call', office, 'caseFile.list');
  expect([nobody.code, nobody.json.error.code]).toEqual([1, 'sign-in-required']);
  const silent = await juanzongJson<Failed>('list', office, '--actor', CLERK.name);
  expect([silent.code, silent.json.error.code]).toEqual([1, 'password-needed']);
  expect(silent.json.error.message).toContain('JUANZONG_PASSWORD');
  const imported = await juanzongJson<Failed>('import', office, join(SAMPLE, 'notice.txt'));
  expect(imported.json.error.code).toBe('sign-in-required');
});

test('call checks the role of the account as a window does, and names it in the trail', async () => {
  signedInAs(CLERK);
  const made = await juanzong(
    'call',
    office,
    'caseFile.createEmpty',
    '{"inspectedUnit":"云川县水务局"}',
    '--as',
    '王芳',
  );
  expect(made.code).toBe(0);
  const refused = await juanzongJson<Failed>(
    'call',
    office,
    'account.setSignIn',
    '{"signIn":"off"}',
    '--as',
    '王芳',
  );
  expect([refused.code, refused.json.error.code]).toEqual([1, 'role-missing']);
  // The commands of their own names do the same.
  const { json } = await juanzongJson<{ caseFiles: unknown[] }>('list', office, '--actor', '王芳');
  expect(json.caseFiles).toHaveLength(1);
  const { stdout } = await juanzong('call', office, 'history.list', '{}', '--as', '王芳');
  expect(JSON.parse(stdout).entries[0]).toMatchObject({ actor: '王芳', actionName: '新建卷宗' });
});

test('failures are counted across calls', async () => {
  signedInAs({ ...CLERK, password: 'wrong-password' });
  const codes: string[] = [];
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const { json } = await juanzongJson<Failed>('call', office, 'caseFile.list', '--as', '无此人');
    codes.push(json.error.code);
  }
  expect(codes).toEqual(['sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'sign-in-wait']);
});

test('a library with a password that is too short does not come to be', async () => {
  vi.stubEnv('JUANZONG_PASSWORD', '1234567');
  const { code, json } = await juanzongJson<Failed>('init', join(folder, '短'), '--admin', '张文书');
  expect([code, json.error.code]).toEqual([1, 'bad-input']);
  vi.stubEnv('JUANZONG_PASSWORD', '');
  const silent = await juanzongJson<Failed>('init', join(folder, '短'), '--admin', '张文书');
  expect([silent.code, silent.json.error.code]).toEqual([1, 'password-needed']);
});
