import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { CASE, problemsOf } from '../evidence/sample-library.ts';
import { signAll } from '../support/sign-off.ts';
import { failureOf, type Office, readyOffice } from './office.ts';

const ON = '2024-05-12';

interface Ids {
  issueId: string;
  measureId: string;
  linkId: string;
  evidenceId: string;
  sectionId: string;
}

let office: Office;
let ids: Ids;
beforeEach(async () => {
  office = await readyOffice();
  const [issueId] = office.issueIds;
  const { measures, evidence } = await office.engine.issue.get({ issueId });
  ids = {
    issueId,
    measureId: measures[0]?.id ?? '',
    linkId: evidence[0]?.linkId ?? '',
    evidenceId: evidence[0]?.id ?? '',
    sectionId: await office.engine.outline.addSection({ caseFileId: CASE, title: '另一个方面' }),
  };
});

async function bring(to: 'under review' | 'closed'): Promise<void> {
  await office.engine.closure.file({ issueId: ids.issueId, on: ON });
  if (to === 'closed') await signAll(office.engine, { issueId: ids.issueId, on: ON });
}

const content = () => office.engine.issue.get({ issueId: ids.issueId });

const attach = async (name: string) => {
  const path = join(office.folder, name);
  writeFileSync(path, name);
  return office.engine.evidence.attach({ issue: ids.issueId, paths: [path], measure: 1 });
};

const CHANGES: Record<string, (engine: Caller, ids: Ids) => Promise<unknown>> = {
  statement: (engine, { issueId }) => engine.issue.update({ issueId, patch: { statement: '改写' } }),
  outcome: (engine, { issueId }) => engine.issue.update({ issueId, patch: { outcome: '改为20项' } }),
  detail: (engine, { issueId }) => engine.issue.update({ issueId, patch: { detail: '另有说明' } }),
  section: (engine, { issueId, sectionId }) => engine.issue.update({ issueId, patch: { sectionId } }),
  dates: (engine, { issueId }) =>
    engine.issue.bulkUpdate({ issueIds: [issueId], patch: { dueDate: '2024-06-30' } }),
  kind: (engine, { issueId }) => engine.issue.update({ issueId, patch: { rectificationKind: 'longTerm' } }),
  stage: (engine, { issueId }) => engine.issue.update({ issueId, patch: { stage: 'rectifying' } }),
  judgement: (engine, { issueId }) =>
    engine.completion.judge({ issueId, completion: 'notCompleted', on: ON }),
  'a new measure': (engine, { issueId }) => engine.measure.add({ issueId, text: '三是再查一遍。' }),
  'a measure’s text': (engine, { measureId }) =>
    engine.measure.update({ measureId, patch: { text: '一是改写。' } }),
  'a measure’s date': (engine, { measureId }) =>
    engine.measure.update({ measureId, patch: { doneDate: null } }),
  'a split': (engine, { measureId }) => engine.measure.split({ measureId, at: 4 }),
  'a merge': (engine, { measureId }) => engine.measure.merge({ measureId }),
  'a move': (engine, { measureId }) => engine.measure.move({ measureId, to: 2 }),
  'deleting the issue': (engine, { issueId }) => engine.trash.put({ kind: 'issue', ids: [issueId] }),
  'deleting a measure': (engine, { measureId }) => engine.trash.put({ kind: 'measure', ids: [measureId] }),
  'deleting proof': (engine, { linkId }) => engine.trash.put({ kind: 'evidenceLink', ids: [linkId] }),
  'what is said of proof': (engine, { evidenceId }) =>
    engine.evidence.update({ evidenceId, name: '改名.txt', documentDate: '2024-01-01', pageCount: 99 }),
  'moving proof': (engine, { linkId }) => engine.evidence.move({ linkId, measureId: null }),
};

describe.each(['under review', 'closed'] as const)('what is %s', (stage) => {
  it('stays as it is, by whatever way it is changed', async () => {
    await bring(stage);
    const before = await content();
    for (const [name, change] of Object.entries(CHANGES)) {
      const failure = await failureOf(change(office.engine, ids));
      expect({ name, ...failure }).toEqual({
        name,
        code: 'issue-locked',
        message: expect.stringContaining('问题1'),
      });
      expect(await content()).toEqual(before);
    }
  });

  it('is not changed by taking an earlier edit back, whatever else that edit was about', async () => {
    const { issueId } = ids;
    await office.engine.issue.update({
      issueId,
      patch: { disclosure: 'withheld', withheldReason: '正在核查' },
    });
    await office.engine.issue.update({ issueId, patch: { disclosure: 'public', statement: '改写的问题' } });
    await bring(stage);
    expect(await failureOf(office.engine.undo.undo())).toMatchObject({ code: 'issue-locked' });
    expect((await content()).statement).toBe('改写的问题');
    expect(await problemsOf(office.library.path)).toEqual([]);
  });

  it('still changes hands, is published or withheld, and gives up its public number to others', async () => {
    const { issueId } = ids;
    await bring(stage);
    await office.engine.issue.update({ issueId, patch: { handler: '韩冬' } });
    await office.engine.issue.update({ issueId: office.issueIds[1], patch: { statement: '苗木采购问题' } });
    await office.engine.issue.update({
      issueId,
      patch: { disclosure: 'withheld', withheldReason: '正在核查' },
    });
    await office.engine.issue.update({ issueId, patch: { disclosure: 'public' } });
    expect(await content()).toMatchObject({ handler: '韩冬', publicNumber: 1 });
    await office.engine.undo.undo();
    await office.engine.undo.undo();
    expect(await content()).toMatchObject({ disclosure: 'public', publicNumber: 1 });
  });
});

