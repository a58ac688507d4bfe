import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { openForWriting } from '../../main/engine/library/index.ts';
import { verifyPath } from '../../main/engine/verify/index.ts';
import { CASE, issue, makeLibrary, openSample, problemsOf, put } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

/** A closed library with two pieces of evidence; the first is attached twice. */
async function libraryWithEvidence(): Promise<{ path: string; files: string[] }> {
  const folder = tempFolder();
  const path = makeLibrary(folder);
  const library = openForWriting(path);
  const files: string[] = [];
  for (const name of ['会议记录.txt', '巡护轨迹.csv']) {
    const paths = [put(join(folder, name), name)];
    const { attached } = await attachEvidence(library, '甲', { issue: issue(1), measure: 1, paths });
    const sha256 = attached[0]?.sha256 ?? '';
    files.push(join(path, 'evidence', sha256.slice(0, 2), sha256));
  }
  await attachEvidence(library, '甲', { issue: issue(2), paths: [join(folder, '会议记录.txt')] });
  library.close();
  return { path, files };
}

function edit(path: string, sql: string): void {
  const db = new Database(join(path, 'juanzong.db'));
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}

describe('bytes that no record refers to any more', () => {
  it('are named', async () => {
    const { path, files } = await libraryWithEvidence();
    edit(path, "DELETE FROM evidence_link; DELETE FROM evidence WHERE name = '巡护轨迹.csv'");
    expect(await problemsOf(path)).toEqual([`evidence-orphaned ${files[1]?.slice(path.length + 1)}`]);
  });
});

describe('a sound library', () => {
  it('has no problems, and is not changed by looking', async () => {
    const { path } = await libraryWithEvidence();
    // A reader of a WAL database makes `-wal` and `-shm` beside it, which hold nothing.
    const files = (): unknown[] =>
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => !/-(wal|shm)$/.test(name))
        .sort();
    const before = files();
    const bytes = readFileSync(join(path, 'juanzong.db'));
    expect(await verifyPath(path)).toEqual({ ok: true, problems: [] });
    expect(files()).toEqual(before);
    expect(readFileSync(join(path, 'juanzong.db')).equals(bytes)).toBe(true);
  });

  it('may have files on their way', async () => {
    const library = openSample(tempFolder());
    const staged = await library.evidence.stageBytes(Buffer.from('路上'));
    expect(await problemsOf(library.path)).toEqual([]);
    const { path } = library.evidence.arrival(staged);
    library.db.prepare('INSERT INTO pending_file VALUES (?)').run(path);
    await library.evidence.place(staged);
    expect(await problemsOf(library.path)).toEqual([]);
  });
});

