import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { readIssues } from '../../main/engine/issue/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { CAN_MOUNT, smallDisk } from '../support/disk.ts';
import { tempFolder } from '../support/temp.ts';
import { CASE, issue, openSample, problemsOf, put } from './sample-library.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function evidenceOf(library: WritableLibrary, number: number) {
  return readIssues(library.db, CASE).find((each) => each.number === number)?.evidence ?? [];
}

function eventsOf(library: WritableLibrary, subjectId: string | undefined) {
  return readEvents(library.db, CASE).filter((event) => event.subjectId === subjectId);
}

function stored(library: WritableLibrary, hash: string): Uint8Array {
  return readFileSync(join(library.path, 'evidence', hash.slice(0, 2), hash));
}

describe('attaching files', () => {
  it('keeps the bytes, the name, the size, the type by content, who, and what was said of them', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const path = put(join(folder, '巡护打卡制度.docx'), '其实是一段文字');
    const request = { note: '正式印发稿', documentDate: '2024-03', pageCount: 4 };
    await attachEvidence(library, '周启明', { issue: issue(1), paths: [path], measure: 2, ...request });
    const [evidence] = evidenceOf(library, 1);
    expect(evidence).toMatchObject({
      name: '巡护打卡制度.docx',
      sha256: sha256('其实是一段文字'),
      size: 21,
      mediaType: 'text/plain',
      addedBy: '周启明',
      measure: 2,
      ...request,
    });
    const [added, linked] = eventsOf(library, evidence?.id);
    expect(added).toMatchObject({ actor: '周启明', action: 'evidence.add' });
    expect(JSON.parse(added?.after ?? '')).toMatchObject({ path, sha256: evidence?.sha256, ...request });
    expect(linked).toMatchObject({ actor: '周启明', action: 'evidence.link' });
  });

  it('keeps every kind of name', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const names = [
      ' 前后有空格 .txt ',
      '引号"\'“”.txt',
      '表情👨‍👩‍👧.txt',
      `${'长'.repeat(83)}.x.txt`,
      '\u202etxt.反向',
      '换\n行',
      '.隐藏',
      'Thumbs.db',
      '~$锁.docx',
      '-rf',
      'e\u0301分解.txt',
    ];
    for (const name of names) put(join(folder, '来件', name));
    const { attached, failed } = await attachEvidence(library, '甲', {
      issue: issue(1),
      paths: [join(folder, '来件')],
    });
    expect(failed).toEqual([]);
    expect(attached).toHaveLength(names.length);
    expect(new Set(evidenceOf(library, 1).map(({ name }) => name))).toEqual(new Set(names));
  });

  it.skipIf(process.platform !== 'linux')('keeps a name that is not valid UTF-8, and its bytes', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    mkdirSync(join(folder, '来件'));
    const bytes = Buffer.from([0xbb, 0xe1, 0xd2, 0xe9, 0xbc, 0xcd, 0xd2, 0xaa, 0x2e, 0x64, 0x6f, 0x63]);
    writeFileSync(Buffer.concat([Buffer.from(`${join(folder, '来件')}/`), bytes]), '内容');
    await attachEvidence(library, '甲', { issue: issue(1), paths: [join(folder, '来件')] });
    const [evidence] = evidenceOf(library, 1);
    expect(evidence?.name).toBe('会议纪要.doc');
    const [event] = eventsOf(library, evidence?.id);
    expect(JSON.parse(event?.after ?? '')).toMatchObject({ nameBytes: bytes.toString('hex') });
  });

  it('keeps empty files and files larger than a chunk byte for byte', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const large = Buffer.alloc(3 * (1 << 20) + 17, '卷宗');
    const paths = [put(join(folder, '空.pdf'), ''), put(join(folder, '大.bin'), large)];
    const { attached } = await attachEvidence(library, '甲', { issue: issue(1), paths });
    expect(attached.map(({ size }) => size)).toEqual([0, large.length]);
    expect(large.equals(stored(library, sha256(large)))).toBe(true);
    expect(stored(library, sha256(''))).toHaveLength(0);
  });

  it('tells of progress up to the whole', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const seen: { done: number; total: number }[] = [];
    const paths = [put(join(folder, '甲.txt'), '12345'), put(join(folder, '乙.txt'), '678')];
    await attachEvidence(library, '甲', { issue: issue(1), paths }, (progress) => seen.push(progress));
    expect(seen.at(-1)).toMatchObject({ done: 8, total: 8, label: '乙.txt' });
  });
});

