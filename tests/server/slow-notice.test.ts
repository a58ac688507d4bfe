import { expect, test } from 'vitest';
import { emptyLibrary, serve } from './served-engine.ts';

test('while a notice is read that never seems to end, other windows are answered', async () => {
  const server = await serve({ library: emptyLibrary() });
  const text = `关于巡察整改情况的通报\n市委第三巡察组反馈了意见，现将整改情况予以公布。\n${'共31个问题，已完成'.repeat(1_500_000)}`;
  const upload = await server.get(`/bytes/stage?name=${encodeURIComponent('通报.txt')}`, {
    method: 'POST',
    body: text,
  });
  const { token } = (await upload.json()) as { token: string };
  const answered: string[] = [];
  const leaving = new AbortController();
  const read = server
    .window('one')
    .intake.read.mutate({ token }, { signal: leaving.signal })
    .catch(() => {})
    .finally(() => answered.push('notice'));
  const other = server.window('other');
  for (let asked = 0; asked < 5; asked += 1) {
    await other.caseFile.list.query();
    answered.push('list');
  }
  leaving.abort();
  await read;
  expect(answered).toEqual(['list', 'list', 'list', 'list', 'list', 'notice']);
});
