import { isAbsolute, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, type Served, serve } from './served-engine.ts';

/** What a page that does not know the procedures would be told. */
async function refusal(server: Served, path: string, init: RequestInit): Promise<string> {
  const response = await server.get(`/trpc/${path}`, init);
  const answer: unknown = await response.json();
  const [first] = Array.isArray(answer) ? answer : [answer];
  return (first as { error: { message: string } }).error.message;
}

const json = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
});

test('what is no call of a procedure is refused in Chinese', async () => {
  const server = await serve({ library: emptyLibrary() });
  const said = [
    await refusal(server, 'workspace.setActor', json('{')),
    await refusal(server, 'workspace.setActor', json('"王芳"')),
    await refusal(server, 'workspace.setActor', json('null')),
    await refusal(server, 'workspace.setActor', { ...json('{}'), headers: { 'content-type': 'text/plain' } }),
    await refusal(server, 'workspace.setActor', {}),
    await refusal(server, 'workspace.nothing', json('{}')),
    await refusal(server, `${'workspace.state,'.repeat(60)}workspace.state?batch=1`, {}),
  ];
  for (const sentence of said) expect(sentence).toMatch(/^[^A-Za-z]*。$/u);
  expect(said.filter((sentence) => sentence.includes('“”'))).toEqual([]);
  expect(server.defects).toEqual([]);
});

test('a path is whole and has no NUL, whatever it is for', async () => {
  const server = await serve({ library: emptyLibrary() });
  const { workspace, evidence, caseFile, backup, archive } = server.window('w');
  const whole = tempFolder();
  expect(isAbsolute(relative(process.cwd(), whole))).toBe(false);
  for (const path of [join(whole, '甲\0乙'), relative(process.cwd(), whole)]) {
    const calls = [
      () => workspace.open.mutate({ path }),
      () => workspace.create.mutate({ path }),
      () => workspace.folders.query({ path }),
      () => evidence.stage.mutate({ paths: [path] }),
      () => caseFile.import.mutate({ path }),
      () => backup.run.mutate({ folder: path }),
      () => archive.write.mutate({ caseFileId: 'x', out: path }),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({
        message: expect.stringMatching(
          /填写有误：(要写从盘符或根目录开始的完整路径|含有不能用于路径的字符)，/u,
        ),
        data: { failure: 'bad-input' },
      });
    }
  }
});
