import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../main/engine/archive/record.ts';
import { readEvents } from '../../main/engine/audit/index.ts';
import { readIssues } from '../../main/engine/issue/index.ts';
import { CASE, issue, problemsOf } from '../evidence/sample-library.ts';
import { closeIssue, contentOf, idOf, type Office, openOffice, text } from '../undo/office.ts';

/** Internal and public numbers of what is shown. */
function numbers({ library }: Office): [number, number | null][] {
  return readIssues(library.db, CASE).map(({ number, publicNumber }) => [number, publicNumber]);
}

describe('an issue in the recycle bin', () => {
  it('is gone from every list, count and paper, and comes back with all that hangs on it', async () => {
    const office = openOffice();
    const { library, window, attach } = office;
    const engine = window('甲');
    await attach(1, '巡护记录.txt', 2);
    const before = readIssues(library.db, CASE);
    const id = idOf(library, 1);
    await engine.trash.put({ kind: 'issue', ids: [id] });
    expect(readIssues(library.db, CASE).map(({ number }) => number)).toEqual([2, 3]);
    expect(await engine.caseFile.statistics({})).toMatchObject({
      listed: 1,
      withheld: 1,
      measures: 1,
      evidence: { records: 0, files: 0, bytes: 0 },
    });
    const record = readRecord(library.db, CASE);
    expect(record.caseFile.issues).toHaveLength(2);
    expect(record.events.filter(({ subjectId }) => subjectId === id)).toHaveLength(2);
    await expect(
      engine.document.generate({ caseFileId: CASE, kind: 'closure-form', issue: issue(1) }),
    ).rejects.toThrow('问题1在回收站中');
    await engine.trash.restore({ kind: 'issue', ids: [id] });
    expect(readIssues(library.db, CASE)).toEqual(before);
  });

  it('is listed with what it was, where, by whom, and what hangs on it', async () => {
    const { library, window, attach } = openOffice();
    await attach(1, '巡护记录.txt', 2);
    const id = idOf(library, 1);
    await window('甲').trash.put({ kind: 'issue', ids: [id] });
    expect(await window('乙').trash.list({ caseFileId: CASE })).toMatchObject([
      {
        kind: 'issue',
        id,
        title: '护林员巡山记录补登现象较多：部分林场“先签后巡”。',
        caseFileId: CASE,
        caseFileName: '云川县林业局',
        issueNumber: 1,
        trashedBy: '甲窗口的人',
        measures: 2,
        evidence: 1,
      },
    ]);
    expect(await window('乙').trash.list({ caseFileId: '没有这个卷宗' })).toEqual([]);
  });

  it('leaves its public number to the others and gets it back; its own number stays taken', async () => {
    const office = openOffice();
    const { library, window } = office;
    const engine = window('甲');
    const id = idOf(library, 1);
    await engine.trash.put({ kind: 'issue', ids: [id] });
    expect(numbers(office)).toEqual([
      [2, 1],
      [3, null],
    ]);
    await engine.issue.add({ caseFileId: CASE, statement: '补录的问题' });
    expect(numbers(office)).toEqual([
      [2, 1],
      [3, null],
      [4, 2],
    ]);
    await engine.trash.restore({ kind: 'issue', ids: [id] });
    expect(numbers(office)).toEqual([
      [1, 1],
      [2, 2],
      [3, null],
      [4, 3],
    ]);
  });

  it('leaves a gap in a list that had gaps as printed, and fills it again', async () => {
    const office = openOffice();
    const { library, window } = office;
    library.db.prepare('UPDATE issue SET public_number = 5, number = 5 WHERE number = 2').run();
    const ids = [idOf(library, 1)];
    await window('甲').trash.put({ kind: 'issue', ids });
    expect(numbers(office)).toEqual([
      [3, null],
      [5, 5],
    ]);
    await window('甲').trash.restore({ kind: 'issue', ids });
    expect(numbers(office)).toEqual([
      [1, 1],
      [3, null],
      [5, 5],
    ]);
  });

  it('takes evidence that has no other place out of sight, and verify still checks its bytes', async () => {
    const { library, window, attach } = openOffice();
    await attach(1, '巡护记录.txt');
    await window('甲').trash.put({ kind: 'issue', ids: [idOf(library, 1)] });
    expect(await problemsOf(library.path)).toEqual([]);
    const sha256 = text(library, 'SELECT sha256 FROM evidence');
    rmSync(library.evidence.pathOf(sha256));
    expect(await problemsOf(library.path)).toEqual([expect.stringContaining('evidence-missing')]);
  });
});

