import { expect, it } from 'vitest';
import { readRecord } from '../../main/engine/archive/record.ts';
import { verifyLibrary } from '../../main/engine/verify/index.ts';
import { type Office, openOffice } from '../document-number/office.ts';
import { CASE } from '../evidence/sample-library.ts';
import { tamper } from '../support/tamper.ts';

const FARM = '云山林场';
const STATION = '东岭林业站';

/** A paper sent to two receivers on 2026-03-02, replies to come by 2026-03-12. */
async function sent(office: Office): Promise<{ documentId: string; farm: string; station: string }> {
  const { id: documentId } = await office.make('甲');
  const [farm = '', station = ''] = await office.engine.delivery.send({
    documentId,
    receivers: [
      { receiver: FARM, method: 'handed', sentOn: '2026-03-02', replyDue: '2026-03-12' },
      { receiver: STATION, method: 'post', sentOn: '2026-03-02' },
    ],
  });
  return { documentId, farm, station };
}

const statusOf = async ({ engine }: Office, documentId: string) =>
  (await engine.delivery.ofDocument({ documentId })).status;

it('follows a paper from its sending to its closing', async () => {
  const office = openOffice();
  const { delivery } = office.engine;
  const { id } = await office.make('甲');
  expect(await statusOf(office, id)).toBe('draft');
  const { documentId, farm, station } = await sent(openOfficeAgain(office));
  expect(await statusOf(office, documentId)).toBe('issued');
  await delivery.sign({ deliveryId: farm, by: '小吴', on: '2026-03-02' });
  expect(await statusOf(office, documentId)).toBe('issued');
  await delivery.sign({ deliveryId: station, by: '小郑', on: '2026-03-04' });
  expect(await statusOf(office, documentId)).toBe('delivered');
  await delivery.urge({ deliveryId: farm, on: '2026-03-13', note: '电话催办' });
  await delivery.reply({ deliveryId: farm, reply: '六台设备已启用', on: '2026-03-14' });
  expect(await statusOf(office, documentId)).toBe('replied');
  await delivery.close({ documentId, on: '2026-03-15' });
  const way = await delivery.ofDocument({ documentId });
  expect(way).toMatchObject({
    status: 'closed',
    closing: { closedOn: '2026-03-15', closedBy: '周启明' },
    deliveries: [
      {
        receiver: FARM,
        signedBy: '小吴',
        reply: '六台设备已启用',
        urgings: [{ urgedOn: '2026-03-13', note: '电话催办' }],
      },
      { receiver: STATION, signedBy: '小郑', reply: null },
    ],
  });
  expect((await verifyLibrary(office.library)).problems).toEqual([]);
  expect(readRecord(office.library.db, CASE).process.deliveries).toHaveLength(2);
});

/** The first paper stays unsent; a second one differs from it. */
function openOfficeAgain(office: Office): Office {
  return { ...office, make: (drafter, values) => office.make(`${drafter}乙`, values) };
}

it('lists replies that are overdue or near, the most urgent first, until they come or the paper is void', async () => {
  const office = openOffice();
  const { documentId, farm } = await sent(office);
  const due = (on: string, within?: number) => office.engine.delivery.due({ on, within });
  expect(await due('2026-03-20')).toMatchObject([
    { deliveryId: farm, receiver: FARM, number: '松巡办〔2026〕1号', daysLeft: -8, urgings: 0 },
  ]);
  expect(await due('2026-03-05', 3)).toEqual([]);
  expect(await due('2026-03-10', 3)).toMatchObject([{ daysLeft: 2 }]);
  await office.engine.delivery.urge({ deliveryId: farm, on: '2026-03-20', note: '发函催办' });
  expect(await due('2026-03-20')).toMatchObject([{ urgings: 1, lastUrgedOn: '2026-03-20' }]);
  await office.engine.document.voidNumber({ documentId, reason: '内容有误' });
  expect(await due('2026-03-20')).toEqual([]);
});

it('refuses what cannot have been, and what a paper has come past', async () => {
  const office = openOffice();
  const { delivery, document } = office.engine;
  const { documentId, farm } = await sent(office);
  const again = { receiver: FARM, method: 'fax', sentOn: '2026-03-03' } as const;
  await expect(delivery.send({ documentId, receivers: [again] })).rejects.toThrow('已登记送达云山林场');
  await expect(delivery.sign({ deliveryId: farm, by: '小吴', on: '2026-03-01' })).rejects.toThrow(
    '签收日期 2026-03-01 早于送出日期 2026-03-02',
  );
  await expect(delivery.update({ deliveryId: farm, patch: { signedOn: '2026-03-03' } })).rejects.toThrow(
    '签收人和签收日期要一并填写',
  );
  await delivery.sign({ deliveryId: farm, by: '小吴', on: '2026-03-03' });
  await expect(delivery.remove({ deliveryId: farm })).rejects.toThrow('已签收或回复');
  await expect(delivery.close({ documentId, on: '2026-03-02' })).rejects.toThrow('早于已登记的');
  await delivery.close({ documentId, on: '2026-03-20' });
  await expect(delivery.reply({ deliveryId: farm, reply: '已办', on: '2026-03-21' })).rejects.toThrow('办结');
  await delivery.reopen({ documentId, reason: '收到补充回复' });
  await delivery.reply({ deliveryId: farm, reply: '已办', on: '2026-03-21' });
  await document.voidNumber({ documentId, reason: '重新发文' });
  await expect(
    delivery.send({ documentId, receivers: [{ ...again, receiver: '西岭林业站' }] }),
  ).rejects.toThrow('已作废');
});

it('tells a receipt that was changed past the program', async () => {
  const office = openOffice();
  const { farm } = await sent(office);
  await office.engine.delivery.sign({ deliveryId: farm, by: '小吴', on: '2026-03-03' });
  tamper(office.library, "UPDATE delivery SET signed_by = '小郑' WHERE signed_by = '小吴'");
  const { problems } = await verifyLibrary(office.library);
  expect(problems.map(({ message }) => message).join()).toContain('送达云山林场的记录与操作记录不一致');
});
