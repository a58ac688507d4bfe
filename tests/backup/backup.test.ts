import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { type BackupOptions, backUp } from '../../main/engine/backup/index.ts';
import { readCaseFile } from '../../main/engine/casefile/index.ts';
import { generateDocument } from '../../main/engine/document/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { addIssue } from '../../main/engine/issue/index.ts';
import { openForWriting, openLibrary, type WritableLibrary } from '../../main/engine/library/index.ts';
import { CASE, issue, openSample, problemsOf, put } from '../evidence/sample-library.ts';
import { CAN_MOUNT, makeReadOnly, smallDisk } from '../support/disk.ts';
import { tempFolder } from '../support/temp.ts';

const ACTOR = '周启明';
const NOW = new Date(2026, 10, 23, 8, 5, 9);

/** A library with evidence and a paper, and a folder for its backups elsewhere. */
async function prepare(): Promise<{ library: WritableLibrary; shelf: string }> {
  const folder = tempFolder();
  const library = openSample(folder);
  const paths = [
    put(join(folder, '来件', '巡护记录.txt'), '三月巡护记录'),
    put(join(folder, '来件', '轨迹.bin'), Buffer.alloc(3_000_000, 7)),
    put(join(folder, '来件', '空.txt'), ''),
  ];
  await attachEvidence(library, ACTOR, { issue: issue(1), paths });
  await generateDocument(library, ACTOR, { caseFileId: CASE, kind: 'ledger-xlsx' });
  const shelf = join(folder, '移动硬盘');
  mkdirSync(shelf);
  return { library, shelf };
}

function last({ db }: WritableLibrary): unknown {
  const row = db.prepare<[], { value: string }>("SELECT value FROM setting WHERE key = 'backup.last'").get();
  return row && JSON.parse(row.value);
}

function backupEvents({ db }: WritableLibrary): unknown[] {
  return db
    .prepare<[], { actor: string; after: string }>(
      "SELECT actor, after FROM audit_event WHERE action = 'backup.create'",
    )
    .all()
    .map(({ actor, after }) => [actor, JSON.parse(after)]);
}

it('makes a complete library of its own, named by library and time', async () => {
  const { library, shelf } = await prepare();
  const before = readCaseFile(library.db, CASE);
  const backup = await backUp(library, ACTOR, shelf, { now: NOW });
  expect(readdirSync(shelf)).toEqual(['卷宗库-备份-20261123-080509']);
  expect(backup).toMatchObject({ path: join(shelf, '卷宗库-备份-20261123-080509'), files: 4 });
  expect(await problemsOf(backup.path)).toEqual([]);
  expect(readdirSync(backup.path).sort()).toEqual(['backups', 'documents', 'evidence', 'juanzong.db']);

  const copy = openForWriting(backup.path);
  onTestFinished(() => copy.close());
  expect(readCaseFile(copy.db, CASE)).toEqual(before);
  expect(readEvents(copy.db, CASE)).toEqual(readEvents(library.db, CASE));
  copy.change(ACTOR, (change) =>
    addIssue(change, {
      caseFileId: CASE,
      sectionId: null,
      categoryId: null,
      number: 4,
      publicNumber: null,
      statement: '备份中新增的问题',
      completion: 'notCompleted',
      stage: 'notStarted',
      outcome: null,
      detail: null,
      disclosure: 'public',
      measures: [],
    }),
  );
  expect(readCaseFile(library.db, CASE)).toEqual(before);
});

it('notes when and where, in the library and in its history', async () => {
  const { library, shelf } = await prepare();
  const { path, at } = await backUp(library, ACTOR, shelf, { now: NOW });
  expect(at).toBe(NOW.toISOString());
  expect(last(library)).toEqual({ at, path });
  expect(backupEvents(library)).toEqual([[ACTOR, { path }]]);
});

it('keeps earlier backups', async () => {
  const { library, shelf } = await prepare();
  const first = await backUp(library, ACTOR, shelf, { now: NOW });
  await attachEvidence(library, ACTOR, { issue: issue(2), paths: [put(join(tempFolder(), '新.txt'), '新')] });
  const second = await backUp(library, ACTOR, shelf, { now: new Date(2026, 10, 23, 8, 6, 0) });
  expect(readdirSync(shelf)).toHaveLength(2);
  expect([first.files, second.files]).toEqual([4, 5]);
  expect([await problemsOf(first.path), await problemsOf(second.path)]).toEqual([[], []]);
  expect(last(library)).toMatchObject({ path: second.path });
});

