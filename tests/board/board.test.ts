import { expect, test } from 'vitest';
import { caseFileId, day, type GeneratedIssue, openEmpty, putCaseFile } from '../ledger/generated.ts';

const PLAIN: GeneratedIssue = {
  section: 0,
  stage: 'rectifying',
  completion: null,
  withheld: false,
  due: null,
  department: 0,
  measures: [],
  evidence: [],
  trashed: false,
};

async function boardOf(issues: Partial<GeneratedIssue>[], on: string) {
  const opened = openEmpty();
  putCaseFile(
    opened,
    1,
    issues.map((issue) => ({ ...PLAIN, ...issue })),
  );
  const board = await opened.engine.board.show({ caseFileId: caseFileId(1), on });
  const tiles = board.sections.flatMap((section) => section.tiles);
  const numbers = (ids: readonly string[]) => ids.map((id) => tiles.find((tile) => tile.id === id)?.number);
  return { board, tiles, numbers };
}

test('what falls due is told by calendar days, today included, and what is overdue or closed is not among it', async () => {
  const { board, numbers } = await boardOf(
    [
      { due: 9 },
      { due: 10 },
      { due: 17 },
      { due: 18 },
      { due: 25 },
      { due: 26 },
      { due: 40 },
      { due: 41 },
      { due: 12, stage: 'closed' },
      {},
    ],
    day(10),
  );
  expect(board.due.map(({ within, issues }) => [within, numbers(issues)])).toEqual([
    [7, [2, 3]],
    [15, [2, 3, 4, 5]],
    [30, [2, 3, 4, 5, 6, 7]],
  ]);
  expect(numbers(board.gaps.noDueDate)).toEqual([10]);
});

test('it shows what waits for each lead department, who is most behind first and nobody last', async () => {
  const { board, numbers } = await boardOf(
    [
      { department: null, due: 0 },
      { department: 1, stage: 'returned' },
      { department: 1, stage: 'underReview' },
      { department: 2, due: 0 },
      { department: 2, stage: 'closed' },
    ],
    day(5),
  );
  expect(board.waiting.departments).toEqual([
    { name: '部门 2', open: 1, overdue: 1, returned: 0, underReview: 0 },
    { name: '部门 1', open: 2, overdue: 0, returned: 1, underReview: 1 },
    { name: null, open: 1, overdue: 1, returned: 0, underReview: 0 },
  ]);
  expect(numbers(board.gaps.noLeadDepartment)).toEqual([1]);
});

test('problems stand in their sections; those without one come last, and empty sections stay', async () => {
  const { board } = await boardOf([{ section: 1 }, { section: null, withheld: true }], day(0));
  expect(board.sections.map(({ title, tiles }) => [title, tiles.map((tile) => tile.number)])).toEqual([
    ['方面 1', []],
    ['方面 2', [1]],
    [null, [2]],
  ]);
  expect(board.sections[2]?.tiles[0]).toMatchObject({ withheld: true, light: null });
});

test('a day that is none and a case file that is not there are refused in Chinese', async () => {
  const { engine } = openEmpty();
  await expect(engine.board.show({ caseFileId: 'nowhere', on: '2026-01-01' })).rejects.toThrow(
    '没有编号为“nowhere”的卷宗',
  );
  await expect(engine.board.show({ caseFileId: 'nowhere', on: '2026-02-30' })).rejects.toThrow();
});