describe('more proof', () => {
  it('is welcome under review, and then stays', async () => {
    await bring('under review');
    await attach('补充材料.txt');
    const { evidence } = await content();
    expect(evidence.map(({ name }) => name)).toContain('补充材料.txt');
    expect(await failureOf(office.engine.undo.undo())).toMatchObject({ code: 'issue-locked' });
  });

  it('comes too late once the issue is closed', async () => {
    await attach('早先的材料.txt');
    const link = (await content()).evidence.find(({ name }) => name === '早先的材料.txt');
    await office.engine.trash.put({ kind: 'evidenceLink', ids: [link?.linkId ?? ''] });
    await bring('closed');
    expect(await failureOf(attach('迟到的材料.txt'))).toMatchObject({ code: 'issue-locked' });
    const restore = office.engine.trash.restore({ kind: 'evidenceLink', ids: [link?.linkId ?? ''] });
    expect(await failureOf(restore)).toMatchObject({ message: expect.stringContaining('问题1已销号') });
  });
});

describe('whoever writes to the database', () => {
  const run = (sql: string) => office.library.change('有人', ({ db }) => db.exec(sql));

  it('is held by the same rules', async () => {
    await bring('under review');
    for (const [sql, code] of [
      ["UPDATE issue SET stage = 'closed'", 'issue-not-signed-off'],
      ["UPDATE issue SET stage = 'underReview'", 'issue-not-signed-off'],
      ["UPDATE closure_request SET status = 'approved', decided_on = '2024-06-01'", 'issue-not-signed-off'],
      [
        "UPDATE closure_step SET verdict = 'approved', signed_by = '甲', signed_on = '2024-06-01' WHERE position = 6",
        'step-out-of-order',
      ],
      ["UPDATE closure_step SET opinion = '不同意' WHERE position = 1", 'step-already-signed'],
      ['DELETE FROM closure_step WHERE position = 6', 'signature-final'],
      ['DELETE FROM closure_request', 'signature-final'],
      ["UPDATE completion_judgement SET completion = 'ongoing'", 'signature-final'],
      ["UPDATE measure SET text = '改写'", 'issue-locked'],
      ['DELETE FROM evidence_link', 'issue-locked'],
      ["UPDATE issue SET detail = '另有说明'", 'issue-locked'],
      ["UPDATE evidence SET document_date = '2024-01-01'", 'issue-locked'],
    ] as const) {
      expect(() => run(sql), sql).toThrow(expect.objectContaining({ code }));
    }
  });

  it('cannot open a closed issue by hand', async () => {
    await bring('closed');
    expect(() => run("UPDATE issue SET stage = 'rectifying'")).toThrow(
      expect.objectContaining({ code: 'issue-locked' }),
    );
    expect(() => run("UPDATE closure_request SET status = 'rejected'")).toThrow(
      expect.objectContaining({ code: 'signature-final' }),
    );
  });
});

it('the next review of what goes on without end is locked with the rest', async () => {
  const { issueId } = ids;
  const review = (nextReviewDate: string, patch: object = {}) =>
    office.engine.issue.update({ issueId, patch: { ...patch, nextReviewDate } });
  await review('2024-08-01', { rectificationKind: 'longTerm' });
  await bring('closed');
  expect(await failureOf(review('2024-12-01'))).toEqual({
    code: 'issue-locked',
    message: expect.stringContaining('问题1已销号'),
  });
});

it('the stages of the sign-off are not set by hand', async () => {
  for (const stage of ['underReview', 'returned', 'closed'] as const) {
    const failure = await failureOf(office.engine.issue.update({ issueId: ids.issueId, patch: { stage } }));
    expect(failure).toEqual({ code: 'issue-not-signed-off', message: expect.stringContaining('问题1') });
  }
  const bulk = office.engine.issue.bulkUpdate({ issueIds: [...office.issueIds], patch: { stage: 'closed' } });
  expect(await failureOf(bulk)).toMatchObject({ code: 'issue-not-signed-off' });
  expect(await office.engine.board.show({ caseFileId: CASE, on: ON })).toMatchObject({
    totals: { closed: 0 },
  });
});
