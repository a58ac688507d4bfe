import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { attachEvidence, stagedFile, stageUpload } from '../../main/engine/evidence/index.ts';
import { type Caller, createCaller, workspaceOf } from '../../main/engine/index.ts';
import { readIssues } from '../../main/engine/issue/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import type { Progress } from '../../main/engine/procedure.ts';
import { tempFolder } from '../support/temp.ts';
import { CASE, issue, openSample, problemsOf, put } from './sample-library.ts';

function callerOf(library: WritableLibrary, report: (progress: Progress) => void = () => {}): Caller {
  const workspace = workspaceOf(library, library);
  return createCaller({ workspace, actor: '周启明', window: '一', report });
}

async function* streamOf(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

function upload(library: WritableLibrary, name: string, content = name) {
  return stageUpload(library, { name, stream: streamOf(content) });
}

function waitingFiles(library: WritableLibrary): string[] {
  return readdirSync(join(library.path, 'evidence', 'incoming'));
}

function evidenceOf(library: WritableLibrary, number: number) {
  return readIssues(library.db, CASE).find((each) => each.number === number)?.evidence ?? [];
}

describe('a file that a page sends', () => {
  it('waits with its hash, size and type, and becomes evidence only when it is attached', async () => {
    const library = openSample(tempFolder());
    const staged = await upload(library, '来件/会议纪要.txt', '会议内容');
    expect(staged).toMatchObject({
      name: '来件/会议纪要.txt',
      size: 12,
      mediaType: 'text/plain',
      alreadyIn: [],
    });
    expect(evidenceOf(library, 1)).toEqual([]);
    const files = [{ token: staged.token, how: 'attach' as const }];
    const [attached] = await callerOf(library).evidence.attachStaged({
      issueId: issue(1),
      measureId: measureOf(library, 1, 2),
      files,
    });
    expect(evidenceOf(library, 1)).toMatchObject([
      {
        id: attached?.evidenceId,
        name: '会议纪要.txt',
        sha256: staged.sha256,
        measure: 2,
        addedBy: '周启明',
      },
    ]);
    const added = readEvents(library.db, CASE).find((event) => event.action === 'evidence.add');
    expect(JSON.parse(added?.after ?? '')).toMatchObject({ path: '来件/会议纪要.txt' });
    expect(waitingFiles(library)).toEqual([]);
    expect(await problemsOf(library.path)).toEqual([]);
  });

  it('keeps its own name, whatever it is', async () => {
    const library = openSample(tempFolder());
    const names = [
      ' 前后有空格 ',
      '..',
      'CON.txt',
      '表情👨‍👩‍👧.txt',
      '\u202etxt.反向',
      '引号"\'<b>.txt',
      '长'.repeat(3000),
    ];
    const staged = await Promise.all(names.map((name) => upload(library, `夹/${name}`, name)));
    const files = staged.map(({ token }) => ({ token, how: 'attach' as const }));
    await callerOf(library).evidence.attachStaged({ issueId: issue(1), measureId: null, files });
    expect(new Set(evidenceOf(library, 1).map(({ name }) => name))).toEqual(new Set(names));
  });

  it('leaves nothing when it is cancelled in the middle', async () => {
    const library = openSample(tempFolder());
    const cancel = new AbortController();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let chunks = 0; ; chunks += 1) {
        if (chunks === 3) cancel.abort();
        yield Buffer.alloc(1 << 16);
      }
    }
    const request = { name: '大文件.mp4', stream: endless(), signal: cancel.signal };
    await expect(stageUpload(library, request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(waitingFiles(library)).toEqual([]);
  });

  it('is refused without a name', async () => {
    const library = openSample(tempFolder());
    await expect(upload(library, '文件夹/')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('is gone once it is discarded', async () => {
    const library = openSample(tempFolder());
    const { token } = await upload(library, '不要了.txt');
    await callerOf(library).evidence.discardStaged({ tokens: [token, '没有'] });
    expect(waitingFiles(library)).toEqual([]);
    expect(() => stagedFile(library, token)).toThrow(expect.objectContaining({ code: 'staged-not-found' }));
  });
});

describe('files and folders of this machine', () => {
  it('wait with the path from the given folder on', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    put(join(folder, '来件', '第一批', '通知.txt'));
    put(join(folder, '来件', '空.pdf'), '');
    const paths = [join(folder, '来件'), put(join(folder, '单个.txt')), join(folder, '没有')];
    const { files, failed } = await callerOf(library).evidence.stage({ paths });
    expect(files.map(({ name, size }) => [name, size > 0])).toEqual([
      ['来件/空.pdf', false],
      ['来件/第一批/通知.txt', true],
      ['单个.txt', true],
    ]);
    expect(failed).toMatchObject([{ path: paths[2] }]);
  });

  it('do not wait at all when that is cancelled on the way', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    for (const name of ['1.txt', '2.txt', '3.txt']) put(join(folder, '来件', name), name.repeat(500_000));
    const cancel = new AbortController();
    const workspace = workspaceOf(library, library);
    const report = ({ label }: Progress): void => (label === '2.txt' ? cancel.abort() : undefined);
    const caller = createCaller({ workspace, actor: '甲', window: '一', report }, { signal: cancel.signal });
    await expect(caller.evidence.stage({ paths: [join(folder, '来件')] })).rejects.toThrow();
    expect(waitingFiles(library)).toEqual([]);
    const request = { issue: issue(1), paths: [join(folder, '来件')] };
    await expect(attachEvidence(library, '甲', request, report, cancel.signal)).rejects.toThrow();
    expect([waitingFiles(library), evidenceOf(library, 1)]).toEqual([[], []]);
  });
});

describe('bytes that the library has already', () => {
  it('are told with case file, issue and measure, those in the recycle bin apart', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const paths = [put(join(folder, '会议记录.txt'), '同一份')];
    await attachEvidence(library, '甲', { issue: issue(1), measure: 2, paths });
    await attachEvidence(library, '甲', { issue: issue(2), paths });
    const [second] = evidenceOf(library, 2);
    const caller = callerOf(library);
    await caller.trash.put({ kind: 'evidenceLink', ids: [second?.linkId ?? ''] });
    const { alreadyIn } = await upload(library, '附件.txt', '同一份');
    const place = { name: '会议记录.txt', caseFileId: CASE };
    expect(alreadyIn).toMatchObject([
      { ...place, issueNumber: 1, measure: 2, trashed: false },
      { ...place, issueNumber: 2, measure: null, trashed: true },
    ]);
    expect(alreadyIn[0]?.caseFileName).toContain('云川县');
    expect(alreadyIn[0]?.issueStatement).toContain('巡山记录');
  });

  it('are linked to the piece that is there, or become a piece of their own', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const paths = [put(join(folder, '会议记录.txt'), '同一份')];
    await attachEvidence(library, '甲', { issue: issue(1), paths });
    const [known] = evidenceOf(library, 1);
    const [linked, own] = [
      await upload(library, '附件.txt', '同一份'),
      await upload(library, '附件.txt', '同一份'),
    ];
    const files = [
      { token: linked.token, how: { linkTo: known?.id ?? '' } },
      { token: own.token, how: 'attach' as const },
    ];
    await callerOf(library).evidence.attachStaged({
      issueId: issue(2),
      measureId: measureOf(library, 2, 1),
      files,
    });
    const pieces = evidenceOf(library, 2);
    expect(pieces.map(({ name }) => name).sort()).toEqual(['会议记录.txt', '附件.txt']);
    expect(pieces.some(({ id }) => id === known?.id)).toBe(true);
    expect(await library.evidence.list()).toHaveLength(1);
    expect(waitingFiles(library)).toEqual([]);
    const listed = await callerOf(library).evidence.list({ issueId: pieces[0] ? idOf(library, 2) : '' });
    expect(listed.map(({ elsewhere }) => elsewhere).sort()).toEqual([0, 1]);
  });

  it('bring a link back that lies in the recycle bin at that very place', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    const paths = [put(join(folder, '会议记录.txt'), '同一份')];
    await attachEvidence(library, '甲', { issue: issue(1), measure: 1, paths });
    const [known] = evidenceOf(library, 1);
    const caller = callerOf(library);
    await caller.trash.put({ kind: 'evidenceLink', ids: [known?.linkId ?? ''] });
    const { token } = await upload(library, '会议记录.txt', '同一份');
    const files = [{ token, how: { linkTo: known?.id ?? '' } }];
    await caller.evidence.attachStaged({ issueId: issue(1), measureId: measureOf(library, 1, 1), files });
    expect(evidenceOf(library, 1)).toMatchObject([{ id: known?.id, linkId: known?.linkId }]);
  });

  it('are not linked to a piece with other content', async () => {
    const folder = tempFolder();
    const library = openSample(folder);
    await attachEvidence(library, '甲', { issue: issue(1), paths: [put(join(folder, '甲.txt'), '甲')] });
    const { token } = await upload(library, '乙.txt', '乙');
    const files = [{ token, how: { linkTo: evidenceOf(library, 1)[0]?.id ?? '' } }];
    const attach = callerOf(library).evidence.attachStaged({ issueId: issue(2), measureId: null, files });
    await expect(attach).rejects.toThrow('内容不同');
    expect(stagedFile(library, token).name).toBe('乙.txt');
  });
});

