import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { chainHead } from '../../main/engine/audit/index.ts';
import { chainHeadText } from '../../shared/chain-head.ts';
import { paragraphs } from '../document/papers.ts';
import { CASE } from '../evidence/sample-library.ts';
import { SIGNERS, signAll } from '../support/sign-off.ts';
import { type Office, readyOffice } from './office.ts';

let office: Office;
let request: { caseFileId: string; kind: string; issue: string };
beforeEach(async () => {
  office = await readyOffice();
  request = { caseFileId: CASE, kind: 'closure-form', issue: office.issueIds[0] };
});

const make = async () => {
  const made = await office.engine.document.generate(request);
  return { id: made.id, lines: paragraphs(readFileSync(made.path)) };
};

it('has a place to sign for each step of the office’s chain before anything is filed', async () => {
  await office.engine.closure.setChain({
    steps: [
      { name: '经办人', role: 'clerk' },
      { name: '党组书记', role: 'leader' },
    ],
  });
  const { lines } = await make();
  expect(lines).toContain('党组书记');
  expect(lines.filter((line) => line.startsWith('签字'))).toHaveLength(2);
});

it('prints who has signed what and when, and where the record stood', async () => {
  const [issueId] = office.issueIds;
  await office.engine.closure.file({ issueId, on: '2024-05-12', opinion: '申请销号' });
  await office.engine.closure.sign({
    issueId,
    on: '2024-05-13',
    verdict: 'rejected',
    owed: '补交巡护轨迹',
    name: SIGNERS[0],
  });
  const rejected = await make();
  expect(rejected.lines).toEqual(
    expect.arrayContaining([
      '申请销号',
      '签字：周启明　　2024年5月12日',
      '退回，补充要求：补交巡护轨迹',
      `签字：${SIGNERS[0]}　　2024年5月13日`,
    ]),
  );
  await office.engine.completion.judge({ issueId, completion: 'completed', on: '2024-05-20' });
  await office.engine.closure.file({ issueId, on: '2024-05-20' });
  await signAll(office.engine, { issueId, on: '2024-05-21' });
  await office.engine.accountability.set({ issueId, handling: '批评教育', people: 2 });
  const head = chainHeadText(chainHead(office.library.db));
  const { id, lines } = await make();
  expect(lines.join('\n')).toContain('申请编号：1-2');
  expect(lines).toEqual(
    expect.arrayContaining(['批评教育2人', '2024年5月21日', `签字：${SIGNERS[4]}　　2024年5月21日`, head]),
  );
  await office.engine.issue.update({ issueId: office.issueIds[1], patch: { detail: '别的改动' } });
  expect((await office.engine.document.get({ documentId: id })).movedOn).toBe(false);
  expect((await office.engine.document.get({ documentId: rejected.id })).movedOn).toBe(true);
});
