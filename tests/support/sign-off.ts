import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../../main/engine/router.ts';

/** Who signs the steps of the default chain behind the first, where nobody signs in. */
export const SIGNERS = ['陈科长', '李副局长', '王局长', '巡察办赵主任', '领导小组孙组长'] as const;

interface SignOff {
  issueId: string;
  /** A folder for the files that prove the measures. */
  folder: string;
  /** The day of everything, `2024-05-10`. */
  on: string;
}

/** Does all that a request for sign-off asks for: measures done and proven, an outcome with a figure, a judgement. */
export async function makeReady(engine: Caller, { issueId, folder, on }: SignOff): Promise<void> {
  const { outcome, measures, evidence } = await engine.issue.get({ issueId });
  for (const { id, number, doneDate } of measures) {
    if (doneDate === null) await engine.measure.update({ measureId: id, patch: { doneDate: on } });
    if (evidence.some(({ measure }) => measure === number)) continue;
    const path = join(folder, `措施${number}的佐证材料.txt`);
    writeFileSync(path, `${issueId} 措施${number}已落实。`);
    await engine.evidence.attach({ issue: issueId, paths: [path], measure: number });
  }
  if (outcome === null)
    await engine.issue.update({ issueId, patch: { outcome: '已整改到位，共完成3项工作。' } });
  await engine.completion.judge({ issueId, completion: 'completed', on });
}

/** Signs all the steps that are left, each by somebody else. */
export async function signAll(
  engine: Caller,
  { issueId, on }: Pick<SignOff, 'issueId' | 'on'>,
): Promise<void> {
  const [request] = (await engine.closure.get({ issueId })).requests;
  const left = request?.steps.filter(({ verdict }) => verdict === null) ?? [];
  for (const { position } of left) {
    const name = SIGNERS[position - 2] ?? '另一位领导';
    await engine.closure.sign({ issueId, on, verdict: 'approved', opinion: '同意', name });
  }
}

/** Closes an issue through the chain, with everything that is asked for. */
export async function signOff(engine: Caller, wanted: SignOff): Promise<void> {
  await makeReady(engine, wanted);
  await engine.closure.file({ issueId: wanted.issueId, on: wanted.on, opinion: '已整改到位，申请销号' });
  await signAll(engine, wanted);
}
