import { describe, expect, it } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { readIssues } from '../../main/engine/issue/index.ts';
import { CASE, issue, problemsOf } from '../evidence/sample-library.ts';
import { closeIssue, contentOf, idOf, openOffice, text } from './office.ts';

const STATEMENT = 'SELECT statement FROM issue WHERE number = ?';

describe('taking an edit back', () => {
  it('puts the content back, and doing it again changes it again', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const before = contentOf(library);
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '改过的问题' } });
    const after = contentOf(library);
    expect(await engine.undo.state()).toEqual({ undo: '修改问题', redo: null });
    expect(await engine.undo.undo()).toMatchObject({
      label: '修改问题',
      caseFileId: CASE,
      subjectKind: 'issue',
      subjectId: idOf(library, 1),
    });
    expect(contentOf(library)).toEqual(before);
    expect(await engine.undo.state()).toEqual({ undo: null, redo: '修改问题' });
    await engine.undo.redo();
    expect(contentOf(library)).toEqual(after);
  });

  it('is an event of the trace that names the one it takes back', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const old = text(library, STATEMENT, 1);
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '改过的问题' } });
    await engine.undo.undo();
    const [edited, undone] = readEvents(library.db, CASE).slice(-2);
    expect(undone).toMatchObject({ action: 'undo', actor: '甲窗口的人', subjectId: idOf(library, 1) });
    expect(JSON.parse(undone?.before ?? '')).toEqual({
      event: edited?.seq,
      action: 'issue.update',
      values: { statement: '改过的问题' },
    });
    expect(JSON.parse(undone?.after ?? '')).toEqual({ values: { statement: old } });
    expect(await problemsOf(library.path)).toEqual([]);
  });

  it('is told to whoever shows the library, by its subject', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '改过的问题' } });
    const told: unknown[] = [];
    library.onChange(({ entries }) => told.push(...entries));
    await engine.undo.undo();
    expect(told).toMatchObject([{ subjectKind: 'issue', subjectId: idOf(library, 1), caseFileId: CASE }]);
  });

  it('takes a bulk edit back as one step, and says how many', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const before = contentOf(library);
    const issueIds = [1, 2, 3].map((number) => idOf(library, number));
    await engine.issue.bulkUpdate({
      issueIds,
      patch: { leadDepartment: '资源管理科', dueDate: '2024-12-31' },
    });
    expect(await engine.undo.state()).toMatchObject({ undo: '修改问题（3项）' });
    await engine.undo.undo();
    expect(contentOf(library)).toEqual(before);
  });

  it('is refused where others have closed the issue since', async () => {
    const office = openOffice();
    const { library, window } = office;
    await window('甲').trash.put({ kind: 'measure', ids: [idOf(library, 1, 2)] });
    await closeIssue(office, window('乙'), 1);
    const closed = contentOf(library);
    await expect(window('甲').undo.undo()).rejects.toThrow('内容不能改动');
    expect(contentOf(library)).toEqual(closed);
    await window('乙').closure.reopen({
      issueId: idOf(library, 1),
      on: '2024-06-01',
      reason: '群众反映问题反弹',
    });
    await window('甲').undo.undo();
    expect(readIssues(library.db, CASE)[0]?.measures).toHaveLength(2);
  });

  it('keeps a department that others name by now', async () => {
    const { library, window } = openOffice();
    await window('甲').issue.update({ issueId: idOf(library, 1), patch: { leadDepartment: '资源管理科' } });
    await window('乙').issue.update({ issueId: idOf(library, 2), patch: { leadDepartment: '资源管理科' } });
    await window('甲').undo.undo();
    expect(readIssues(library.db, CASE).map(({ leadDepartment }) => leadDepartment)).toEqual([
      null,
      '资源管理科',
      null,
    ]);
  });

  it('brings measures back that were merged, with their proof', async () => {
    const { library, window, attach } = openOffice();
    await attach(1, '巡护记录.txt', 2);
    const before = contentOf(library);
    await window('甲').measure.merge({ measureId: idOf(library, 1, 1) });
    expect(contentOf(library)).not.toEqual(before);
    expect(await window('甲').undo.state()).toMatchObject({ undo: '合并措施' });
    await window('甲').undo.undo();
    expect(contentOf(library)).toEqual(before);
  });

  it('lets attached evidence go to the recycle bin, and fetches it from there again', async () => {
    const { library, window, attach } = openOffice();
    const link = await attach(1, '巡护记录.txt');
    const engine = window('附加');
    await engine.undo.undo();
    expect(readIssues(library.db, CASE)[0]?.evidence).toEqual([]);
    expect(await engine.trash.list({})).toMatchObject([
      { kind: 'evidenceLink', id: link, title: '巡护记录.txt' },
    ]);
    expect(await problemsOf(library.path)).toEqual([]);
    await engine.undo.redo();
    expect(readIssues(library.db, CASE)[0]?.evidence).toMatchObject([{ linkId: link }]);
    expect(await engine.trash.list({})).toEqual([]);
  });
});

