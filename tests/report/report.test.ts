import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { FIGURES, type FigureKey, type ReportGroup } from '../../shared/report.ts';
import { CASE } from '../evidence/sample-library.ts';
import { makeReady, signAll, signOff } from '../support/sign-off.ts';
import { idOf, type Office, openOffice } from '../undo/office.ts';

const MARCH = { caseFileId: CASE, from: '2024-03-01', to: '2024-03-31' };

/** Three issues fed back on 18 March; 1 belongs to a department of its own, 2 has a deadline, 3 is withheld. */
async function openCase(): Promise<{ office: Office; engine: Caller; ids: [string, string, string] }> {
  const office = openOffice();
  const engine = office.window('甲');
  const ids = [1, 2, 3].map((number) => idOf(office.library, number)) as [string, string, string];
  await engine.caseFile.update({ caseFileId: CASE, patch: { feedbackDate: '2024-03-18' } });
  const sectionId = await engine.outline.addSection({ caseFileId: CASE, title: '履行主体责任方面' });
  await engine.issue.update({ issueId: ids[0], patch: { sectionId, leadDepartment: '资源管理科' } });
  await engine.issue.update({ issueId: ids[1], patch: { sectionId, rectificationKind: 'deadline' } });
  await engine.issue.update({ issueId: ids[1], patch: { dueDate: '2024-04-20' } });
  return { office, engine, ids };
}

function counts({ figures }: ReportGroup, ...keys: FigureKey[]): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, figures[key].count]));
}

describe('a period report', () => {
  it('counts what happened in the period and how things stood at its end', async () => {
    const { office, engine, ids } = await openCase();
    const march = await engine.report.period(MARCH);
    expect(counts(march.total, 'issues', 'opened', 'closed', 'open', 'overdue', 'measures')).toEqual({
      issues: 3,
      opened: 3,
      closed: 0,
      open: 3,
      overdue: 0,
      measures: 3,
    });
    expect(march.before).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(march.total.figures.issues.before).toEqual({ count: 0, issues: [] });

    await signOff(engine, { issueId: ids[0], folder: office.folder, on: '2024-04-10' });
    const april = await engine.report.period({ caseFileId: CASE, from: '2024-04-01', to: '2024-04-30' });
    expect(april.total.figures).toMatchObject({
      opened: { count: 0, before: { count: 3 } },
      closed: { count: 1, issues: [ids[0]], before: { count: 0 } },
      open: { count: 2, issues: [ids[1], ids[2]], before: { count: 3 } },
      overdue: { count: 1, issues: [ids[1]], before: { count: 0 } },
      completed: { count: 1, issues: [ids[0]] },
      measuresDone: { count: 2, issues: [ids[0]] },
      measuresOverdue: { count: 1, issues: [ids[1]] },
    });
    expect(april.total.rates.issues).toEqual({ done: 1, of: 3, percent: 33.33 });
    expect(april.total.rates.measures).toEqual({ done: 2, of: 3, percent: 66.67 });
    // What came later changes nothing of March.
    const again = await engine.report.period(MARCH);
    expect(counts(again.total, 'open', 'closed', 'overdue', 'measuresDone')).toEqual({
      open: 3,
      closed: 0,
      overdue: 0,
      measuresDone: 0,
    });
  });

  it('tells a rejection and a reopening, each in its own period', async () => {
    const { office, engine, ids } = await openCase();
    const [issueId] = ids;
    await makeReady(engine, { issueId, folder: office.folder, on: '2024-04-02' });
    await engine.closure.file({ issueId, on: '2024-04-03', opinion: '申请销号' });
    await engine.closure.sign({
      issueId,
      on: '2024-04-05',
      verdict: 'rejected',
      owed: '补交抽查记录',
      name: '陈科长',
    });
    await engine.completion.judge({ issueId, completion: 'completed', on: '2024-05-06' });
    await engine.closure.file({ issueId, on: '2024-05-07', opinion: '再次申请' });
    await signAll(engine, { issueId, on: '2024-05-08' });
    await engine.closure.reopen({ issueId, on: '2024-06-01', reason: '群众反映问题反弹' });

    const of = async (from: string, to: string) =>
      counts(
        (await engine.report.period({ caseFileId: CASE, from, to })).total,
        'closed',
        'rejected',
        'reopened',
        'open',
        'completed',
        'notCompleted',
      );
    const [april, may, june] = await Promise.all([
      of('2024-04-01', '2024-04-30'),
      of('2024-05-01', '2024-05-31'),
      of('2024-06-01', '2024-06-30'),
    ]);
    expect(april).toMatchObject({ closed: 0, rejected: 1, reopened: 0, open: 3, completed: 0 });
    expect(may).toMatchObject({ closed: 1, rejected: 0, reopened: 0, open: 2, completed: 1 });
    expect(june).toMatchObject({ closed: 0, rejected: 0, reopened: 1, open: 3, completed: 0 });
  });

  it('adds up by section, by lead department and by kind, and every number opens a list as long', async () => {
    const { office, engine, ids } = await openCase();
    await signOff(engine, { issueId: ids[0], folder: office.folder, on: '2024-04-10' });
    const question = { caseFileId: CASE, from: '2024-04-01', to: '2024-04-30' };
    const report = await engine.report.period(question);
    expect(report.departments.map(({ name }) => name)).toEqual(['资源管理科', '未定牵头单位']);
    expect(report.sections.map(({ name }) => name)).toEqual(['履行主体责任方面', '未归入方面']);
    const parts = { section: report.sections, department: report.departments, kind: report.kinds };
    for (const figure of FIGURES) {
      const { count, issues } = report.total.figures[figure];
      const behind = await engine.report.behind({ ...question, figure });
      expect([figure, behind.length]).toEqual([figure, count]);
      expect(new Set(behind.flatMap(({ issueId }) => issueId ?? []))).toEqual(new Set(issues));
      for (const [part, groups] of Object.entries(parts)) {
        const sum = groups.reduce((total, { figures }) => total + figures[figure].count, 0);
        expect([figure, part, sum]).toEqual([figure, part, count]);
      }
    }
    const [first] = report.sections;
    const closed = await engine.report.behind({
      ...question,
      figure: 'closed',
      place: { part: 'section', key: first?.key ?? null },
    });
    expect(closed).toMatchObject([{ issueId: ids[0], issueNumber: 1, date: '2024-04-10' }]);
  });

  it('leaves out what is in the recycle bin', async () => {
    const { engine, ids } = await openCase();
    await engine.trash.put({ kind: 'issue', ids: [ids[1]] });
    const { total } = await engine.report.period({ ...MARCH, to: '2024-06-30' });
    expect(counts(total, 'issues', 'overdue', 'measures')).toEqual({ issues: 2, overdue: 0, measures: 2 });
  });

  it('refuses a period that ends before it begins', async () => {
    const { engine } = await openCase();
    await expect(engine.report.period({ ...MARCH, to: '2024-02-01' })).rejects.toThrow('不能晚于止日');
  });

  it('exported again is the same file, with the head of the chain in it', async () => {
    const { engine } = await openCase();
    const first = await engine.report.export(MARCH);
    const second = await engine.report.export(MARCH);
    expect(second).toEqual(first);
    const text = cellsOf(first.base64);
    const head = await engine.history.head();
    expect(text).toContain(head.hash);
    expect(text).toContain('按牵头单位');
  });
});

function cellsOf(base64: string): string {
  const files = unzipSync(Buffer.from(base64, 'base64'));
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}
