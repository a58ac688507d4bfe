import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendEvent, firstBrokenEvent } from '../../main/engine/audit/index.ts';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, serve, within } from './served-engine.ts';

const HALF = '王\ud840';

test('a name with half a character, a control or a bidi mark is refused and not kept', async () => {
  const library = emptyLibrary();
  const server = await serve({ library });
  const { workspace, caseFile, backup } = server.window('w');
  await workspace.setActor.mutate({ name: ' 王\u{20bb7}\u200b ' });
  for (const name of [HALF, '王\n芳', '王\0芳', '王\u202e芳', '\u200b\ufeff', '王'.repeat(51)]) {
    await expect(workspace.setActor.mutate({ name })).rejects.toMatchObject({
      message: expect.stringMatching(/^“名称”填写有误：/u),
      data: { failure: 'bad-input' },
    });
  }
  // Of characters, not of their halves.
  await workspace.setActor.mutate({ name: '\u{20bb7}'.repeat(50) });
  await workspace.setActor.mutate({ name: '王\u{20bb7}' });
  expect((await workspace.state.query()).actor).toBe('王\u{20bb7}');
  expect(readFileSync(join(server.userData, 'settings.json'), 'utf8')).not.toContain('\\u');

  await caseFile.createEmpty.mutate({ title: '甲' });
  await expect(caseFile.createEmpty.mutate({ title: `甲${HALF}` })).rejects.toMatchObject({
    message: '“标题”填写有误：含有不完整的字符，保存后会丢失，请改正后再试。',
  });
  // A backup checks the chain of its copy.
  await backup.run.mutate({ folder: tempFolder() });
  await server.close();
  await within(library, ({ db }) => {
    expect(db.prepare('SELECT count(*) FROM case_file').pluck().get()).toBe(1);
    expect(firstBrokenEvent(db)).toBeNull();
  });
});

test('settings that hold such a name open with the login name, and all else in them stays', async () => {
  const userData = tempFolder();
  const recent = { path: '/库', openedAt: '2026-01-02T03:04:05.000Z', lastBackupAt: null };
  writeFileSync(
    join(userData, 'settings.json'),
    JSON.stringify({ actor: HALF, recents: [{ ...recent, preferences: {} }] }),
  );
  const { actor, recents } = await (await serve({ userData })).window('w').workspace.state.query();
  expect(actor.isWellFormed()).toBe(true);
  expect(recents.map(({ path }) => path)).toEqual(['/库']);
});

test('an event is hashed as it is stored, whoever appends it', async () => {
  await within(emptyLibrary(), ({ db }) => {
    appendEvent(db, HALF, { action: 'a\udc00', subjectKind: 's', subjectId: HALF, caseFileId: HALF });
    appendEvent(db, '王芳', { action: 'b', subjectKind: 's', subjectId: '1', caseFileId: null, after: HALF });
    expect(firstBrokenEvent(db)).toBeNull();
    expect(db.prepare('SELECT actor FROM audit_event ORDER BY seq').pluck().all()).toEqual([
      '王\ufffd',
      '王芳',
    ]);
  });
});

test('what shows as nothing is nothing', async () => {
  const { caseFile, issue } = (await serve({ library: emptyLibrary() })).window('w');
  const caseFileId = await caseFile.createEmpty.mutate({ title: '\u200b\ufeff\0', inspectedUnit: '某局' });
  expect((await caseFile.header.query({ caseFileId })).title).toBeNull();
  for (const statement of ['\u200b', '\ufeff ', '\0']) {
    await expect(issue.add.mutate({ caseFileId, statement })).rejects.toMatchObject({
      message: '“问题内容”填写有误：不能为空，请改正后再试。',
    });
  }
});
