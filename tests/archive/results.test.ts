import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { CASE, put } from '../evidence/sample-library.ts';
import { openOffice } from '../issue/office.ts';
import { tempFolder } from '../support/temp.ts';

it('hands over the rules, the people and money, and the milestones, without what is in the recycle bin', async () => {
  const { engine, library, issueIds } = openOffice();
  const [first, second] = issueIds;
  const path = put(join(tempFolder(), '巡护管理办法.txt'));
  await attachEvidence(library, '周启明', { issue: first, paths: [path] });
  const evidenceId = (await engine.evidence.list({ issueId: first }))[0]?.id ?? '';
  const regulationId = await engine.regulation.add({ issueId: first, title: '巡护管理办法' });
  const said = {
    number: '云林发〔2024〕7号',
    issuingBody: '云川县林业局',
    issuedOn: '2024-04-02',
    evidenceId,
  };
  await engine.regulation.update({ regulationId, patch: { ...said, kind: 'new' } });
  await engine.accountability.set({ issueId: first, handling: '诫勉', people: 2 });
  await engine.money.set({ issueId: first, kind: 'recovered', amount: 1_250_000 });
  const milestoneId = await engine.milestone.add({ caseFileId: CASE, kind: 'plan', dueDate: '2024-04-20' });
  await engine.milestone.complete({
    milestoneId,
    on: '2024-04-18',
    proof: { kind: 'evidence', id: evidenceId },
  });
  await engine.accountability.set({ issueId: second, handling: '诫勉', people: 9 });
  await engine.trash.put({ kind: 'issue', ids: [second] });

  const { path: bag } = await archiveCaseFile(library, { caseFileId: CASE, out: tempFolder() });
  const record: unknown = JSON.parse(readFileSync(join(bag, 'data', '卷宗.json'), 'utf8'));
  expect(record).toMatchObject({
    regulations: [{ id: regulationId, issueId: first, title: '巡护管理办法', ...said, kind: 'new' }],
    accountability: [{ issueId: first, handling: '诫勉', people: 2 }],
    money: [{ issueId: first, kind: 'recovered', amount: 1_250_000 }],
    milestones: [{ id: milestoneId, kind: 'plan', dueDate: '2024-04-20', doneOn: '2024-04-18', evidenceId }],
  });
});
