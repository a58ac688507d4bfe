import { beforeEach, expect, it } from 'vitest';
import { fromColumns } from '../../shared/ledger.ts';
import { CASE } from '../evidence/sample-library.ts';
import { makeReady } from '../support/sign-off.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let issueId: string;
beforeEach(async () => {
  office = await openOffice();
  [issueId] = office.issueIds;
  await office.engine.issue.update({ issueId, patch: { rectificationKind: 'deadline' } });
});

async function extend(on: string, to: string, measureId?: string): Promise<void> {
  const extensionId = await office.engine.extension.request({ issueId, measureId, on, to, reason: '等招标' });
  await office.engine.extension.approve({ extensionId, on, name: '李副局长' });
}
const update = (patch: object) => office.engine.issue.update({ issueId, patch });

/** The deadline of issue 1 as every view tells it on a day. */
async function deadlines(on: string): Promise<(string | null | undefined)[]> {
  const { engine } = office;
  const { rows } = await engine.list.show({ caseFileId: CASE, list: 'deadlines', on });
  const ledger = fromColumns((await engine.ledger.rows({ caseFileId: CASE, on })).rows);
  const board = (await engine.board.show({ caseFileId: CASE, on })).sections.flatMap(({ tiles }) => tiles);
  const all = [
    (await engine.issue.get({ issueId })).deadline,
    (await engine.light.issues({ issueId, on }))[0]?.deadline,
    rows.find((row) => row.issueId === issueId)?.cells.deadline as string | null | undefined,
    ledger.find(({ id }) => id === issueId)?.deadline,
    board.find(({ id }) => id === issueId)?.deadline,
  ];
  return [...new Set(all)];
}

it('a due date that is corrected takes the place of what was granted before, everywhere and on every day', async () => {
  await extend('2024-06-10', '2024-06-30');
  expect(await deadlines('2024-07-01')).toEqual(['2024-06-30']);
  await update({ dueDate: '2024-07-31' });
  for (const on of ['2024-06-01', '2024-07-01', '2024-08-01']) {
    expect(await deadlines(on)).toEqual(['2024-07-31']);
  }
  const { entries } = await office.engine.history.list({ subjectId: issueId, limit: 1 });
  expect(entries[0]?.changes).toMatchObject([
    { fieldName: '整改时限', before: '2024-06-18', after: '2024-07-31' },
    { fieldName: '延期至', before: '2024-06-30', after: '' },
  ]);
  expect(await office.engine.extension.list({ issueId })).toMatchObject([
    { status: 'approved', replacedAt: expect.any(String) },
  ]);
  await extend('2024-07-20', '2024-08-31');
  expect(await deadlines('2024-08-01')).toEqual(['2024-08-31']);
});

it('what was done late can be closed once the mistaken due date is corrected', async () => {
  await extend('2024-06-10', '2024-06-30');
  await makeReady(office.engine, { issueId, folder: office.folder, on: '2024-07-10' });
  const late = async () =>
    (await office.engine.closure.check({ issueId })).filter(({ code }) => code === 'done-late').length;
  expect(await late()).toBeGreaterThan(0);
  await update({ dueDate: '2024-07-31' });
  expect(await late()).toBe(0);
});

it('another kind brings its own date in place of the granted one', async () => {
  await extend('2024-06-10', '2024-08-30');
  await update({ rectificationKind: 'immediate' });
  const { dueDate } = await office.engine.issue.get({ issueId });
  expect(dueDate).not.toBeNull();
  expect(await deadlines('2024-07-01')).toEqual([dueDate]);
  await update({ rectificationKind: 'longTerm' });
  await update({ rectificationKind: 'deadline' });
  expect(await deadlines('2024-07-01')).toEqual(['2024-06-18']);
});

it('other fields leave the grant, and undo brings it back', async () => {
  await extend('2024-06-10', '2024-06-30');
  await update({ detail: '已部署' });
  expect(await deadlines('2024-07-01')).toEqual(['2024-06-30']);
  await update({ dueDate: '2024-07-31' });
  await office.engine.undo.undo();
  expect(await deadlines('2024-07-01')).toEqual(['2024-06-30']);
  await office.engine.undo.redo();
  expect(await deadlines('2024-07-01')).toEqual(['2024-07-31']);
});

it('a measure goes by its corrected date, also where its problem was extended', async () => {
  const [measure] = (await office.engine.issue.get({ issueId })).measures;
  const measureId = measure?.id ?? '';
  const setDate = (dueDate: string) => office.engine.measure.update({ measureId, patch: { dueDate } });
  await setDate('2024-06-15');
  await extend('2024-06-10', '2024-06-17', measureId);
  await extend('2024-06-10', '2024-06-30');
  await setDate('2024-06-16');
  const [light] = await office.engine.light.measures({ issueId, on: '2024-06-20' });
  expect(light?.deadline).toBe('2024-06-16');
  expect(await office.engine.issue.get({ issueId })).toMatchObject({
    deadline: '2024-06-30',
    measures: [{ extendedTo: null, deadline: '2024-06-16' }, {}],
  });
});

it('a grant that was replaced does not come back with an SQLite shell', async () => {
  await extend('2024-06-10', '2024-06-30');
  await update({ dueDate: '2024-06-20' });
  const { db } = office.library;
  expect(() => db.prepare("UPDATE issue SET extended_to = '2024-06-30' WHERE id = ?").run(issueId)).toThrow(
    'extension-not-granted',
  );
  expect(() => db.prepare("UPDATE extension SET to_date = '2025-01-01'").run()).toThrow(
    'extension-already-decided',
  );
});
