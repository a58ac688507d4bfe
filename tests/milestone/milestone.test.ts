import { beforeEach, describe, expect, it } from 'vitest';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { milestoneFigures } from '../../main/engine/milestone/index.ts';
import { CASE, put } from '../evidence/sample-library.ts';
import { eventCount, type Office, openOffice, tracedSince } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const ON = '2024-06-30';
const list = async (on = ON) => (await office.engine.milestone.list({ caseFileId: CASE, on })).milestones;
const seed = () => office.engine.milestone.seed({ caseFileId: CASE });
const setFeedback = (feedbackDate: string) =>
  office.engine.caseFile.update({ caseFileId: CASE, patch: { feedbackDate } });
const failure = (work: Promise<unknown>) => work.then(() => null, unwrapFailure);

async function idOf(kind: string): Promise<string> {
  const found = (await list()).find((each) => each.kind === kind);
  if (!found) throw new Error(`no milestone ${kind}`);
  return found.id;
}

/** A file among the evidence of issue 1. */
async function proof(): Promise<{ kind: 'evidence'; id: string }> {
  const { engine, library, issueIds } = office;
  const path = put(`${tempFolder()}/整改方案（盖章）.txt`);
  await attachEvidence(library, '周启明', { issue: issueIds[0], paths: [path] });
  const [found] = await engine.evidence.list({ issueId: issueIds[0] });
  if (!found) throw new Error('nothing was attached');
  return { kind: 'evidence', id: found.id };
}

describe('the usual milestones', () => {
  it('have due dates from the feedback date, and the two reports stand apart', async () => {
    await setFeedback('2023-11-30');
    expect(await seed()).toMatchObject({ added: 5, feedbackDate: '2023-11-30' });
    expect((await list()).map(({ kind, title, dueDate }) => [kind, title, dueDate])).toEqual([
      ['plan', '整改方案', '2023-12-30'],
      ['democraticLifeMeeting', '专题民主生活会', '2024-01-30'],
      ['unitReport', '整改进展情况报告', '2024-02-29'],
      ['leaderReport', '主要负责人组织落实整改情况报告', '2024-02-29'],
      ['publicNotice', '整改情况公开', '2024-03-30'],
    ]);
  });

  it('have no date where the day of the feedback is not known, and get it later', async () => {
    await setFeedback('2023-11');
    expect(await seed()).toEqual({ added: 5, dated: 0, feedbackDate: '2023-11' });
    expect((await list()).map(({ state }) => state)).toEqual(Array(5).fill('undated'));
    await office.engine.milestone.update({
      milestoneId: await idOf('plan'),
      patch: { dueDate: '2023-12-15' },
    });
    await setFeedback('2023-11-20');
    expect(await seed()).toEqual({ added: 0, dated: 4, feedbackDate: '2023-11-20' });
    expect((await list()).find(({ kind }) => kind === 'plan')?.dueDate).toBe('2023-12-15');
    const events = eventCount(office);
    expect(await seed()).toMatchObject({ added: 0, dated: 0 });
    expect(eventCount(office)).toBe(events);
  });

  it('come back when they were removed', async () => {
    const { engine } = office;
    await seed();
    const milestoneId = await idOf('plan');
    await engine.milestone.remove({ milestoneId });
    const without = await engine.milestone.list({ caseFileId: CASE, on: ON });
    expect(without.missing).toEqual(['plan']);
    expect(without.removed).toEqual([{ id: milestoneId, title: '整改方案' }]);
    expect(await failure(engine.milestone.update({ milestoneId, patch: { note: '补' } }))).toMatchObject({
      code: 'milestone-removed',
    });
    await engine.milestone.restore({ milestoneId });
    expect(await engine.milestone.list({ caseFileId: CASE, on: ON })).toMatchObject({
      missing: [],
      removed: [],
    });
  });
});

