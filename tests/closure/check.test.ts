import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasFigure } from '../../main/engine/closure/figure.ts';
import { failureOf, type Office, openOffice, readyOffice, storedFile } from './office.ts';

const ON = '2024-05-12';

let office: Office;
let issueId: string;
beforeEach(async () => {
  office = await readyOffice();
  [issueId] = office.issueIds;
});

const check = (on?: string) => office.engine.closure.check({ issueId, on });
const codes = async (on?: string) => (await check(on)).map(({ code }) => code);
const measureIds = async () => (await office.engine.issue.get({ issueId })).measures.map(({ id }) => id);
const edit = async (measure: number, patch: { doneDate?: string; dueDate?: string }) =>
  office.engine.measure.update({ measureId: (await measureIds())[measure - 1] ?? '', patch });

/** More time, asked for and granted before the end. */
async function grant(whose: { measureId?: string | undefined }): Promise<void> {
  const wanted = { issueId, ...whose, on: '2024-05-08', to: '2024-05-31', reason: '等待验收' };
  const extensionId = await office.engine.extension.request(wanted);
  await office.as('王局长').extension.approve({ extensionId, on: '2024-05-08' });
}

/** The one thing that keeps a request from being filed, as the check and the filing tell it. */
async function soleDebt(on = ON): Promise<{ code: string | undefined; text: string }> {
  const debts = await check(on);
  expect(debts).toHaveLength(1);
  const failure = await failureOf(office.engine.closure.file({ issueId, on }));
  expect(failure).toEqual({ code: 'closure-not-ready', message: `问题1还不能申请销号：${debts[0]?.text}。` });
  return { code: debts[0]?.code, text: debts[0]?.text ?? '' };
}

