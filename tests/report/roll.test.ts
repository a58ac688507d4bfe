import { expect, it } from 'vitest';
import { CASE } from '../evidence/sample-library.ts';
import { makeReady, signAll } from '../support/sign-off.ts';
import { idOf, openOffice } from '../undo/office.ts';

const MONTHS = [
  ['2024-02-01', '2024-02-29'],
  ['2024-03-01', '2024-03-31'],
  ['2024-04-01', '2024-04-30'],
  ['2024-05-01', '2024-05-31'],
  ['2024-06-01', '2024-06-30'],
] as const;

it('what was there, what came and what went make up what is there at the end of every month', async () => {
  const office = openOffice();
  const engine = office.window('甲');
  const [first = '', second = '', third = ''] = [1, 2, 3].map((number) => idOf(office.library, number));
  await engine.caseFile.update({ caseFileId: CASE, patch: { feedbackDate: '2024-03-18' } });
  // One begun before the feedback, and one whose work begins only after it.
  await engine.issue.update({ issueId: second, patch: { startDate: '2024-02-20' } });
  await engine.issue.update({ issueId: third, patch: { startDate: '2024-05-06' } });
  // Closed, opened again and closed once more within April.
  await makeReady(engine, { issueId: first, folder: office.folder, on: '2024-04-02' });
  await engine.closure.file({ issueId: first, on: '2024-04-03', opinion: '申请销号' });
  await signAll(engine, { issueId: first, on: '2024-04-04' });
  await engine.closure.reopen({ issueId: first, on: '2024-04-10', reason: '群众反映问题反弹' });
  await engine.completion.judge({ issueId: first, completion: 'completed', on: '2024-04-20' });
  await engine.closure.file({ issueId: first, on: '2024-04-21', opinion: '再次申请' });
  await signAll(engine, { issueId: first, on: '2024-04-22' });

  const opened: number[] = [];
  for (const [from, to] of MONTHS) {
    const { figures } = (await engine.report.period({ caseFileId: CASE, from, to })).total;
    const rolled = (key: 'issues' | 'open') => figures[key].before.count + figures.opened.count;
    const { closed, reopened } = figures;
    expect([to, figures.issues.count]).toEqual([to, rolled('issues')]);
    expect([to, figures.open.count]).toEqual([to, rolled('open') + reopened.count - closed.count]);
    opened.push(figures.opened.count);
    if (from === '2024-04-01') {
      expect(closed).toMatchObject({ count: 2, issues: [first] });
      const behind = await engine.report.behind({ caseFileId: CASE, from, to, figure: 'closed' });
      expect(behind.map(({ date }) => date)).toEqual(['2024-04-04', '2024-04-22']);
    }
  }
  expect(opened).toEqual([1, 2, 0, 0, 0]);
});