describe('attaching staged files', () => {
  it('takes all of them or none', async () => {
    const library = openSample(tempFolder());
    const good = await upload(library, '好.txt');
    const files = ['没有这个标记', good.token].map((token) => ({ token, how: 'attach' as const }));
    const caller = callerOf(library);
    await expect(caller.evidence.attachStaged({ issueId: issue(1), measureId: null, files })).rejects.toThrow(
      '重新添加',
    );
    expect(evidenceOf(library, 1)).toEqual([]);
    await caller.evidence.attachStaged({ issueId: issue(1), measureId: null, files: files.slice(1) });
    expect(evidenceOf(library, 1)).toHaveLength(1);
  });

  it('keeps to the measure that was meant while measures change places about it', async () => {
    const library = openSample(tempFolder());
    const caller = callerOf(library);
    const [first, second] = [measureOf(library, 1, 1), measureOf(library, 1, 2)];
    const { token } = await upload(library, '抽查记录.txt');
    await caller.measure.move({ measureId: second, to: 1 });
    const files = [{ token, how: 'attach' as const }];
    await caller.evidence.attachStaged({ issueId: issue(1), measureId: second, files });
    const [piece] = await caller.evidence.list({ issueId: idOf(library, 1) });
    expect(piece).toMatchObject({ name: '抽查记录.txt', measureId: second, measure: 1 });
    await caller.measure.move({ measureId: second, to: 2 });
    await caller.evidence.move({ linkId: piece?.linkId ?? '', measureId: first });
    expect(await caller.evidence.list({ issueId: idOf(library, 1) })).toMatchObject([
      { measureId: first, measure: 1 },
    ]);
  });

  it('is refused where the measure has gone, whatever has its number now', async () => {
    const library = openSample(tempFolder());
    const caller = callerOf(library);
    const [first, second] = [measureOf(library, 1, 1), measureOf(library, 1, 2)];
    const { token } = await upload(library, '打卡记录.txt');
    const attachTo = (measureId: string) =>
      caller.evidence.attachStaged({ issueId: issue(1), measureId, files: [{ token, how: 'attach' }] });
    await caller.trash.put({ kind: 'measure', ids: [first] });
    await expect(attachTo(first)).rejects.toThrow('回收站');
    await caller.trash.restore({ kind: 'measure', ids: [first] });
    await caller.measure.merge({ measureId: first });
    await expect(attachTo(second)).rejects.toThrow('已不存在');
    await expect(attachTo(measureOf(library, 2, 1))).rejects.toThrow('已不存在');
    expect(evidenceOf(library, 1)).toEqual([]);
  });

  it('refuses a file that is named twice, and loses nothing of it', async () => {
    const library = openSample(tempFolder());
    const { token } = await upload(library, '重复.txt');
    const file = { token, how: 'attach' as const };
    const attach = callerOf(library).evidence.attachStaged;
    const request = { issueId: issue(1), measureId: null };
    await expect(attach({ ...request, files: [file, file] })).rejects.toThrow('同一个文件不能列两次');
    await attach({ ...request, files: [file] });
    expect(evidenceOf(library, 1)).toMatchObject([{ name: '重复.txt' }]);
  });

  it('uses a file once', async () => {
    const library = openSample(tempFolder());
    const { token } = await upload(library, '一次.txt');
    const request = { issueId: issue(1), measureId: null, files: [{ token, how: 'attach' as const }] };
    const results = await Promise.allSettled(
      [1, 2].map(() => callerOf(library).evidence.attachStaged(request)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(evidenceOf(library, 1)).toHaveLength(1);
  });
});

function measureOf(library: WritableLibrary, number: number, measure: number): string {
  const issue = readIssues(library.db, CASE).find((each) => each.number === number);
  return issue?.measures.find((each) => each.number === measure)?.id ?? '';
}

function idOf(library: WritableLibrary, number: number): string {
  return readIssues(library.db, CASE).find((each) => each.number === number)?.id ?? '';
}
