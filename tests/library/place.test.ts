import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  admit,
  createLibrary,
  isLibrary,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from '../../main/engine/library/index.ts';
import { tempFolder } from '../support/temp.ts';

function newLibrary(): string {
  const path = join(tempFolder(), '卷宗库');
  createLibrary(path);
  return path;
}

/** One event, so that there is something to keep. */
function write(library: WritableLibrary, subjectId: string): void {
  library.change('王芳', ({ record }) =>
    record({ action: 'test', subjectKind: 'test', subjectId, caseFileId: null }),
  );
}

function written(path: string): unknown[] {
  const library = openLibrary(path);
  try {
    return library.db.prepare('SELECT subject_id FROM audit_event ORDER BY seq').pluck().all();
  } finally {
    library.close();
  }
}

// Windows does not let go of the folder of an open file.
describe.skipIf(process.platform === 'win32')('a library whose folder goes while it is open', () => {
  test.for(['deleted', 'moved'])('%s: takes no more changes and no files', async (how) => {
    const path = newLibrary();
    const library = openForWriting(path);
    write(library, '1');
    const staged = await library.evidence.stageBytes(Buffer.from('佐证'));
    if (how === 'deleted') rmSync(path, { recursive: true });
    else renameSync(path, `${path}2`);
    const gone = expect.objectContaining({ code: 'library-gone', message: expect.stringContaining(path) });
    expect(() => write(library, '2')).toThrow(gone);
    await expect(admit(library, '王芳', [library.evidence.arrival(staged)], () => {})).rejects.toEqual(gone);
    library.close();
    expect(existsSync(path)).toBe(false);
    if (how === 'moved') expect(written(`${path}2`)).toEqual(['1']);
  });

  test('replaced: the one in its place is left alone, even while both are open', async () => {
    const path = newLibrary();
    const copy = `${path}-备份`;
    cpSync(path, copy, { recursive: true });
    const old = openForWriting(path);
    const staged = await old.evidence.stageBytes(Buffer.from('佐证'));
    rmSync(path, { recursive: true });
    cpSync(copy, path, { recursive: true });
    const present = openForWriting(path);
    const again = await present.evidence.stageBytes(Buffer.from('佐证'));
    await admit(present, '王芳', [present.evidence.arrival(again)], () => {});
    write(present, 'kept');
    expect(() => write(old, 'lost')).toThrow(expect.objectContaining({ code: 'library-gone' }));
    await expect(admit(old, '王芳', [old.evidence.arrival(staged)], () => {})).rejects.toMatchObject({
      code: 'library-gone',
    });
    old.close();
    write(present, 'kept, too');
    present.close();
    expect(written(path)).toEqual(['kept', 'kept, too']);
    expect(existsSync(join(path, 'evidence', staged.sha256.slice(0, 2), staged.sha256))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('a database that is no file of its own', () => {
  test('a link is refused, for its lock would lie elsewhere', () => {
    const path = newLibrary();
    const other = newLibrary();
    rmSync(join(other, 'juanzong.db'));
    symlinkSync(join(path, 'juanzong.db'), join(other, 'juanzong.db'));
    const before = readdirSync(other);
    expect(isLibrary(other)).toBe(false);
    for (const open of [openForWriting, openLibrary]) {
      expect(() => open(other)).toThrow(expect.objectContaining({ code: 'not-a-library' }));
    }
    expect(readdirSync(other)).toEqual(before);
  });

  test('a pipe is refused and not waited for', () => {
    const path = tempFolder();
    execFileSync('mkfifo', [join(path, 'juanzong.db')]);
    expect(isLibrary(path)).toBe(false);
    expect(() => openForWriting(path)).toThrow(expect.objectContaining({ code: 'not-a-library' }));
  });
});