describe('attaching the same bytes again', () => {
  it('stores them once and tells where they are', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const first = put(join(folder, '会议记录.txt'), '同一份');
    const second = put(join(folder, '附件一.txt'), '同一份');
    await attachEvidence(library, '甲', { issue: issue(1), measure: 1, paths: [first] });
    const { attached } = await attachEvidence(library, '甲', { issue: issue(2), paths: [second, first] });
    const [original] = evidenceOf(library, 1);
    const before = { evidence: original?.id, caseFile: CASE, number: 1, measure: 1, name: '会议记录.txt' };
    expect(attached[0]?.alreadyIn).toMatchObject([before]);
    expect(attached[1]?.alreadyIn).toMatchObject([before, { number: 2, measure: null, name: '附件一.txt' }]);
    expect(await library.evidence.list()).toHaveLength(1);
  });

  it('records the same name at the same place once', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const path = put(join(folder, '来件', '会议记录.txt'));
    const paths = [path, join(folder, '来件')];
    const { attached } = await attachEvidence(library, '甲', { issue: issue(1), paths });
    expect(attached.map(({ alreadyIn }) => alreadyIn.length)).toEqual([0, 1]);
    expect(evidenceOf(library, 1)).toHaveLength(1);
    await attachEvidence(library, '甲', { issue: issue(1), paths: [path], measure: 1 });
    const pieces = evidenceOf(library, 1);
    expect(pieces.map(({ measure }) => measure)).toEqual([null, 1]);
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(1);
  });

  it('keeps what is newly said of them, and what was said before', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const paths = [put(join(folder, '会议记录.txt'))];
    await attachEvidence(library, '甲', { issue: issue(1), paths, note: '初稿', pageCount: 2 });
    await attachEvidence(library, '乙', { issue: issue(1), paths, note: '定稿' });
    const [piece] = evidenceOf(library, 1);
    expect(piece).toMatchObject({ note: '定稿', pageCount: 2 });
    expect(eventsOf(library, piece?.id).at(-1)).toMatchObject({
      actor: '乙',
      action: 'evidence.describe',
      before: expect.stringContaining('初稿'),
    });
  });

  it('puts back bytes that were damaged in the library', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const path = put(join(folder, '会议记录.txt'), '原件');
    await attachEvidence(library, '甲', { issue: issue(1), paths: [path] });
    appendFileSync(join(library.path, 'evidence', sha256('原件').slice(0, 2), sha256('原件')), '损坏');
    await attachEvidence(library, '甲', { issue: issue(1), paths: [path] });
    expect(await problemsOf(library.path)).toEqual([]);
  });
});

describe('attaching at the same time', () => {
  it('the same bytes in two places, both come in', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const paths = [put(join(folder, '甲.txt'), '同一份'), put(join(folder, '乙.txt'), '另一份')];
    const attach = (number: 1 | 2) => attachEvidence(library, '甲', { issue: issue(number), paths });
    const results = await Promise.all([attach(1), attach(2), attach(1)]);
    expect(results.map(({ attached }) => attached.length)).toEqual([2, 2, 2]);
    expect([evidenceOf(library, 1).length, evidenceOf(library, 2).length]).toEqual([2, 2]);
    expect(await problemsOf(library.path)).toEqual([]);
  });
});

describe('attaching folders', () => {
  it('takes everything below, by name, and follows links to files only', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const root = join(folder, '来件');
    put(join(root, '2', '深', 'b.txt'));
    put(join(root, '1.txt'));
    symlinkSync(join(root, '1.txt'), join(root, '3-链接.txt'));
    symlinkSync(root, join(root, '4-回环'));
    symlinkSync(join(root, '没有'), join(root, '5-断链'));
    const { attached, failed } = await attachEvidence(library, '甲', { issue: issue(1), paths: [root] });
    expect(attached.map(({ path }) => path)).toEqual([
      join(root, '1.txt'),
      join(root, '2', '深', 'b.txt'),
      join(root, '3-链接.txt'),
    ]);
    expect(failed.map(({ path }) => path)).toEqual([join(root, '4-回环'), join(root, '5-断链')]);
    expect(failed[0]?.message).toContain('链接');
  });

  it('names an empty folder that was given', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    mkdirSync(join(folder, '空', '也空'), { recursive: true });
    const { failed } = await attachEvidence(library, '甲', { issue: issue(1), paths: [join(folder, '空')] });
    expect(failed).toMatchObject([{ path: join(folder, '空') }]);
    expect(failed[0]?.message).toContain('没有文件');
  });
});