describe('completing', () => {
  it('needs something that proves it; a word alone does only for what the office added', async () => {
    const { engine } = office;
    await seed();
    const milestoneId = await idOf('plan');
    const events = eventCount(office);
    const refused = await failure(engine.milestone.complete({ milestoneId, on: '2024-03-01', note: '已办' }));
    expect(refused).toMatchObject({ code: 'proof-missing', message: expect.stringContaining('整改方案') });
    const other = await engine.milestone.add({ caseFileId: CASE, kind: 'other', title: '中期推进会' });
    expect(await failure(engine.milestone.complete({ milestoneId: other, on: '2024-03-01' }))).toMatchObject({
      code: 'proof-missing',
    });
    await engine.milestone.complete({ milestoneId: other, on: '2024-03-01', note: '会议已开，见会议记录本' });
    expect(
      await failure(engine.milestone.update({ milestoneId: other, patch: { note: null } })),
    ).toMatchObject({
      code: 'proof-missing',
    });
    expect(tracedSince(office, events).map(({ action }) => action)).toEqual([
      'milestone.add',
      'milestone.complete',
    ]);
  });

  it('takes evidence of the case file, and says when it is gone', async () => {
    const { engine, issueIds } = office;
    await seed();
    const milestoneId = await idOf('plan');
    const file = await proof();
    expect(
      await failure(
        engine.milestone.complete({ milestoneId, on: '2024-03-01', proof: { ...file, kind: 'document' } }),
      ),
    ).toMatchObject({ code: 'proof-elsewhere' });
    await engine.milestone.complete({ milestoneId, on: '2024-03-01', proof: file });
    expect((await list()).find(({ id }) => id === milestoneId)).toMatchObject({
      state: 'done',
      doneOn: '2024-03-01',
      proof: { ...file, title: '整改方案（盖章）.txt', isThere: true },
    });
    expect(
      await failure(engine.milestone.complete({ milestoneId, on: '2024-03-02', proof: file })),
    ).toMatchObject({ code: 'milestone-done', message: expect.stringContaining('2024-03-01') });
    const [link] = await engine.evidence.list({ issueId: issueIds[0] });
    await engine.trash.put({ kind: 'evidenceLink', ids: [link?.linkId ?? ''] });
    expect((await list()).find(({ id }) => id === milestoneId)?.proof?.isThere).toBe(false);
    expect(milestoneFigures(office.library.db, CASE, ON)).toMatchObject({ done: 1, unproven: 1 });
  });

  it('takes a paper of the case file', async () => {
    const { engine } = office;
    await seed();
    const milestoneId = await idOf('publicNotice');
    const { id } = await engine.document.generate({ caseFileId: CASE, kind: 'ledger', values: {} });
    await engine.milestone.complete({ milestoneId, on: '2024-05-20', proof: { kind: 'document', id } });
    expect((await list()).find((each) => each.id === milestoneId)?.proof).toMatchObject({
      kind: 'document',
      isThere: true,
    });
  });

  it('takes a record of supervision, and says when it is gone', async () => {
    const { engine } = office;
    await seed();
    const milestoneId = await idOf('democraticLifeMeeting');
    const id = await engine.supervision.add({ caseFileId: CASE, kind: 'meeting', heldOn: '2024-04-10' });
    expect(await engine.milestone.proofs({ caseFileId: CASE, kind: 'supervision' })).toEqual([
      { id, title: '调度会 2024-04-10' },
    ]);
    await engine.milestone.complete({ milestoneId, on: '2024-04-10', proof: { kind: 'supervision', id } });
    const shown = async () => (await list()).find((each) => each.id === milestoneId)?.proof;
    expect(await shown()).toEqual({ kind: 'supervision', id, title: '调度会 2024-04-10', isThere: true });
    await engine.supervision.remove({ supervisionId: id });
    expect(await shown()).toMatchObject({ isThere: false });
    expect(await engine.milestone.proofs({ caseFileId: CASE, kind: 'supervision' })).toEqual([]);
  });

  it('offers the papers and the evidence of the case file, each told apart', async () => {
    const { engine } = office;
    const { id } = await proof();
    expect(await engine.milestone.proofs({ caseFileId: CASE, kind: 'evidence' })).toEqual([
      { id, title: '整改方案（盖章）.txt（问题1）' },
    ]);
    await engine.document.generate({ caseFileId: CASE, kind: 'ledger', values: {} });
    const [paper] = await engine.milestone.proofs({ caseFileId: CASE, kind: 'document' });
    expect(paper?.title).toMatch(/台账（\d{4}-\d{2}-\d{2} 生成）$/u);
  });

  it('can be taken back, with what proved it', async () => {
    const { engine } = office;
    await seed();
    const milestoneId = await idOf('plan');
    await engine.milestone.complete({ milestoneId, on: '2024-03-01', proof: await proof() });
    await engine.milestone.reopen({ milestoneId });
    expect((await list()).find(({ id }) => id === milestoneId)).toMatchObject({ doneOn: null, proof: null });
    await engine.undo.undo();
    expect((await list()).find(({ id }) => id === milestoneId)).toMatchObject({ doneOn: '2024-03-01' });
  });

  it('holds in the library itself, whoever writes', async () => {
    await seed();
    const { db } = office.library;
    expect(() => db.prepare("UPDATE milestone SET done_on = '2024-03-01' WHERE kind = 'plan'").run()).toThrow(
      'CHECK',
    );
  });
});

describe('the day that is looked at', () => {
  it('decides what is done, overdue and lit', async () => {
    const { engine } = office;
    const milestoneId = await engine.milestone.add({
      caseFileId: CASE,
      kind: 'unitReport',
      dueDate: '2024-03-20',
    });
    await engine.milestone.complete({ milestoneId, on: '2024-03-25', proof: await proof() });
    const states = await Promise.all(
      ['2024-02-28', '2024-02-29', '2024-03-10', '2024-03-20', '2024-03-21', '2024-03-25'].map(async (on) => {
        const [first] = await list(on);
        return [on, first?.state, first?.daysLeft, first?.light, first?.daysLate];
      }),
    );
    expect(states).toEqual([
      ['2024-02-28', 'open', 21, null, null],
      ['2024-02-29', 'open', 20, 'green', null],
      ['2024-03-10', 'open', 10, 'yellow', null],
      ['2024-03-20', 'open', 0, 'yellow', null],
      ['2024-03-21', 'overdue', -1, 'red', null],
      ['2024-03-25', 'done', null, null, 5],
    ]);
    expect(milestoneFigures(office.library.db, CASE, '2024-03-21')).toEqual({
      total: 1,
      done: 0,
      overdue: 1,
      undated: 0,
      unproven: 0,
    });
  });

  it('refuses a title that is missing and a case file that is not there', async () => {
    const { engine } = office;
    expect(await failure(engine.milestone.add({ caseFileId: CASE, kind: 'other' }))).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('“标题”'),
    });
    expect(await failure(engine.milestone.list({ caseFileId: '没有', on: ON }))).toMatchObject({
      code: 'case-not-found',
    });
  });
});
