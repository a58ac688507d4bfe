import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { JuanzongError } from '../../main/engine/error.ts';
import { admit, createLibrary, openForWriting, openLibrary } from '../../main/engine/library/index.ts';
import { CAN_MOUNT, makeReadOnly, smallDisk } from '../support/disk.ts';
import { tempFolder } from '../support/temp.ts';

function newLibrary(): string {
  const path = join(tempFolder(), '卷宗库');
  createLibrary(path);
  return path;
}

function failure(work: () => unknown): JuanzongError {
  try {
    work();
  } catch (error) {
    if (error instanceof JuanzongError) return error;
    throw error;
  }
  throw new Error('expected a failure');
}

/** A second process that opens the library for writing and holds it until it is killed. */
async function holder(path: string): Promise<{ kill: () => Promise<void> }> {
  const script = `
    import { openForWriting } from ${JSON.stringify(new URL('../../main/engine/library/index.ts', import.meta.url).href)};
    openForWriting(${JSON.stringify(path)});
    console.log('open');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return {
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('a new library', () => {
  test('is a folder with its database and its three folders', () => {
    const path = newLibrary();
    expect(readdirSync(path).sort()).toEqual(
      expect.arrayContaining(['backups', 'documents', 'evidence', 'juanzong.db']),
    );
  });

  test('is not made over something that is there', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '别的.txt'), '别的');
    const error = failure(() => createLibrary(folder));
    expect(error.code).toBe('folder-not-empty');
    expect(error.message).toContain(folder);
    expect(readdirSync(folder)).toEqual(['别的.txt']);
  });

  test('is made in an empty folder that is there', () => {
    const path = join(tempFolder(), '空');
    mkdirSync(path);
    createLibrary(path);
    openLibrary(path).close();
  });

  test('is made where a link leads, and the link stays', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '另一块盘'));
    symlinkSync(join(folder, '另一块盘'), join(folder, '库'));
    createLibrary(join(folder, '库'));
    expect(lstatSync(join(folder, '库')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, '另一块盘', 'juanzong.db'))).toBe(true);
  });

  test.each([
    ['as long as a name can be', '长'.repeat(80)],
    ['short', '库'],
  ])('may have a name that is %s', (_, name) => {
    const path = join(tempFolder(), name);
    createLibrary(path);
    openForWriting(path).close();
  });

  test('is refused where the whole path is too long for its database', () => {
    const folder = join(tempFolder(), ...Array.from({ length: 6 }, () => '长'.repeat(30)));
    expect(failure(() => createLibrary(folder)).code).toBe('name-too-long');
  });

  test('has STRICT tables only', () => {
    const library = openLibrary(newLibrary());
    const loose = library.db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    library.close();
    expect(loose).toEqual([]);
  });

  test('survives a power cut: WAL with synchronous=FULL, and references hold', () => {
    const library = openForWriting(newLibrary());
    expect(library.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(library.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(library.db.pragma('foreign_keys', { simple: true })).toBe(1);
    library.close();
  });
});

describe('what cannot be opened', () => {
  test('a path that does not exist', () => {
    const path = join(tempFolder(), '没有');
    const error = failure(() => openForWriting(path));
    expect(error.code).toBe('library-not-found');
    expect(error.message).toContain(path);
  });

  test('a folder that is no library, which stays as it was', () => {
    const folder = tempFolder();
    expect(failure(() => openForWriting(folder)).code).toBe('not-a-library');
    expect(readdirSync(folder)).toEqual([]);
  });

  test("another program's SQLite file, which stays as it was", () => {
    const folder = tempFolder();
    const db = new Database(join(folder, 'juanzong.db'));
    db.exec('CREATE TABLE other (x)');
    db.close();
    const before = readFileSync(join(folder, 'juanzong.db'));
    expect(failure(() => openForWriting(folder)).code).toBe('not-a-library');
    expect(readFileSync(join(folder, 'juanzong.db'))).toEqual(before);
    expect(existsSync(join(folder, 'juanzong.lock'))).toBe(false);
  });

  test('bytes that are no database', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'juanzong.db'), 'x'.repeat(8192));
    const error = failure(() => openLibrary(folder));
    expect(error.code).toBe('library-damaged');
    expect(error.message).toMatch(/备份/);
  });

  test('a library made by a newer program is refused by name', () => {
    const path = newLibrary();
    const db = new Database(join(path, 'juanzong.db'));
    db.pragma('user_version = 999');
    db.close();
    for (const open of [openLibrary, openForWriting]) {
      const error = failure(() => open(path));
      expect(error.code).toBe('library-too-new');
      expect(error.message).toContain(path);
      expect(error.message).toContain('999');
    }
  });
});

describe.skipIf(!CAN_MOUNT)('a library is made', () => {
  test('not on a read-only disk, and the reason says so', () => {
    const disk = tempFolder();
    makeReadOnly(disk);
    for (const path of [join(disk, '卷宗库'), join(disk, '甲', '乙', '卷宗库')]) {
      expect(failure(() => createLibrary(path))).toMatchObject({
        code: 'read-only',
        message: `“${path}”所在磁盘为只读，请换到可写入的位置。`,
      });
    }
  });

  test('in a folder of a disk, not in its place', () => {
    const disk = smallDisk(8);
    expect(failure(() => createLibrary(disk)).code).toBe('top-of-disk');
    createLibrary(join(disk, '卷宗库'));
    expect(readdirSync(disk)).toEqual(['卷宗库']);
  });
});

describe.skipIf(!CAN_MOUNT)('a library on a read-only disk', () => {
  test('is read, and refused for writing', () => {
    const path = newLibrary();
    const before = openForWriting(path);
    before.change('张敏', ({ db }) => db.prepare("INSERT INTO setting (key, value) VALUES ('a', '1')").run());
    before.close();
    makeReadOnly(path);
    const library = openLibrary(path);
    expect(library.db.prepare('SELECT key FROM setting').pluck().all()).toEqual(['a']);
    library.close();
    const error = failure(() => openForWriting(path));
    expect(error.code).toBe('library-read-only');
    expect(error.message).toContain(path);
  });
});

describe('two processes', () => {
  test('the second writer is refused with a clear sentence, readers are not', async () => {
    const path = newLibrary();
    await holder(path);
    const error = failure(() => openForWriting(path));
    expect(error.code).toBe('library-in-use');
    expect(error.message).toMatch(/另一个程序.*进程 \d+/);
    openLibrary(path).close();
  });

  test('a lock left by a crash is not an obstacle', async () => {
    const path = newLibrary();
    const other = await holder(path);
    await other.kill();
    openForWriting(path).close();
  });
});

describe('a change', () => {
  test('that throws leaves nothing, its audit event included', () => {
    const library = openForWriting(newLibrary());
    expect(() =>
      library.change('张敏', ({ db, record }) => {
        db.prepare("INSERT INTO setting (key, value) VALUES ('a', '1')").run();
        record({
          action: 'setting.change',
          subjectKind: 'setting',
          subjectId: 'a',
          caseFileId: null,
          after: 1,
        });
        throw new Error('broken off');
      }),
    ).toThrow('broken off');
    expect(library.db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0);
    expect(library.db.prepare('SELECT count(*) FROM audit_event').pluck().get()).toBe(0);
    library.close();
  });
});

describe('files that come in', () => {
  test('leave no bytes behind when their record fails', async () => {
    const library = openForWriting(newLibrary());
    const staged = await library.evidence.stageBytes(Buffer.from('材料'));
    await expect(
      admit(library, '张敏', [library.evidence.arrival(staged)], () => {
        throw new Error('no record');
      }),
    ).rejects.toThrow('no record');
    expect(await library.evidence.list()).toEqual([]);
    library.close();
  });

  test('that a crash left without a record are gone after the next opening for writing', async () => {
    const path = newLibrary();
    const library = openForWriting(path);
    const staged = await library.evidence.stageBytes(Buffer.from('材料'));
    const { path: place } = library.evidence.arrival(staged);
    library.db.prepare('INSERT INTO pending_file (path) VALUES (?)').run(place);
    await library.evidence.place(staged);
    await library.evidence.stageBytes(Buffer.from('还在路上'));
    library.close();

    const next = openForWriting(path);
    expect(existsSync(join(path, place))).toBe(false);
    expect(existsSync(join(path, 'evidence', 'incoming'))).toBe(false);
    next.close();
  });

  test('are never looked for outside the library, whatever stands in its table', () => {
    const path = newLibrary();
    const victim = join(path, '..', '别人的.txt');
    writeFileSync(victim, '别人的');
    const library = openForWriting(path);
    for (const place of ['../别人的.txt', 'evidence/../../别人的.txt']) {
      library.db.prepare('INSERT INTO pending_file (path) VALUES (?)').run(place);
    }
    library.close();
    openForWriting(path).close();
    expect(existsSync(victim)).toBe(true);
  });
});
