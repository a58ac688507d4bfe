import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { readEvents } from '../../main/engine/audit/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { openLibrary, type WritableLibrary } from '../../main/engine/library/index.ts';
import { verifyPath } from '../../main/engine/verify/index.ts';
import { CASE, issue, openSample, put } from '../evidence/sample-library.ts';
import { CAN_MOUNT, smallDisk } from '../support/disk.ts';
import { tempFolder } from '../support/temp.ts';

const NAME = '云川县林业局-整改档案-20240520';
const FIRST = '问题001-护林员巡山记录补登现象较多：部分林场“先签后巡”';

/** A library with evidence under odd names, a paper, and the notice that it was made from. */
async function filledLibrary(folder: string): Promise<WritableLibrary> {
  const library = openSample(folder);
  const attach = (target: 1 | 2 | 3, names: string[], measure?: number) =>
    attachEvidence(library, '周启明', {
      issue: issue(target),
      paths: names.map((name) => put(join(folder, '来件', name), `内容：${name}`)),
      measure,
      documentDate: '2024-03-05',
      pageCount: 3,
    });
  await attach(1, ['打卡截图.png', 'CON.txt', '100%完成?.pdf', '换\n行.txt', `${'长'.repeat(80)}.docx`], 1);
  await attach(1, ['打卡截图.png'], 2);
  await attach(2, ['会议记录.txt', '会议记录.TXT']);
  await attach(3, ['不予公开.txt']);
  const paper = readFileSync(put(join(library.path, 'documents', 'x1.docx'), '一份台账'));
  const notice = await library.evidence.stageBytes(Buffer.from('通报全文'));
  await library.evidence.place(notice);
  library.change('周启明', ({ db }) => {
    db.prepare('INSERT INTO evidence_file VALUES (?, ?, ?)').run(notice.sha256, notice.size, 'text/plain');
    db.prepare("UPDATE case_file SET source_name = '通报.txt', source_sha256 = ?").run(notice.sha256);
    db.prepare(
      `INSERT INTO official_document (id, case_file_id, kind, title, snapshot, path, sha256, size, created_by, created_at)
       VALUES ('01890000-0000-7000-8000-0000000000a1', ?, 'ledger', '整改台账', '{"问题":3}', 'documents/x1.docx', ?, ?,
         '周启明', '2024-06-02T00:00:00.000Z')`,
    ).run(CASE, createHash('sha256').update(paper).digest('hex'), paper.length);
  });
  return library;
}

async function archived(): Promise<{ library: WritableLibrary; out: string; bag: string }> {
  const folder = tempFolder();
  const library = await filledLibrary(folder);
  const out = join(folder, '移交', '2024');
  const { path } = await archiveCaseFile(library, { caseFileId: CASE, out });
  return { library, out, bag: path };
}