describe('a measure in the recycle bin', () => {
  it('lets the others close up, and goes back to its old place with its proof', async () => {
    const { library, window, attach } = openOffice();
    await attach(1, '巡护记录.txt', 1);
    const before = readIssues(library.db, CASE);
    const id = idOf(library, 1, 1);
    await window('甲').trash.put({ kind: 'measure', ids: [id] });
    expect(readIssues(library.db, CASE)[0]).toMatchObject({
      measures: [{ number: 1, text: '一是每月抽查巡山轨迹。' }],
      evidence: [],
    });
    await window('甲').trash.restore({ kind: 'measure', ids: [id] });
    expect(readIssues(library.db, CASE)).toEqual(before);
  });

  it('goes to the end where its place is no more', async () => {
    const { library, window } = openOffice();
    const [first, second] = [idOf(library, 1, 1), idOf(library, 1, 2)];
    await window('甲').trash.put({ kind: 'measure', ids: [second] });
    await window('甲').trash.put({ kind: 'measure', ids: [first] });
    await window('甲').trash.restore({ kind: 'measure', ids: [second] });
    expect(readIssues(library.db, CASE)[0]?.measures).toMatchObject([{ id: second, number: 1 }]);
  });

  it('stays while its issue is closed', async () => {
    const office = openOffice();
    const { library, window } = office;
    const engine = window('甲');
    const ids = [idOf(library, 1, 2)];
    await engine.trash.put({ kind: 'measure', ids });
    await closeIssue(office, engine, 1);
    await expect(engine.trash.restore({ kind: 'measure', ids })).rejects.toThrow('问题1已销号');
    await engine.closure.reopen({ issueId: idOf(library, 1), on: '2024-06-01', reason: '群众反映问题反弹' });
    await engine.trash.restore({ kind: 'measure', ids });
    expect(readIssues(library.db, CASE)[0]?.measures).toHaveLength(2);
  });

  it('waits for its issue', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const ids = [idOf(library, 1, 1)];
    await engine.trash.put({ kind: 'measure', ids });
    await engine.trash.put({ kind: 'issue', ids: [idOf(library, 1)] });
    await expect(engine.trash.restore({ kind: 'measure', ids })).rejects.toThrow('请先恢复问题1');
    await engine.trash.restore({ kind: 'issue', ids: [idOf(library, 1)] });
    expect(readIssues(library.db, CASE)[0]?.measures).toHaveLength(1);
    await engine.trash.restore({ kind: 'measure', ids });
    expect(readIssues(library.db, CASE)[0]?.measures).toHaveLength(2);
  });
});