describe('stored files', () => {
  it('are named when missing, by name, place and hash', async () => {
    const { path, files } = await libraryWithEvidence();
    const [first = ''] = files;
    rmSync(first);
    const { ok, problems } = await verifyPath(path);
    expect(ok).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'evidence-missing' });
    for (const part of ['会议记录.txt', `${CASE}:1`, '2处', first.slice(-64)]) {
      expect(problems[0]?.subject).toContain(part);
    }
    expect(problems[0]?.message).toContain('重新添加');
  });

  it('are named when one byte has changed', async () => {
    const { path, files } = await libraryWithEvidence();
    const file = openSync(files[1] ?? '', 'r+');
    writeSync(file, '甲', 0);
    closeSync(file);
    expect(await problemsOf(path)).toEqual([expect.stringMatching(/^evidence-changed “巡护轨迹\.csv”/)]);
  });

  it('are named when nothing records them, and stay', async () => {
    const { path } = await libraryWithEvidence();
    const strays = ['evidence/说明.txt', `evidence/ab/ab${'0'.repeat(62)}`, 'documents/草稿.docx'];
    for (const stray of strays) put(join(path, stray));
    expect(await problemsOf(path)).toEqual([
      `evidence-orphaned ${strays[1]}`,
      `evidence-orphaned ${strays[0]}`,
      `document-orphaned ${strays[2]}`,
    ]);
    for (const stray of strays) expect(readFileSync(join(path, stray), 'utf8')).not.toBe('');
  });

  it('are named when a folder lies in their place', async () => {
    const { path, files } = await libraryWithEvidence();
    rmSync(files[0] ?? '');
    mkdirSync(files[0] ?? '');
    expect(await problemsOf(path)).toEqual([expect.stringMatching(/^evidence-unreadable “会议记录\.txt”/)]);
  });

  it('include the papers', async () => {
    const { path } = await libraryWithEvidence();
    const insert = (id: string, name: string): string =>
      `INSERT INTO official_document (id, case_file_id, kind, title, snapshot, path, sha256, size, created_by, created_at)
       VALUES ('01890000-0000-7000-8000-0000000000${id}', '${CASE}', 'ledger', '整改台账', '{}', 'documents/${name}',
         '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', 5, '甲', '2024-06-02T00:00:00.000Z');`;
    edit(path, insert('a1', '一.docx') + insert('a2', '二.docx') + insert('a3', '三.docx'));
    put(join(path, 'documents', '一.docx'), 'hello');
    put(join(path, 'documents', '三.docx'), 'hell0');
    expect(await problemsOf(path)).toEqual([
      `document-changed “整改台账”（${CASE}） documents/三.docx`,
      `document-missing “整改台账”（${CASE}） documents/二.docx`,
    ]);
  });
});

describe('the database', () => {
  it('is caught with an edited event, and the first one is named', async () => {
    const { path } = await libraryWithEvidence();
    edit(path, "DROP TRIGGER audit_event_is_final; UPDATE audit_event SET actor = '乙' WHERE seq >= 4");
    expect(await problemsOf(path)).toEqual(['audit 审计记录第4条', 'trail 数据库']);
  });

  it('is caught with its last event cut off', async () => {
    const { path } = await libraryWithEvidence();
    edit(path, 'DROP TRIGGER audit_event_stays; DELETE FROM audit_event WHERE seq = 6');
    expect(await problemsOf(path)).toEqual(['audit 审计记录第6条', 'trail 数据库']);
  });

  it('is caught with a record that points to nothing', async () => {
    const { path } = await libraryWithEvidence();
    edit(path, "DELETE FROM measure WHERE text LIKE '一是启用%'");
    const kinds = (await problemsOf(path)).map((problem) => problem.split(' ')[0]);
    expect(new Set(kinds)).toEqual(new Set(['foreign-key']));
  });

  it('is a problem, not a crash, when it is damaged within', async () => {
    const { path } = await libraryWithEvidence();
    const file = openSync(join(path, 'juanzong.db'), 'r+');
    for (let page = 6; page < 30; page += 1) writeSync(file, Buffer.alloc(4000, 0xee), 0, 4000, page * 4096);
    closeSync(file);
    const { ok, problems } = await verifyPath(path);
    expect(ok).toBe(false);
    expect(problems.some(({ kind }) => kind === 'database')).toBe(true);
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 3000)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['overwritten', (file: string) => writeFileSync(file, Buffer.alloc(9000, 0xee))],
  ])('is a problem, not a crash, when it is %s', async (_, damage) => {
    const { path } = await libraryWithEvidence();
    damage(join(path, 'juanzong.db'));
    const { ok, problems } = await verifyPath(path);
    expect({ ok, kinds: problems.map(({ kind }) => kind) }).toEqual({ ok: false, kinds: ['database'] });
  });
});

describe('what verify is given', () => {
  it('may be neither library nor bag', async () => {
    const folder = tempFolder();
    await expect(verifyPath(folder)).rejects.toMatchObject({ code: 'nothing-to-verify' });
    await expect(verifyPath(join(folder, '没有'))).rejects.toMatchObject({ code: 'nothing-to-verify' });
    const file = put(join(folder, '文件'));
    appendFileSync(file, '');
    await expect(verifyPath(file)).rejects.toMatchObject({ code: 'nothing-to-verify' });
  });
});