function contents(bag: string): Record<string, string> {
  const files = readdirSync(bag, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(bag.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

describe('an archived case file', () => {
  it('holds everything under names that Windows keeps', async () => {
    const { bag, out } = await archived();
    expect(basename(bag)).toBe(NAME);
    expect(readdirSync(out)).toEqual([NAME]);
    expect(Object.keys(contents(bag)).sort()).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'manifest-sha256.txt',
        'manifest-sha512.txt',
        'tagmanifest-sha256.txt',
        'tagmanifest-sha512.txt',
        'data/卷宗.json',
        'data/佐证材料目录.docx',
        'data/佐证材料目录.xlsx',
        'data/来源/通报.txt',
        'data/文书/整改台账.docx',
        `data/${FIRST}/问题说明.txt`,
        'data/问题002-苗木采购验收把关不严/问题说明.txt',
        'data/问题003-内容待补填/问题说明.txt',
        `data/${FIRST}/打卡截图.png`,
        `data/${FIRST}/_CON.txt`,
        `data/${FIRST}/100_完成_.pdf`,
        `data/${FIRST}/换_行.txt`,
        `data/${FIRST}/${'长'.repeat(65)}.docx`,
        'data/问题002-苗木采购验收把关不严/会议记录.txt',
        'data/问题002-苗木采购验收把关不严/会议记录 (2).TXT',
        'data/问题003-内容待补填/不予公开.txt',
      ].sort(),
    );
  });

  it('tells in every folder, without any program, what the issue is', async () => {
    const { bag } = await archived();
    const sheet = readFileSync(join(bag, 'data', FIRST, '问题说明.txt'), 'utf8');
    expect(sheet).toContain('问题编号：1\n');
    expect(sheet).toContain('反馈问题：护林员巡山记录补登现象较多');
    expect(sheet).toMatch(/^ {2}打卡截图\.png.* {2}[0-9a-f]{64}$/m);
    expect(readFileSync(join(bag, 'data/问题003-内容待补填/问题说明.txt'), 'utf8')).toContain(
      '公开情况：不予公开',
    );
  });

  it('is a valid bag, to this program and to sha256sum', async () => {
    const { bag } = await archived();
    expect(await verifyPath(bag)).toEqual({ ok: true, problems: [] });
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bag });
    }
    execFileSync('sha512sum', ['--check', '--strict', '--quiet', 'manifest-sha512.txt'], { cwd: bag });
  });

  it('says what it is', async () => {
    const { bag } = await archived();
    const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8');
    expect(readFileSync(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(info).toContain('Source-Organization: 云川县林业局\n');
    expect(info).toContain(`External-Identifier: ${CASE}\n`);
    expect(info).toMatch(/^Bagging-Date: \d{4}-\d\d-\d\d$/m);
    expect(info).toMatch(/^Payload-Oxum: \d+\.16$/m);
    for (const line of info.split('\n')) expect([...line].length).toBeLessThanOrEqual(79);
  });

  it('has its whole record as JSON, with true names, places in the bag and checkable events', async () => {
    const { library, bag } = await archived();
    const record = JSON.parse(readFileSync(join(bag, 'data', '卷宗.json'), 'utf8'));
    expect(record).toMatchObject({ format: 'juanzong-case-file', formatVersion: 1 });
    expect(record.caseFile.source).toMatchObject({ name: '通报.txt', path: 'data/来源/通报.txt' });
    expect(record.documents).toMatchObject([{ path: 'data/文书/整改台账.docx', snapshot: { 问题: 3 } }]);
    const evidence = record.caseFile.issues.flatMap((each: { evidence: unknown[] }) => each.evidence);
    expect(evidence).toHaveLength(9);
    for (const { path, sha256 } of evidence) expect(contents(bag)[path]).toBe(sha256);
    expect(evidence.map(({ name }: { name: string }) => name)).toContain('换\n行.txt');
    expect(record.events).toEqual(readEvents(library.db, CASE));
    const subjects = record.events.map(({ subjectId }: { subjectId: string }) => subjectId);
    for (const { id } of evidence) expect(subjects).toContain(id);
    for (const { hash, ...event } of record.events) {
      const { format, seq, at, actor, action, subjectKind, subjectId, caseFileId } = event;
      const { before, after, previousHash } = event;
      const fields = [
        format,
        seq,
        at,
        actor,
        action,
        subjectKind,
        subjectId,
        caseFileId,
        before,
        after,
        previousHash,
      ];
      expect(createHash('sha256').update(JSON.stringify(fields)).digest('hex')).toBe(hash);
    }
  });

  it('lists which evidence proves what, as a workbook and as a document across the page', async () => {
    const { bag } = await archived();
    const sheet = unzipSync(readFileSync(join(bag, 'data', '佐证材料目录.xlsx')));
    const cells = strFromU8(
      sheet['xl/sharedStrings.xml'] ?? sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    const document = unzipSync(readFileSync(join(bag, 'data', '佐证材料目录.docx')));
    const text = strFromU8(document['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('w:orient="landscape"');
    const printed = text.replaceAll(/<[^>]*>/g, '');
    for (const content of [cells, printed]) {
      for (const part of [
        'SHA-256',
        '100%完成?.pdf',
        '第1条 一是启用电子巡护打卡。',
        '2024-03-05',
        '内容待补填',
      ]) {
        expect(content).toContain(part);
      }
      expect(content).toContain(createHash('sha256').update('内容：打卡截图.png').digest('hex'));
      expect(content).toContain(`data/${FIRST}/100_完成_.pdf`);
    }
  });

  it('is the same byte for byte when made again', async () => {
    const { library, out, bag } = await archived();
    const again = await archiveCaseFile(library, { caseFileId: CASE, out: join(out, '再次') });
    expect(contents(again.path)).toEqual(contents(bag));
  });

  it('can be made from a library that is only open for reading', async () => {
    const folder = tempFolder();
    const { path } = await filledLibrary(folder);
    const library = openLibrary(path);
    onTestFinished(() => library.close());
    const { path: bag } = await archiveCaseFile(library, { caseFileId: CASE, out: folder });
    expect(await verifyPath(bag)).toMatchObject({ ok: true });
  });
});

describe('a case file that cannot be archived', () => {
  const attempt = (library: WritableLibrary, out: string) =>
    archiveCaseFile(library, { caseFileId: CASE, out });

  it('leaves an existing folder as it is', async () => {
    const { library, out, bag } = await archived();
    const before = contents(bag);
    await expect(attempt(library, out)).rejects.toMatchObject({ code: 'archive-exists' });
    expect(contents(bag)).toEqual(before);
    expect(readdirSync(out)).toEqual([NAME]);
  });

  it('names a file that is missing or changed, and leaves nothing', async () => {
    const folder = tempFolder();
    const library = await filledLibrary(folder);
    const out = join(folder, '移交');
    const file = library.evidence.pathOf(createHash('sha256').update('内容：会议记录.txt').digest('hex'));
    appendFileSync(file, '改');
    await expect(attempt(library, out)).rejects.toMatchObject({ code: 'file-changed' });
    await expect(attempt(library, out)).rejects.toThrow('会议记录.txt');
    rmSync(file);
    await expect(attempt(library, out)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(attempt(library, out)).rejects.toThrow('会议记录.txt');
    expect(readdirSync(out)).toEqual([]);
  });

  it('names a paper that is missing', async () => {
    const folder = tempFolder();
    const library = await filledLibrary(folder);
    rmSync(join(library.path, 'documents', 'x1.docx'));
    await expect(attempt(library, join(folder, '移交'))).rejects.toThrow('整改台账');
  });

  it('is refused for an unknown case and for a place inside the library', async () => {
    const folder = tempFolder();
    const library = await filledLibrary(folder);
    const unknown = archiveCaseFile(library, { caseFileId: '没有', out: folder });
    await expect(unknown).rejects.toMatchObject({ code: 'case-not-found' });
    const inside = join(library.path, 'evidence', '归档');
    await expect(attempt(library, inside)).rejects.toMatchObject({ code: 'out-in-library' });
    expect(existsSync(inside)).toBe(false);
  });

  it('is refused where the output is a file', async () => {
    const folder = tempFolder();
    const library = await filledLibrary(folder);
    const out = put(join(folder, '不是文件夹'));
    await expect(attempt(library, out)).rejects.toMatchObject({ code: 'not-a-folder' });
    expect(readFileSync(out, 'utf8')).toBe(out);
  });

  it.skipIf(!CAN_MOUNT)('leaves nothing on a full disk', async () => {
    const folder = tempFolder();
    const library = await filledLibrary(folder);
    const big = put(join(folder, '大.bin'), Buffer.alloc(3 << 20));
    await attachEvidence(library, '甲', { issue: issue(1), paths: [big] });
    const disk = smallDisk(1);
    await expect(attempt(library, disk)).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(disk)).toEqual([]);
  });
});