describe('the steps of a window', () => {
  it('are its own: two windows take their edits back in any order', async () => {
    const { library, window } = openOffice();
    const before = contentOf(library);
    await window('甲').issue.update({ issueId: idOf(library, 1), patch: { statement: '甲改' } });
    await window('乙').issue.update({ issueId: idOf(library, 2), patch: { statement: '乙改' } });
    await window('甲').issue.update({ issueId: idOf(library, 1), patch: { outcome: '甲又改' } });
    await window('乙').undo.undo();
    expect(text(library, STATEMENT, 1)).toBe('甲改');
    await window('甲').undo.undo();
    await window('甲').undo.undo();
    expect(contentOf(library)).toEqual(before);
    await expect(window('甲').undo.undo()).rejects.toThrow('没有可以撤销的操作');
    await window('乙').undo.redo();
    expect(text(library, STATEMENT, 2)).toBe('乙改');
  });

  it('touch only the fields that they changed', async () => {
    const { library, window } = openOffice();
    const issueId = idOf(library, 1);
    const old = text(library, STATEMENT, 1);
    await window('甲').issue.update({ issueId, patch: { statement: '甲改' } });
    await window('乙').issue.update({ issueId, patch: { outcome: '乙写' } });
    await window('甲').undo.undo();
    expect(readIssues(library.db, CASE)[0]).toMatchObject({ statement: old, outcome: '乙写' });
  });

  it('are refused where somebody has changed the same since, and stay', async () => {
    const { library, window } = openOffice();
    const issueId = idOf(library, 1);
    await window('甲').issue.update({ issueId, patch: { statement: '甲改' } });
    await window('乙').issue.update({ issueId, patch: { statement: '乙又改' } });
    const events = readEvents(library.db, CASE).length;
    await expect(window('甲').undo.undo()).rejects.toThrow(/问题1 · 乙又改已被改动，不能撤销/);
    expect(text(library, STATEMENT, 1)).toBe('乙又改');
    expect(readEvents(library.db, CASE)).toHaveLength(events);
    expect(await window('甲').undo.state()).toEqual({ undo: '修改问题', redo: null });
    await window('乙').undo.undo();
    await window('甲').undo.undo();
    expect(text(library, STATEMENT, 1)).not.toBe('甲改');
  });

  it('are refused where others have come to rely on what would go', async () => {
    const { library, window } = openOffice();
    const issueId = await window('甲').issue.add({ caseFileId: CASE, statement: '新补录的问题' });
    await window('乙').measure.add({ issueId, text: '一是补录措施。' });
    const before = contentOf(library);
    await expect(window('甲').undo.undo()).rejects.toMatchObject({
      message: expect.stringContaining('已被改动'),
    });
    expect(contentOf(library)).toEqual(before);
  });

  it('that were taken back are forgotten with the next edit', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '一' } });
    await engine.undo.undo();
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '二' } });
    await expect(engine.undo.redo()).rejects.toThrow('没有可以重做的操作');
    expect(text(library, STATEMENT, 1)).toBe('二');
  });

  it('are not disturbed by a command that fails, by one that changes nothing, or by a paper', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const before = contentOf(library);
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '改' } });
    await engine.issue.update({ issueId: idOf(library, 1), patch: { statement: '改' } });
    await expect(engine.measure.move({ measureId: idOf(library, 1, 1), to: 9 })).rejects.toThrow();
    await engine.document.generate({ caseFileId: CASE, kind: 'closure-form', issue: issue(1) });
    expect(await engine.undo.state()).toEqual({ undo: '修改问题', redo: null });
    await engine.undo.undo();
    expect(contentOf(library)).toEqual(before);
  });

  it('go back a hundred', async () => {
    const { library, window } = openOffice();
    const engine = window('甲');
    const issueId = idOf(library, 1);
    for (let count = 1; count <= 102; count += 1) {
      await engine.issue.update({ issueId, patch: { statement: `第${count}稿` } });
    }
    for (let count = 1; count <= 100; count += 1) await engine.undo.undo();
    expect(text(library, STATEMENT, 1)).toBe('第2稿');
    await expect(engine.undo.undo()).rejects.toThrow('没有可以撤销的操作');
  });
});
