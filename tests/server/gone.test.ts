import { cpSync, existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { emptyLibrary, serve, within } from './served-engine.ts';

const titlesIn = (folder: string) =>
  within(folder, ({ db }) => db.prepare('SELECT title FROM case_file ORDER BY id').pluck().all());

// Windows does not let go of the folder of an open file.
describe.skipIf(process.platform === 'win32')('a library whose folder goes while it is open', () => {
  test('deleted: nothing is confirmed any more, and the library is open no longer', async () => {
    const folder = emptyLibrary();
    const server = await serve({ library: folder });
    const { workspace, caseFile, backup } = server.window('w');
    await caseFile.createEmpty.mutate({ title: '甲' });
    rmSync(folder, { recursive: true });
    const gone = `卷宗库“${folder}”的文件夹已被移走、删除或替换，不能继续使用。请找到该文件夹后重新打开。`;
    await expect(caseFile.createEmpty.mutate({ title: '乙' })).rejects.toMatchObject({
      message: gone,
      data: { failure: 'library-gone' },
    });
    expect(await workspace.state.query()).toMatchObject({ library: null, lost: gone });
    await expect(backup.run.mutate({ folder: tempFolder() })).rejects.toMatchObject({
      data: { failure: 'no-library-open' },
    });
    expect(existsSync(folder)).toBe(false);
    expect(server.defects).toEqual([]);
  });

  test('a backup of one that is gone names the library, not the place of the backup', async () => {
    const folder = emptyLibrary();
    const { backup } = (await serve({ library: folder })).window('w');
    rmSync(folder, { recursive: true });
    await expect(backup.run.mutate({ folder: tempFolder() })).rejects.toMatchObject({
      message: expect.stringContaining(folder),
      data: { failure: 'library-gone' },
    });
  });

  test('replaced by a copy and opened again: what is saved is in the copy', async () => {
    const folder = emptyLibrary();
    const copy = `${folder}-备份`;
    cpSync(folder, copy, { recursive: true });
    const server = await serve({ library: folder });
    const { workspace, caseFile } = server.window('w');
    await caseFile.createEmpty.mutate({ title: '甲' });
    rmSync(folder, { recursive: true });
    cpSync(copy, folder, { recursive: true });
    const { library, lost } = await workspace.open.mutate({ path: folder });
    expect([library?.path, lost]).toEqual([folder, null]);
    await caseFile.createEmpty.mutate({ title: '乙' });
    await server.close();
    expect(await titlesIn(folder)).toEqual(['乙']);
  });
});
