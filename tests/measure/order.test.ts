import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { firstBrokenEvent } from '../../main/engine/audit/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { foreignKeyFaults } from '../../main/engine/library/index.ts';
import { CASE, put } from '../evidence/sample-library.ts';
import { openOffice } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

type Step =
  | { kind: 'add'; after: number; text: string }
  | { kind: 'split'; which: number; at: number }
  | { kind: 'merge' | 'trash' | 'restore'; which: number }
  | { kind: 'move'; which: number; to: number };

const which = fc.nat(9);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    after: which,
    text: fc.constantFrom('甲、乙，丙。', '一是丁；戊', '己', '（2）庚。辛。', '𬷕𬷕𬷕'),
  }),
  fc.record({ kind: fc.constant('split' as const), which, at: fc.nat(12) }),
  fc.record({ kind: fc.constantFrom('merge' as const, 'trash' as const, 'restore' as const), which }),
  fc.record({ kind: fc.constant('move' as const), which, to: fc.nat(10) }),
);

/** What a text says, without marks and the commas that joining adds. */
const letters = (text: string): string[] => [
  ...text.replace(/[一二三四五六七八九十是（）、，。；.\d\s]/gu, ''),
];

it('whatever is done to measures, they count from 1, say what they said, keep their proof, and leave a whole trace', async () => {
  const { engine, library, issueIds } = openOffice();
  const [issueWithProof] = issueIds;
  const path = put(join(tempFolder(), '打卡.txt'));
  await attachEvidence(library, '甲', { issue: issueWithProof, measure: 1, paths: [path] });
  const [piece] = (await engine.issue.get({ issueId: issueWithProof })).evidence;
  const link = library.db.prepare(
    'INSERT INTO evidence_link (id, evidence_id, issue_id, measure_id) VALUES (?, ?, ?, ?)',
  );
  /** In the recycle bin or not. */
  const saidIn = (issueId: string): string[] =>
    library.db
      .prepare<[string], { text: string }>('SELECT text FROM measure WHERE issue_id = ?')
      .all(issueId)
      .flatMap(({ text }) => letters(text))
      .sort();

  /** @returns what is newly said */
  const run = async (issueId: string, one: Step): Promise<string[]> => {
    const { measures } = await engine.issue.get({ issueId });
    const at = (index: number) => measures[index % Math.max(1, measures.length)]?.id ?? 'none';
    switch (one.kind) {
      case 'add':
        await engine.measure.add({
          issueId,
          text: one.text,
          ...(measures.length > 0 ? { after: at(one.after) } : {}),
        });
        return letters(one.text);
      case 'split':
        await engine.measure.split({ measureId: at(one.which), at: one.at });
        return [];
      case 'merge':
        await engine.measure.merge({ measureId: at(one.which) });
        return [];
      case 'move':
        await engine.measure.move({ measureId: at(one.which), to: one.to });
        return [];
      case 'trash':
        await engine.trash.put({ kind: 'measure', ids: [at(one.which)] });
        return [];
      case 'restore': {
        const things = (await engine.trash.list({})).filter(({ kind }) => kind === 'measure');
        const thing = things[one.which % Math.max(1, things.length)];
        if (thing) await engine.trash.restore({ kind: 'measure', ids: [thing.id] });
        return [];
      }
    }
  };

  const start = fc.constantFrom(
    ['一是甲。', '二是乙；', '三是丙'],
    ['甲', '（2）乙'],
    ['1.甲。', '2.乙。'],
    [],
  );
  await fc.assert(
    fc.asyncProperty(start, fc.array(step, { maxLength: 12 }), async (texts, steps) => {
      const issueId = await engine.issue.add({ caseFileId: CASE, statement: '子问题' });
      for (const text of texts) await engine.measure.add({ issueId, text });
      const { measures } = await engine.issue.get({ issueId });
      for (const measure of measures) link.run(uuid(), piece?.id, issueId, measure.id);
      let said = saidIn(issueId);
      for (const one of steps) {
        try {
          said = [...said, ...(await run(issueId, one))].sort();
        } catch (error) {
          expect(REFUSALS).toContain(((error as Error).cause as { code?: string } | undefined)?.code);
        }
        const after = await engine.issue.get({ issueId });
        expect(after.measures.map(({ number }) => number)).toEqual(
          after.measures.map((_, index) => index + 1),
        );
        expect(saidIn(issueId)).toEqual(said);
      }
    }),
    { numRuns: 40 },
  );
  expect(foreignKeyFaults(library.db)).toEqual([]);
  expect(firstBrokenEvent(library.db)).toBeNull();
});

const REFUSALS = ['split-leaves-nothing', 'nothing-to-merge', 'no-such-place', 'measure-not-found'];
