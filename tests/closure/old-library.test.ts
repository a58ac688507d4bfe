import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { appendEvent } from '../../main/engine/audit/index.ts';
import { openForWriting } from '../../main/engine/library/index.ts';
import { migrate } from '../../main/engine/library/migrate.ts';
import { MIGRATIONS } from '../../main/engine/library/migrations/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { CASE } from '../evidence/sample-library.ts';
import { signOff } from '../support/sign-off.ts';
import { tempFolder } from '../support/temp.ts';

const FIRST = '01890000-0000-7000-8000-0000000000a1';
const SECOND = '01890000-0000-7000-8000-0000000000a2';

interface OldOffice {
  folder: string;
  engine: Caller;
}

/** A library as the program made it before it knew of chains, with what `fill` puts into it, brought up to date. */
function openOld(fill: (db: Database.Database) => void): OldOffice {
  const folder = join(tempFolder(), '旧卷宗库');
  for (const name of ['evidence', 'documents', 'backups']) mkdirSync(join(folder, name), { recursive: true });
  const db = new Database(join(folder, 'juanzong.db'));
  migrate(db, folder, MIGRATIONS.slice(0, 3));
  db.prepare(
    `INSERT INTO case_file (id, title, feedback_date, created_at)
     VALUES (?, '中共云川县林业局党组关于巡察整改进展情况的通报', '2022-11-30', '2023-01-01T02:00:00.000Z')`,
  ).run(CASE);
  fill(db);
  db.close();
  const library = openForWriting(folder);
  onTestFinished(() => library.close());
  const workspace = workspaceOf(library, library);
  return {
    folder,
    engine: createCaller({ workspace, actor: '周启明', window: '周启明', report: () => {} }),
  };
}

function addIssue(db: Database.Database, row: { id: string; number: number; stage: string }): void {
  db.prepare(
    `INSERT INTO issue (id, case_file_id, number, statement, stage, disclosure)
     VALUES (@id, '${CASE}', @number, '旧库里的问题', @stage, 'public')`,
  ).run(row);
}

it('what was closed and then deleted comes back as it was, together with others, and can be opened again', async () => {
  const { engine } = openOld((db) => {
    addIssue(db, { id: FIRST, number: 1, stage: 'closed' });
    addIssue(db, { id: SECOND, number: 2, stage: 'rectifying' });
    db.exec("UPDATE issue SET trashed_at = '2023-06-01T02:00:00.000Z', trashed_by = '周启明'");
  });
  await engine.trash.restore({ kind: 'issue', ids: [FIRST, SECOND] });
  expect(await engine.trash.list({})).toEqual([]);
  expect(await engine.issue.get({ issueId: FIRST })).toMatchObject({ stage: 'closed' });
  await expect(engine.trash.put({ kind: 'issue', ids: [FIRST] })).rejects.toThrow('问题1已销号');
  await engine.closure.reopen({ issueId: FIRST, on: '2024-01-05', reason: '复查发现未落实' });
  expect(await engine.issue.get({ issueId: FIRST })).toMatchObject({ stage: 'rectifying' });
});

it('what was under review by hand waits for nobody, and goes on from there', async () => {
  const { folder, engine } = openOld((db) => addIssue(db, { id: FIRST, number: 1, stage: 'underReview' }));
  expect(await engine.board.waiting({ on: '2024-05-12' })).toMatchObject({ underReview: 0 });
  expect(await engine.closure.waiting({})).toEqual([]);
  await engine.measure.add({ issueId: FIRST, text: '一是补正。' });
  await signOff(engine, { issueId: FIRST, folder, on: '2024-05-12' });
  expect(await engine.issue.get({ issueId: FIRST })).toMatchObject({ stage: 'closed' });
});

it.each([
  ['the day on which somebody closed it', '2024-01-05', '2023-07-20'],
  ['the day of feedback, where it is opened again before that', '2023-07-01', '2022-11-30'],
])('what was closed without a date stays closed since %s', async (_, reopenedOn, closedOn) => {
  const { engine } = openOld((db) => {
    vi.useFakeTimers({ now: new Date(2023, 6, 20, 9), toFake: ['Date'] });
    addIssue(db, { id: FIRST, number: 1, stage: 'closed' });
    appendEvent(db, '周启明', {
      action: 'issue.update',
      subjectKind: 'issue',
      subjectId: FIRST,
      caseFileId: CASE,
      before: { stage: 'rectifying' },
      after: { stage: 'closed' },
    });
    vi.useRealTimers();
  });
  await engine.closure.reopen({ issueId: FIRST, on: reopenedOn, reason: '复查发现未落实' });
  expect((await engine.closure.get({ issueId: FIRST })).requests).toMatchObject([
    { decidedOn: closedOn, reopenedOn },
  ]);
  expect(await engine.board.show({ caseFileId: CASE, on: closedOn })).toMatchObject({
    totals: { closed: 1 },
  });
});