describe('before a request can be filed', () => {
  it('nothing is missing where everything is done, proven, written and judged', async () => {
    expect(await check(ON)).toEqual([]);
  });

  it('everything that is missing is named at once', async () => {
    const fresh = openOffice();
    const debts = await fresh.engine.closure.check({ issueId: fresh.issueIds[0], on: ON });
    expect(debts.map(({ code }) => code)).toEqual([
      'outcome-missing',
      'measure-open',
      'evidence-missing',
      'not-judged',
    ]);
    const failure = await failureOf(fresh.engine.closure.file({ issueId: fresh.issueIds[0], on: ON }));
    for (const { text } of debts) expect(failure?.message).toContain(text);
    const [placeholder] = await fresh.engine.closure.check({ issueId: fresh.issueIds[2], on: ON });
    expect(placeholder).toEqual({ code: 'statement-missing', text: '没有填写问题内容' });
  });

  it('an outcome has a figure', async () => {
    await office.engine.issue.update({
      issueId,
      patch: { outcome: '制度进一步健全，群众满意度进一步提高。' },
    });
    expect(await soleDebt()).toMatchObject({ code: 'outcome-without-figure' });
  });

  it('each measure has proof of its own, and not in the recycle bin', async () => {
    const { evidence } = await office.engine.issue.get({ issueId });
    const link = evidence.find(({ measure }) => measure === 2);
    await office.engine.trash.put({ kind: 'evidenceLink', ids: [link?.linkId ?? ''] });
    expect(await soleDebt()).toEqual({ code: 'evidence-missing', text: '措施2没有佐证材料' });
    const path = join(office.folder, '总的说明.txt');
    writeFileSync(path, '整个问题的说明');
    await office.engine.evidence.attach({ issue: issueId, paths: [path] });
    expect(await soleDebt()).toMatchObject({ code: 'evidence-missing' });
  });

  it.each([
    ['is gone', (file: string) => rmSync(file), '不见了'],
    ['was changed', (file: string) => writeFileSync(file, '换了内容'), '不一致'],
    ['was cut', (file: string) => truncateSync(file, 3), '不一致'],
  ] as const)('proof whose file %s is none', async (_, damage, words) => {
    damage(storedFile(office, '措施2的佐证材料.txt'));
    const { code, text } = await soleDebt();
    expect(code).toBe('evidence-unreadable');
    expect(text).toContain('措施2的佐证材料.txt');
    expect(text).toContain(words);
  });

  it('an empty file proves nothing', async () => {
    const path = join(office.folder, '空.txt');
    writeFileSync(path, '');
    await office.engine.evidence.attach({ issue: issueId, paths: [path], measure: 1 });
    expect(await soleDebt()).toMatchObject({
      code: 'evidence-unreadable',
      text: expect.stringContaining('空文件'),
    });
  });

  it('what was done lies within the period of the issue, and of the measure where it has a shorter one', async () => {
    await edit(1, { dueDate: '2024-05-09' });
    expect(await soleDebt()).toEqual({
      code: 'done-late',
      text: '措施1的完成日期 2024-05-10 晚于整改时限 2024-05-09，没有批准的延期',
    });
    await edit(1, { dueDate: '2024-12-31' });
    expect(await codes()).toEqual([]);
    await office.engine.issue.update({ issueId, patch: { dueDate: '2024-05-09' } });
    expect(await codes()).toEqual(['done-late', 'done-late']);
    await office.engine.issue.update({
      issueId,
      patch: { dueDate: '2024-05-10', completedDate: '2024-05-11' },
    });
    expect(await soleDebt()).toEqual({
      code: 'done-late',
      text: '问题的完成日期 2024-05-11 晚于整改时限 2024-05-10，没有批准的延期',
    });
  });

  it('more time for one measure is none for the issue', async () => {
    await office.engine.issue.update({ issueId, patch: { dueDate: '2024-05-09' } });
    await edit(1, { dueDate: '2024-05-09', doneDate: '2024-05-09' });
    await edit(2, { dueDate: '2024-05-09' });
    const [, measureId] = await measureIds();
    await grant({ measureId });
    expect(await soleDebt()).toEqual({
      code: 'done-late',
      text: '最后一条措施的完成日期 2024-05-10 晚于整改时限 2024-05-09，没有批准的延期',
    });
    await grant({});
    expect(await codes()).toEqual([]);
  });

  it('what has no end is not late, but each of its measures may be', async () => {
    await office.engine.issue.update({
      issueId,
      patch: { rectificationKind: 'longTerm', nextReviewDate: '2024-05-01' },
    });
    expect(await codes()).toEqual([]);
    await edit(1, { dueDate: '2024-05-09' });
    expect(await soleDebt()).toMatchObject({ code: 'done-late' });
  });

  it('nothing is done later than it is reported', async () => {
    expect(await codes('2024-05-09')).toEqual(['done-ahead', 'done-ahead', 'judged-ahead']);
  });

  it('the completion is judged, as completed or nearly so', async () => {
    await office.engine.completion.judge({ issueId, completion: 'notCompleted', on: ON });
    expect(await soleDebt()).toMatchObject({ code: 'judged-unfinished' });
    await office.engine.completion.judge({
      issueId,
      completion: 'basicallyCompleted',
      on: ON,
      remains: '后续巡护常态开展',
    });
    expect(await codes(ON)).toEqual([]);
  });

  it('an issue has measures', async () => {
    await office.engine.trash.put({ kind: 'measure', ids: await measureIds() });
    expect(await codes(ON)).toEqual(['measures-missing']);
  });

  it('it is not in the recycle bin', async () => {
    await office.engine.trash.put({ kind: 'issue', ids: [issueId] });
    expect(await failureOf(check(ON))).toMatchObject({ code: 'issue-in-trash' });
    expect(await failureOf(office.engine.closure.file({ issueId, on: ON }))).toMatchObject({
      code: 'issue-in-trash',
    });
  });
});

it.each([
  ['压减文件12份', true],
  ['压减文件１２份', true],
  ['修订制度三项', true],
  ['处理十二人', true],
  ['追回资金二百余万元', true],
  ['巡护率达到百分之百', true],
  ['整改工作进一步加强', false],
  ['做到“两个维护”，统一思想，形成一致意见', false],
  ['第一项任务已落实', false],
  ['数十人受到教育', false],
  ['一是加强领导，二是压实责任', false],
  ['建立一系列长效机制', false],
])('%s: has a figure: %s', (text, expected) => {
  expect(hasFigure(text)).toBe(expected);
});
