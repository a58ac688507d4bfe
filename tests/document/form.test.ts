import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCaller, workspaceOf } from '../../main/engine/index.ts';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { libraryWith, NOTICE_TEXT, paragraphs } from './papers.ts';

function callerOf(library: WritableLibrary) {
  return createCaller({
    workspace: workspaceOf(library, library),
    actor: '张三',
    window: 'test',
    report: () => {},
  });
}

describe('what is typed for one paper', () => {
  test('is in the paper and its stored data, and leaves the case file alone', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const engine = callerOf(library);
    const made = await engine.document.generate({
      caseFileId,
      kind: 'public-notice',
      values: { date: '2030-02-03', issuers: '中共松岭县测试局党组' },
    });
    const text = paragraphs(readFileSync(made.path)).join('\n');
    expect(text).toContain('2030年2月3日');
    expect(text).toContain('中共松岭县测试局党组');
    const stored = await engine.document.get({ documentId: made.id });
    expect(stored.fields.find(({ key }) => key === 'date')?.value).toBe('2030-02-03');
    const caseFile = await engine.caseFile.get({ caseFileId });
    expect(caseFile.noticeDate).not.toBe('2030-02-03');
  });

  test('is checked: a date that is none, a field that the paper does not have', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const engine = callerOf(library);
    const request = { caseFileId, kind: 'public-notice' };
    const form = await engine.document.form({ ...request, values: { date: '2030年2月' } });
    expect(form.faults).toEqual([{ key: 'date', message: expect.stringContaining('2030年2月') }]);
    expect(form.fields.find(({ key }) => key === 'date')?.value).toBe('2030年2月');
    await expect(engine.document.generate({ ...request, values: { date: '2030年2月' } })).rejects.toThrow(
      '通报日期',
    );
    await expect(engine.document.generate({ ...request, values: { stamp: '有' } })).rejects.toThrow(
      '“stamp”',
    );
    expect(await engine.document.summaries({ caseFileId })).toEqual([]);
  });

  test('an empty field is unknown, and what the paper cannot do without is asked for', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const engine = callerOf(library);
    const request = { caseFileId, kind: 'public-notice', values: { title: ' ', issuers: '' } };
    expect((await engine.document.form(request)).faults).toEqual([
      { key: 'issuers', message: expect.stringContaining('被巡察单位') },
    ]);
    await expect(engine.document.preview(request)).rejects.toThrow('被巡察单位');
    await expect(engine.document.generate(request)).rejects.toThrow('被巡察单位');
  });
});

test('a form says what keeps an issue from being closed, and the paper can be made all the same', async () => {
  const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
  const engine = callerOf(library);
  const [issue] = (await engine.caseFile.get({ caseFileId })).issues;
  const request = { caseFileId, kind: 'closure-form', issue: issue?.id ?? '' };
  const { advice, faults } = await engine.document.form(request);
  expect(faults).toEqual([]);
  expect(advice).toEqual(expect.arrayContaining(['没有填写整改成效', '没有判定完成情况']));
  await engine.document.generate(request);
});

describe('papers that were made', () => {
  test('are listed newest first with what they are about, and show when their data have moved on', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const engine = callerOf(library);
    const [issue] = (await engine.caseFile.get({ caseFileId })).issues;
    const notice = await engine.document.generate({ caseFileId, kind: 'public-notice' });
    const form = await engine.document.generate({ caseFileId, kind: 'closure-form', issue: issue?.id ?? '' });
    const listed = await engine.document.summaries({});
    expect(
      listed.map(({ id, kindName, issueNumber, fileName }) => [id, kindName, issueNumber, fileName]),
    ).toEqual([
      [form.id, '销号审批表', 1, '销号审批表（问题1）.docx'],
      [notice.id, '整改情况通报', null, '整改情况通报.docx'],
    ]);
    expect((await engine.document.get({ documentId: form.id })).movedOn).toBe(false);
    const dated = await engine.document.generate({
      caseFileId,
      kind: 'ledger',
      values: { date: '2031-05-06' },
    });
    expect((await engine.document.get({ documentId: dated.id })).movedOn).toBe(false);
    library.db.prepare('UPDATE issue SET outcome = ? WHERE id = ?').run('已全部追回', issue?.id);
    expect((await engine.document.get({ documentId: form.id })).movedOn).toBe(true);
    expect((await engine.document.get({ documentId: form.id })).preview).toMatchObject({ type: 'docx' });
  });

  test('a preview has the page of the standard and the words of the paper', async () => {
    const { library, caseFileId } = await libraryWith(NOTICE_TEXT);
    const preview = await callerOf(library).document.preview({ caseFileId, kind: 'public-notice' });
    if (preview.type !== 'docx') throw new Error('a notice is a Word document');
    const [section] = preview.sections;
    if (!section) throw new Error('a paper has pages');
    const { page, blocks } = section;
    expect(page.width).toBeCloseTo(210, 1);
    expect(page.height).toBeCloseTo(297, 1);
    expect(page.margins.top).toBeCloseTo(37, 0);
    expect(page.margins.left).toBeCloseTo(28, 0);
    expect(blocks.find(({ kind }) => kind === 'title')).toMatchObject({
      kind: 'title',
      lines: expect.arrayContaining([expect.any(String)]),
    });
  });
});
