import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToEngine } from '../../main/desktop/engine-message.ts';
import { forward } from '../../main/desktop/forward.ts';
import { NOTICES } from '../support/notices.ts';
import { tempFolder } from '../support/temp.ts';
import { clientOf, ended, startEngine } from './bundled-engine.ts';
import { Packing, type Target } from './pack.ts';
import { fusesIn } from './runtime-double.ts';

const packing = new Packing();
beforeAll(() => packing.prepare());
afterAll(() => packing.remove());

const TARGETS: (Target & { program: string; binary: string })[] = [
  { platform: 'linux', arch: 'x64', program: 'juanzong', binary: 'linux-x64.node' },
  { platform: 'linux', arch: 'arm64', program: 'juanzong', binary: 'linux-arm64.node' },
  { platform: 'win', arch: 'x64', program: 'juanzong.exe', binary: 'win32-x64.node' },
];

describe.each(TARGETS)('packed for $platform $arch', ({ program, binary, ...target }) => {
  let folder = '';
  let archive = '';
  let files: string[] = [];
  beforeAll(async () => {
    folder = await packing.pack(target);
    archive = join(folder, 'resources', 'app.asar');
    files = listPackage(archive, { isPack: false })
      .map((path) => path.slice(1).replaceAll('\\', '/'))
      .filter((path) => !('files' in statFile(archive, path)));
  });

  it('has the program, and every file that it starts from', () => {
    expect(existsSync(join(folder, program))).toBe(true);
    const { main } = JSON.parse(extractFile(archive, 'package.json').toString());
    expect(main).toBe('dist/desktop/app.js');
    const starts = [
      'app.js',
      'engine.js',
      'preload.cjs',
      'source-docx-worker.js',
      'preview-docx-worker.js',
      'evidence-media-type-worker.js',
      'intake-notice-worker.js',
    ];
    expect(files).toEqual(expect.arrayContaining(starts.map((name) => `dist/desktop/${name}`)));
    expect(files).toEqual(
      expect.arrayContaining(['dist/renderer/index.html', 'dist/renderer/assets/index-1.js', 'LICENSE']),
    );
  });

  it('has the one native binary of its target, as a file of its own', () => {
    const path = `node_modules/better-sqlite3/prebuilds/${binary}`;
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([path]);
    expect(statFile(archive, path)).toMatchObject({ unpacked: true });
    expect(existsSync(join(folder, 'resources', 'app.asar.unpacked', path))).toBe(true);
  });

  it('has the sample as files that can be copied', () => {
    const sample = join(folder, 'resources', 'app.asar.unpacked', 'resources', 'sample');
    expect(existsSync(join(sample, 'notice.txt'))).toBe(true);
    expect(readdirSync(join(sample, 'evidence')).length).toBeGreaterThan(5);
  });

  it('has nothing else: no source, no test, no map, no other package', () => {
    const places =
      /^(dist\/desktop\/[\w.-]+\.c?js|dist\/renderer\/.*|resources\/sample\/.*|node_modules\/better-sqlite3\/.*|LICENSE|package\.json)$/u;
    expect(files.filter((file) => !places.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(tsx?|map|md|gyp|c|cpp|h)$/u.test(file))).toEqual([
      'resources/sample/README.md',
    ]);
    expect(readdirSync(join(folder, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
    expect(readdirSync(join(folder, 'locales'))).toEqual(['zh-CN.pak']);
  });

  it('has its fuses set', () => {
    expect(fusesIn(join(folder, program))).toEqual([
      'cookieEncryption',
      'asarIntegrity',
      'onlyLoadAppFromAsar',
    ]);
  });
});

it('what was packed does the main job by itself, and takes it up again after a crash', async () => {
  const packed = await packing.pack({ platform: 'linux', arch: process.arch === 'arm64' ? 'arm64' : 'x64' });
  const folder = tempFolder();
  // Outside the repository nothing is found that was not packed.
  const program = join(folder, 'program');
  extractAll(join(packed, 'resources', 'app.asar'), program);

  const first = await startEngine(program, folder);
  const engine = clientOf(first.upstream);
  const { library } = await engine.workspace.trySample.mutate();
  const [caseFile] = await engine.caseFile.list.query();
  expect(caseFile?.issues.length).toBeGreaterThan(5);
  expect(first.news).toContainEqual({ kind: 'library', path: library?.path });

  const { id: caseFileId } = await engine.caseFile.import.mutate({
    path: join(NOTICES, 'fifth', '01-forestry-bureau.txt'),
  });
  const imported = await engine.caseFile.get.query({ caseFileId });
  const issue = imported.issues.find(({ statement }) => statement !== null)?.id ?? '';
  // A worker tells the type of what is attached.
  await engine.evidence.attach.mutate({ issue, paths: [join(program, 'resources', 'sample', 'evidence')] });
  const evidence = await engine.evidence.list.query({ issueId: issue });
  expect(evidence.map(({ mediaType }) => mediaType)).toContain('application/pdf');
  const paper = await engine.document.generate.mutate({ caseFileId, kind: 'ledger-xlsx' });
  // Whatever people hand over is read in workers: the office's own ledger, a template, a paper to be measured.
  const read = await engine.ledgerImport.read.mutate({ source: { path: paper.path } });
  expect(read.layout?.columns.length).toBeGreaterThan(10);
  const notice = await engine.document.generate.mutate({ caseFileId, kind: 'public-notice' });
  const base64 = readFileSync(notice.path, 'base64');
  expect((await engine.formatCheck.check.mutate({ name: '通报.docx', base64 })).findings).toEqual([]);
  const { findings } = await engine.template.check.query({ path: notice.path });
  expect(findings.map(({ code }) => code)).toEqual(['no-placeholder']);

  const bytes = await forward(
    new Request(`juanzong://app/bytes/document/${paper.id}`, { headers: { range: 'bytes=0-1' } }),
    first.upstream,
  );
  expect([bytes.status, await bytes.text()]).toEqual([206, 'PK']);
  const page = await forward(new Request('juanzong://app/'), first.upstream);
  expect(await page.text()).toContain('<title>卷宗</title>');
  const stranger = { ...first.upstream, secret: 'a guess' };
  expect((await forward(new Request('juanzong://app/'), stranger)).status).toBe(403);

  first.child.kill('SIGKILL');
  await ended(first.child);
  await expect(engine.caseFile.list.query()).rejects.toThrow();

  mkdirSync(join(folder, 'again'));
  const second = await startEngine(program, join(folder, 'again'), library?.path ?? null);
  const later = clientOf(second.upstream);
  expect(await later.caseFile.list.query()).toHaveLength(2);
  expect(await later.verify.library.query()).toEqual({ ok: true, problems: [] });

  const end = ended(second.child);
  second.child.send({ kind: 'stop' } satisfies ToEngine);
  expect(await end).toEqual([0, null]);
});
