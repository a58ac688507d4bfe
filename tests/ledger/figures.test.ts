import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns } from '../../shared/ledger.ts';
import type { CaseFileSummary } from '../../shared/summary.ts';
import { caseFileId, day, generatedCaseFile, openEmpty, putCaseFile } from './generated.ts';

test('summaries, ledger, board and statistics agree on any library, whatever is in the recycle bin', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(generatedCaseFile, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: -5, max: 70 }),
      async (caseFiles, today) => {
        const opened = openEmpty();
        for (const [index, issues] of caseFiles.entries()) putCaseFile(opened, index, issues);
        const { engine } = opened;
        const on = day(today);
        const summaries = await engine.caseFile.summaries({ on });
        expect(summaries.map(({ id }) => id)).toEqual(
          caseFiles.map((_, index) => caseFileId(index)).reverse(),
        );
        for (const summary of summaries) await expectAgreement(engine, summary, on);
        const all = fromColumns((await engine.ledger.rows({ caseFileId: null, on })).rows);
        expect(all).toHaveLength(summaries.reduce((sum, { issues }) => sum + issues, 0));
      },
    ),
    { numRuns: 25 },
  );
});

async function expectAgreement(
  engine: ReturnType<typeof openEmpty>['engine'],
  summary: CaseFileSummary,
  on: string,
): Promise<void> {
  const { id } = summary;
  const statistics = await engine.caseFile.statistics({ caseFileId: id });
  expect(summary).toMatchObject({
    stated: statistics.stated,
    issues: statistics.listed + statistics.withheld,
    withheld: statistics.withheld,
    closed: statistics.stages.closed,
    completion: statistics.completion,
    measures: statistics.measures,
    evidence: statistics.evidence.records,
  });
  const rows = fromColumns((await engine.ledger.rows({ caseFileId: id, on })).rows);
  const whole = await engine.caseFile.get({ caseFileId: id });
  expect(rows.map((row) => row.id)).toEqual(whole.issues.map((issue) => issue.id));
  expect(rows.map((row) => row.measures)).toEqual(whole.issues.map((issue) => issue.measures.length));
  expect(rows.map((row) => row.evidence)).toEqual(
    whole.issues.map((issue) => new Set(issue.evidence.map((piece) => piece.id)).size),
  );
  const overdue = whole.issues.filter(
    (issue) => issue.stage !== 'closed' && issue.dueDate !== null && issue.dueDate < on,
  );
  expect(summary.overdue).toBe(overdue.length);
  expect(rows.filter((row) => row.light === 'red').map((row) => row.id)).toEqual(
    overdue.map((issue) => issue.id),
  );
  const board = await engine.board.show({ caseFileId: id, on });
  expect(board.totals).toMatchObject({
    issues: summary.issues,
    closed: summary.closed,
    evidence: summary.evidence,
    measuresDone: summary.measuresDone,
    completion: summary.completion,
    stages: statistics.stages,
  });
  expect(board.totals.lights.red).toBe(summary.overdue);
  expect(board.sections.flatMap(({ tiles }) => tiles)).toHaveLength(summary.issues);
  const open = summary.issues - summary.closed;
  const waiting = board.waiting.departments.reduce((sum, group) => sum + group.open, 0);
  expect(waiting).toBe(open);
}

test('the ledger of a case file that is not there is refused, not empty', async () => {
  const { engine } = openEmpty();
  await expect(engine.ledger.rows({ caseFileId: '没有', on: '2024-06-01' })).rejects.toThrow(
    '没有编号为“没有”的卷宗',
  );
  await expect(engine.ledger.rows({ caseFileId: null, on: '2024-6-1' })).rejects.toThrow('要写成 2021-03-18');
});