it('tells how far it has come, by the names that the office knows', async () => {
  const { library, shelf } = await prepare();
  const told: { done: number; total: number; label: string }[] = [];
  const { size } = await backUp(library, ACTOR, shelf, { report: (progress) => told.push({ ...progress }) });
  expect(new Set(told.map(({ label }) => label))).toEqual(
    new Set(['数据库', '巡护记录.txt', '轨迹.bin', '空.txt', expect.stringMatching(/\.xlsx$/u)]),
  );
  const files = told.filter(({ label }) => label !== '数据库');
  expect(files.map(({ done }) => done)).toEqual(files.map(({ done }) => done).sort((a, b) => a - b));
  expect(files.at(-1)).toMatchObject({ done: size, total: size });
});

it.each(['数据库', '轨迹.bin'])('cancelled at “%s”, leaves nothing and is noted nowhere', async (place) => {
  const { library, shelf } = await prepare();
  const controller = new AbortController();
  const options: BackupOptions = {
    signal: controller.signal,
    report: ({ label }) => {
      if (label === place) controller.abort();
    },
  };
  await expect(backUp(library, ACTOR, shelf, options)).rejects.toThrow('aborted');
  expect(readdirSync(shelf)).toEqual([]);
  expect([last(library), backupEvents(library)]).toEqual([undefined, []]);
});

it.each(['', 'backups', 'evidence/新文件夹'])('refuses a folder inside the library (%j)', async (below) => {
  const { library } = await prepare();
  await expect(backUp(library, ACTOR, join(library.path, below))).rejects.toMatchObject({
    code: 'backup-inside-library',
  });
});

it('refuses a folder that is not there, for a drive may be missing', async () => {
  const { library, shelf } = await prepare();
  const missing = join(shelf, 'U盘');
  await expect(backUp(library, ACTOR, missing)).rejects.toThrow(`“${missing}”不存在，请检查路径。`);
  expect(existsSync(missing)).toBe(false);
  const file = put(join(shelf, '文件.txt'));
  await expect(backUp(library, ACTOR, file)).rejects.toMatchObject({ code: 'not-a-folder' });
});

it.each([
  ['changed', (path: string) => writeFileSync(path, '另一份')],
  ['missing', (path: string) => rmSync(path)],
])('makes no backup of a library with a %s file, and names the file', async (_how, damage) => {
  const { library, shelf } = await prepare();
  const [row] = library.db
    .prepare<[], { sha256: string }>("SELECT sha256 FROM evidence WHERE name = '巡护记录.txt'")
    .all();
  const path = library.evidence.pathOf(row?.sha256 ?? '');
  chmodSync(path, 0o600);
  damage(path);
  await expect(backUp(library, ACTOR, shelf)).rejects.toMatchObject({
    code: 'backup-damaged',
    message: expect.stringContaining('“巡护记录.txt”'),
  });
  expect(readdirSync(shelf)).toEqual([]);
  expect(last(library)).toBeUndefined();
});

it('copies one moment, whatever is done meanwhile', async () => {
  const { library, shelf } = await prepare();
  let isFirst = true;
  const { path } = await backUp(library, ACTOR, shelf, {
    report: ({ label }) => {
      if (label === '数据库' || !isFirst) return;
      isFirst = false;
      library.change(ACTOR, ({ db }) => db.prepare('UPDATE issue SET detail = ?').run('备份之后'));
    },
  });
  expect(await problemsOf(path)).toEqual([]);
  const copy = openLibrary(path);
  onTestFinished(() => copy.close());
  expect(readCaseFile(copy.db, CASE).issues.map(({ detail }) => detail)).not.toContain('备份之后');
});

it.runIf(CAN_MOUNT)('says when the disk is full, and leaves nothing on it', async () => {
  const { library } = await prepare();
  const disk = smallDisk(2);
  await expect(backUp(library, ACTOR, disk)).rejects.toMatchObject({ code: 'disk-full' });
  expect(readdirSync(disk)).toEqual([]);
});

it.runIf(CAN_MOUNT)('can be opened and checked where nothing can be written', async () => {
  const { library, shelf } = await prepare();
  const { path } = await backUp(library, ACTOR, shelf, { now: NOW });
  makeReadOnly(path);
  expect(await problemsOf(path)).toEqual([]);
  expect(basename(path)).toContain('备份');
});
