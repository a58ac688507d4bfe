import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { chainHead } from '../../main/engine/audit/index.ts';
import { chainHeadText } from '../../shared/chain-head.ts';
import { CASE } from '../evidence/sample-library.ts';
import { signOff } from '../support/sign-off.ts';
import { idOf, openOffice } from '../undo/office.ts';

it('an archived case file tells how its problems were signed off, extended and supervised, and names the head of the chain', async () => {
  const { folder, library, window } = openOffice();
  const engine = window('甲');
  const [first, second] = [idOf(library, 1), idOf(library, 2)];
  await signOff(engine, { issueId: first, folder, on: '2024-05-10' });
  await engine.issue.update({
    issueId: second,
    patch: { rectificationKind: 'deadline', dueDate: '2024-06-30' },
  });
  await engine.extension.request({ issueId: second, on: '2024-06-01', to: '2024-07-31', reason: '等待验收' });
  await engine.supervision.add({
    caseFileId: CASE,
    kind: 'siteVisit',
    heldOn: '2024-06-03',
    issueIds: [second],
    demands: [{ text: '补齐验收单', dueDate: '2024-06-20', issueId: second }],
  });
  const head = chainHead(library.db);
  const { path } = await archiveCaseFile(library, { caseFileId: CASE, out: join(folder, '移交') });
  const record = JSON.parse(readFileSync(join(path, 'data/卷宗.json'), 'utf8')) as Record<string, object[]>;
  expect(record['chainHead']).toEqual(head);
  expect(record['closureSteps']).toHaveLength(6);
  expect(record['closureSteps']?.at(-1)).toMatchObject({ verdict: 'approved', signedOn: '2024-05-10' });
  expect(record['judgements']).toMatchObject([{ issueId: first, completion: 'completed' }]);
  expect(record['extensions']).toMatchObject([{ issueId: second, toDate: '2024-07-31', status: 'pending' }]);
  expect(record['demands']).toMatchObject([{ text: '补齐验收单', dueDate: '2024-06-20' }]);
  expect(record['supervisionIssues']).toMatchObject([{ issueId: second }]);
  expect(readFileSync(join(path, 'bag-info.txt'), 'utf8')).toContain(chainHeadText(head));
});
