import { expect, it } from 'vitest';
import { CASE } from '../evidence/sample-library.ts';
import { signOff } from '../support/sign-off.ts';
import { idOf, openOffice } from '../undo/office.ts';

it('a list of a day before the work was done and signed off shows it as it stood then', async () => {
  const office = openOffice();
  const engine = office.window('甲');
  const issueId = idOf(office.library, 1);
  await signOff(engine, { issueId, folder: office.folder, on: '2024-04-10' });
  const show = (on: string) => engine.list.show({ caseFileId: CASE, list: 'problems', on });
  const tasks = (on: string) => engine.list.show({ caseFileId: CASE, list: 'tasks', on });
  const keys = ['number', 'stage', 'completion', 'measuresDone', 'completedDate'] as const;
  await engine.list.setColumns({ list: 'problems', columns: keys.map((key) => ({ key })) });

  const closed = { stage: '已销号', completion: '已完成', measuresDone: 2, completedDate: '2024-04-10' };
  // Before anybody judged, what the imported paper said holds.
  const open = { stage: '整改中', completion: '已完成', measuresDone: 0, completedDate: null };
  expect((await show('2024-04-10')).rows[0]?.cells).toMatchObject(closed);
  expect((await show('2024-04-09')).rows[0]?.cells).toMatchObject(open);
  expect((await tasks('2024-04-10')).rows[0]?.cells['completedDate']).toBe('2024-04-10');
  expect((await tasks('2024-04-09')).rows[0]?.cells).toMatchObject({
    completedDate: null,
    itemOutcome: null,
  });

  const filter = { stage: 'closed' as const };
  const ask = (on: string) => engine.list.show({ caseFileId: CASE, list: 'problems', on, filter });
  expect((await ask('2024-04-10')).rows.map(({ number }) => number)).toEqual([1]);
  expect((await ask('2024-04-09')).rows).toEqual([]);
});