describe('files that cannot be attached', () => {
  it('are named with a reason, and the rest goes on', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const good = put(join(folder, '好.txt'));
    const paths = [join(folder, '没有.txt'), good, join(good, '下面.txt')];
    const { attached, failed } = await attachEvidence(library, '甲', { issue: issue(1), paths });
    expect(attached.map(({ path }) => path)).toEqual([good]);
    expect(failed).toEqual([
      { path: paths[0], message: `“${paths[0]}”不存在，请检查路径。` },
      { path: paths[2], message: `“${paths[2]}”不存在，请检查路径。` },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('include those without permission', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const path = put(join(folder, '保密.txt'));
    chmodSync(path, 0);
    const { failed } = await attachEvidence(library, '甲', { issue: issue(1), paths: [path] });
    expect(failed[0]?.message).toContain('权限');
  });

  it.skipIf(process.platform === 'win32')('include pipes, which are not waited for', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    execFileSync('mkfifo', [join(folder, '管道')]);
    const { failed } = await attachEvidence(library, '甲', {
      issue: issue(1),
      paths: [join(folder, '管道')],
    });
    expect(failed[0]?.message).toContain('不是普通文件');
  });

  it('include one that vanishes and one that changes after it was found', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const [first, gone, growing] = ['1.txt', '2.txt', '3.txt'].map((name) =>
      put(join(folder, '来件', name), name.repeat(600_000)),
    );
    let reports = 0;
    const { attached, failed } = await attachEvidence(
      library,
      '甲',
      { issue: issue(1), paths: [join(folder, '来件')] },
      ({ label }) => {
        reports += 1;
        if (reports === 1) rmSync(gone ?? '');
        if (label !== '3.txt') return;
        appendFileSync(growing ?? '', '又写了一点');
        utimesSync(growing ?? '', reports, reports);
      },
    );
    expect(attached.map(({ path }) => path)).toEqual([first]);
    expect(failed.map(({ path }) => path)).toEqual([gone, growing]);
    expect(failed[1]?.message).toContain('改动');
    expect(readdirSync(join(library.path, 'evidence', 'incoming'))).toEqual([]);
  });
});

describe('a request that cannot be met', () => {
  it.each([
    ['issue-not-found', { issue: `${CASE}:99` }],
    ['case-not-found', { issue: '没有这个卷宗:1' }],
    ['measure-not-found', { issue: issue(1), measure: 7 }],
  ])('is refused with %s before anything is read', async (code, request) => {
    const folder = tempFolder();
    const library = openSample(folder);
    const paths = [put(join(folder, '材料.txt'))];
    await expect(attachEvidence(library, '甲', { ...request, paths })).rejects.toMatchObject({ code });
    expect(await library.evidence.list()).toEqual([]);
  });

  it.skipIf(!CAN_MOUNT)('leaves nothing behind when the disk is full', async () => {
    const library = openSample(smallDisk(4));
    const folder = tempFolder();
    const small = put(join(folder, '1-小.txt'));
    const large = put(join(folder, '2-大.bin'), Buffer.alloc(8 << 20));
    const attempt = attachEvidence(library, '甲', { issue: issue(1), paths: [small, large] });
    await expect(attempt).rejects.toMatchObject({ code: 'disk-full' });
    await expect(attempt).rejects.toThrow('2-大.bin');
    expect(evidenceOf(library, 1)).toEqual([]);
    expect(readdirSync(join(library.path, 'evidence', 'incoming'))).toEqual([]);
    expect(await problemsOf(library.path)).toEqual([]);
    const again = await attachEvidence(library, '甲', { issue: issue(1), paths: [small] });
    expect(again.attached).toHaveLength(1);
  });
});
