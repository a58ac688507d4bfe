import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { CASE, problemsOf } from '../evidence/sample-library.ts';
import { contentOf, type Office, openOffice } from './office.ts';

/** Picks one of what a table holds at that moment. */
type Pick = (sql: string) => string;

type Edit = (engine: Caller, pick: Pick, words: string) => Promise<unknown>;

const ISSUE = 'SELECT id FROM issue WHERE trashed_at IS NULL ORDER BY number';
const MEASURE = `SELECT measure.id FROM measure JOIN issue ON issue.id = issue_id
  WHERE measure.trashed_at IS NULL AND issue.trashed_at IS NULL ORDER BY issue.number, measure.number`;
const LINK = 'SELECT id FROM evidence_link WHERE trashed_at IS NULL ORDER BY id';

const EDITS: Record<string, Edit> = {
  statement: (engine, pick, words) =>
    engine.issue.update({ issueId: pick(ISSUE), patch: { statement: words } }),
  people: (engine, pick, words) =>
    engine.issue.update({
      issueId: pick(ISSUE),
      patch: { leadDepartment: words, responsibleDepartments: ['办公室', words], handler: `${words}同志` },
    }),
  withhold: (engine, pick) =>
    engine.issue.update({ issueId: pick(ISSUE), patch: { disclosure: 'withheld' } }),
  publish: (engine, pick) => engine.issue.update({ issueId: pick(ISSUE), patch: { disclosure: 'public' } }),
  addIssue: (engine, _, words) => engine.issue.add({ caseFileId: CASE, statement: words }),
  addMeasure: (engine, pick, words) => engine.measure.add({ issueId: pick(ISSUE), text: `一是${words}。` }),
  split: (engine, pick) => engine.measure.split({ measureId: pick(MEASURE), at: 3 }),
  merge: (engine, pick) => engine.measure.merge({ measureId: pick(MEASURE) }),
  move: (engine, pick) => engine.measure.move({ measureId: pick(MEASURE), to: 1 }),
  trashIssue: (engine, pick) => engine.trash.put({ kind: 'issue', ids: [pick(ISSUE)] }),
  trashMeasure: (engine, pick) => engine.trash.put({ kind: 'measure', ids: [pick(MEASURE)] }),
  trashLink: (engine, pick) => engine.trash.put({ kind: 'evidenceLink', ids: [pick(LINK)] }),
  restoreIssue: (engine, pick) =>
    engine.trash.restore({ kind: 'issue', ids: [pick('SELECT id FROM issue WHERE trashed_at IS NOT NULL')] }),
  restoreMeasure: (engine, pick) =>
    engine.trash.restore({
      kind: 'measure',
      ids: [pick('SELECT id FROM measure WHERE trashed_at IS NOT NULL')],
    }),
  moveLink: (engine, pick) => engine.evidence.move({ linkId: pick(LINK), measureId: pick(MEASURE) }),
  describe: (engine, pick, words) =>
    engine.evidence.update({ evidenceId: pick('SELECT id FROM evidence ORDER BY id'), note: words }),
  header: (engine, _, words) => engine.caseFile.update({ caseFileId: CASE, patch: { inspectedUnit: words } }),
};

const step = fc.record({
  edit: fc.constantFrom(...Object.keys(EDITS)),
  choice: fc.nat(20),
  words: fc.constantFrom('资源管理科', '森林防火办公室', '逐项核对', '每月通报一次'),
});
type Step = { edit: string; choice: number; words: string };

async function work(office: Office, engine: Caller, { edit, choice, words }: Step): Promise<void> {
  const pick: Pick = (sql) => {
    const ids = office.library.db.prepare<[], string>(sql).pluck().all();
    return ids[choice % Math.max(ids.length, 1)] ?? 'none';
  };
  // What is refused, such as publishing an issue without a statement, is no step.
  await EDITS[edit]?.(engine, pick, words).catch(() => undefined);
}

async function all(engine: Caller, direction: 'undo' | 'redo'): Promise<number> {
  let count = 0;
  while ((await engine.undo.state())[direction] !== null) {
    await engine.undo[direction]();
    count += 1;
  }
  return count;
}

it('whatever was edited, taking all of it back and doing all of it again leads to where one was', async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (edits) => {
      const office = openOffice();
      await office.attach(1, '巡护记录.txt', 2);
      await office.attach(2, '验收单.txt');
      const engine = office.window('甲');
      const before = contentOf(office.library);
      for (const edit of edits) await work(office, engine, edit);
      const after = contentOf(office.library);
      const count = await all(engine, 'undo');
      expect(contentOf(office.library)).toEqual(before);
      expect(await all(engine, 'redo')).toBe(count);
      expect(contentOf(office.library)).toEqual(after);
      expect(await all(engine, 'undo')).toBe(count);
      expect(contentOf(office.library)).toEqual(before);
      expect(await problemsOf(office.library.path)).toEqual([]);
      steps += count;
    }),
    { numRuns: 15 },
  );
  expect(steps).toBeGreaterThan(50);
});