describe('evidence in the recycle bin', () => {
  it('goes from one of its places only, and comes back', async () => {
    const { library, window, attach } = openOffice();
    const first = await attach(1, '巡护记录.txt', 1);
    await attach(1, '巡护记录.txt', 2);
    const engine = window('甲');
    await engine.trash.put({ kind: 'evidenceLink', ids: [first] });
    expect(readIssues(library.db, CASE)[0]?.evidence).toMatchObject([{ measure: 2 }]);
    await engine.trash.restore({ kind: 'evidenceLink', ids: [first] });
    expect(readIssues(library.db, CASE)[0]?.evidence).toMatchObject([
      { linkId: first, measure: 1 },
      { measure: 2 },
    ]);
  });

  it('does not come back beside the same file that was attached again in the meantime', async () => {
    const { library, window, attach } = openOffice();
    const engine = window('甲');
    const first = await attach(2, '验收单.txt');
    await engine.trash.put({ kind: 'evidenceLink', ids: [first] });
    await attach(2, '验收单.txt');
    const pieces = readIssues(library.db, CASE)[1]?.evidence;
    expect(pieces).toHaveLength(1);
    const ids = [first];
    await expect(engine.trash.restore({ kind: 'evidenceLink', ids })).rejects.toThrow('不必恢复');
    expect(readIssues(library.db, CASE)[1]?.evidence).toEqual(pieces);
  });

  it('of a measure in the recycle bin waits for it, and what can come back does', async () => {
    const { library, window, attach } = openOffice();
    const engine = window('甲');
    const bound = await attach(1, '巡护记录.txt', 1);
    const free = await attach(2, '验收单.txt');
    await engine.trash.put({ kind: 'evidenceLink', ids: [bound, free] });
    await engine.trash.put({ kind: 'measure', ids: [idOf(library, 1, 1)] });
    expect(await engine.trash.restore({ kind: 'evidenceLink', ids: [bound, free] })).toMatchObject({
      restored: [free],
      kept: [{ id: bound, reason: expect.stringContaining('请先恢复该措施') }],
    });
  });
});

describe('the recycle bin', () => {
  it('leaves a trace of who put what in and out', async () => {
    const { library, window } = openOffice();
    const ids = [idOf(library, 2)];
    await window('甲').trash.put({ kind: 'issue', ids });
    await window('甲').trash.put({ kind: 'issue', ids });
    await window('乙').trash.restore({ kind: 'issue', ids });
    const events = readEvents(library.db, CASE).filter(({ action }) => /trash|restore/.test(action));
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ['issue.trash', '甲窗口的人'],
      ['issue.restore', '乙窗口的人'],
    ]);
  });

  it('gives back what belongs together, in whatever order it was chosen, as one step', async () => {
    const { library, window, attach } = openOffice();
    const engine = window('甲');
    const link = await attach(1, '巡护记录.txt', 1);
    const [issueId, measureId] = [idOf(library, 1), idOf(library, 1, 1)];
    const before = readIssues(library.db, CASE);
    await engine.trash.put({ kind: 'evidenceLink', ids: [link] });
    await engine.trash.put({ kind: 'measure', ids: [measureId] });
    await engine.trash.put({ kind: 'issue', ids: [issueId] });
    const things = [
      { kind: 'evidenceLink', ids: [link] },
      { kind: 'measure', ids: [measureId] },
      { kind: 'issue', ids: [issueId] },
    ] as const;
    const restored = await engine.trash.restoreTogether({
      things: things.map(({ kind, ids }) => ({ kind, ids: [...ids] })),
    });
    expect(restored.kept).toEqual([]);
    expect(readIssues(library.db, CASE)).toEqual(before);
    await engine.undo.undo();
    expect(await engine.trash.list({})).toHaveLength(3);
  });

  it('is emptied and filled again by undo', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const before = contentOf(library);
    await engine.trash.put({ kind: 'issue', ids: [idOf(library, 1), idOf(library, 2)] });
    expect(await engine.undo.state()).toMatchObject({ undo: '将问题移到回收站（2项）' });
    await engine.undo.undo();
    expect(contentOf(library)).toEqual(before);
    await engine.undo.redo();
    expect(await engine.trash.list({})).toHaveLength(2);
  });

  it('names what is not there', async () => {
    const { window } = openOffice();
    await expect(window('甲').trash.put({ kind: 'measure', ids: ['没有'] })).rejects.toThrow(
      '没有找到这条措施',
    );
  });
});
