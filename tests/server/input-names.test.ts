import { expect, it } from 'vitest';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { idOf, openOffice } from '../undo/office.ts';

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const failure = await work.then(() => null, unwrapFailure);
  return failure instanceof Error ? failure.message : '没有拒绝';
};

/** An input as a page of another version would send it. */
const wrong = JSON.parse('{"kind":"没有"}');

it('a refusal calls a field by what it is in that procedure, and shows no words of the code', async () => {
  const office = openOffice();
  const engine = office.window('甲');
  const issueId = idOf(office.library, 1);
  const ofMoney = await refusal(engine.money.set({ issueId, amount: 1, ...wrong }));
  expect(ofMoney).toBe('“种类”填写有误：不在可选的范围内，请改正后再试。');
  const ofTrash = await refusal(engine.trash.restore({ ids: [issueId], ...wrong }));
  expect(ofTrash).toContain('“种类”填写有误');
  const ofMove = await refusal(engine.measure.move({ measureId: issueId, to: 1.5 }));
  expect(ofMove).toContain('“移到的位置”填写有误');
  const ofExtension = await refusal(
    engine.extension.request({ issueId, on: '2024-04-01', to: '下月', reason: '材料未齐' }),
  );
  expect(ofExtension).toContain('“延期至”填写有误');
  const ofRecord = await refusal(engine.selfCheck.add(JSON.parse('{"text":""}')));
  expect(ofRecord).not.toContain('整改措施');
});
