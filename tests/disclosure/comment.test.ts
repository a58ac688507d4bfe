import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../main/engine/router.ts';
import { completeWithholding, issueId, type Office, openOffice } from './office.ts';

let office: Office;
let clerk: Caller;
beforeEach(async () => {
  office = await openOffice();
  clerk = office.as('韩冬');
});

/** Publishes with a time for comments from 2023-01-10 to 2023-02-10. */
async function published(): Promise<string> {
  await completeWithholding(office, clerk);
  const publicationId = await clerk.publication.draft({ caseFileId: office.caseFileId, on: '2023-01-08' });
  await clerk.publication.approve({ publicationId, on: '2023-01-09', name: '陈立' });
  await clerk.publication.publish({ publicationId, on: '2023-01-10', medium: '公示栏' });
  return publicationId;
}

const add = (receivedOn: string, more: { issueId?: string; channel?: 'phone' | 'letter' } = {}) =>
  clerk.comment.add({
    caseFileId: office.caseFileId,
    receivedOn,
    channel: 'phone',
    text: '窗口周末能否开放',
    ...more,
  });
const list = (on: string) => clerk.comment.list({ caseFileId: office.caseFileId, on });
const counts = (on: string) => clerk.comment.counts({ caseFileId: office.caseFileId, on });

describe('a comment', () => {
  it('belongs to the text that was open that day, and is kept and marked where none was', async () => {
    const publicationId = await published();
    const days = ['2023-01-09', '2023-01-10', '2023-02-10', '2023-02-11'];
    for (const day of days) await add(day);
    const found = (await list('2023-12-31')).toReversed();
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(found.map(({ isOutsideWindow }) => isOutsideWindow)).toEqual([true, false, false, true]);
    expect(found.map((comment) => comment.publicationId)).toEqual([
      null,
      publicationId,
      publicationId,
      publicationId,
    ]);
  });

  it('moves with the day that was put right', async () => {
    const publicationId = await published();
    const commentId = await add('2023-01-02');
    await clerk.comment.update({
      commentId,
      patch: { receivedOn: '2023-01-12', sender: '马女士', issueId: issueId(office, 2) },
    });
    expect(await list('2023-01-12')).toMatchObject([
      { publicationId, isOutsideWindow: false, sender: '马女士', issueNumber: 2 },
    ]);
    await clerk.undo.undo();
    expect(await list('2023-01-12')).toMatchObject([
      { publicationId: null, sender: null, issueNumber: null },
    ]);
  });

  it('is handed on and answered, each day shows it as it stood', async () => {
    const commentId = await add('2023-01-12');
    const state = async (on: string) => (await list(on))[0]?.state;
    expect(await state('2023-01-11')).toBeUndefined();
    expect(await state('2023-01-12')).toBe('unassigned');
    await clerk.comment.assign({ commentId, to: '办公室', due: '2023-01-20' });
    expect(await state('2023-01-20')).toBe('assigned');
    expect(await state('2023-01-21')).toBe('overdue');
    await clerk.comment.answer({ commentId, on: '2023-01-25', answer: '三月起周六上午开放' });
    expect(await state('2023-01-24')).toBe('overdue');
    expect(await state('2023-01-25')).toBe('answered');
    await expect(clerk.comment.assign({ commentId, to: '查档科' })).rejects.toThrow('请先撤回答复');
    await clerk.comment.reopen({ commentId });
    await clerk.comment.assign({ commentId, to: '查档科' });
    expect((await list('2023-02-01'))[0]).toMatchObject({
      state: 'assigned',
      assignedTo: '查档科',
      answer: null,
    });
  });

  it('is not answered, and not due, before it came', async () => {
    const commentId = await add('2023-01-12');
    await expect(clerk.comment.answer({ commentId, on: '2023-01-11', answer: '已办' })).rejects.toThrow(
      '答复日期 2023-01-11 早于收到日期',
    );
    await expect(clerk.comment.assign({ commentId, to: '办公室', due: '2023-01-11' })).rejects.toThrow(
      '答复期限 2023-01-11 早于收到日期',
    );
    await clerk.comment.answer({ commentId, on: '2023-01-15', answer: '已办' });
    await expect(clerk.comment.update({ commentId, patch: { receivedOn: '2023-01-16' } })).rejects.toThrow(
      '早于收到日期 2023-01-16',
    );
  });

  it('is refused for what is not there', async () => {
    await expect(
      clerk.comment.add({ caseFileId: '没有', receivedOn: '2023-01-01', channel: 'letter', text: '好' }),
    ).rejects.toThrow('没有编号为“没有”的卷宗');
    const other = await clerk.caseFile.createEmpty({ title: '另一个卷宗' });
    const elsewhere = await clerk.issue.add({ caseFileId: other, statement: '别处的问题' });
    await expect(add('2023-01-12', { issueId: elsewhere })).rejects.toThrow('不属于这个卷宗');
    await expect(clerk.comment.answer({ commentId: '没有', on: '2023-01-01', answer: '好' })).rejects.toThrow(
      '没有找到这条公众意见',
    );
  });

  it('is told of in the history', async () => {
    const commentId = await add('2023-01-12', { channel: 'letter' });
    await clerk.comment.assign({ commentId, to: '办公室', due: '2023-01-20' });
    const { entries } = await clerk.history.list({ subjectId: commentId, limit: 10 });
    expect(entries.map(({ actionName, subject }) => [actionName, subject])).toEqual([
      ['分办公众意见', '公众意见 · 第1号 窗口周末能否开放'],
      ['登记公众意见', '公众意见 · 第1号 窗口周末能否开放'],
    ]);
    expect(entries[1]?.changes).toContainEqual(
      expect.objectContaining({ fieldName: '意见来源', after: '来信' }),
    );
  });
});

describe('the counts', () => {
  it('are those of the day', async () => {
    await published();
    const first = await add('2023-01-09');
    const second = await add('2023-01-12', { channel: 'letter' });
    await add('2023-01-14');
    await clerk.comment.assign({ commentId: first, to: '办公室', due: '2023-01-13' });
    await clerk.comment.assign({ commentId: second, to: '办公室', due: '2023-01-20' });
    await clerk.comment.answer({ commentId: second, on: '2023-01-15', answer: '已办' });
    expect(await counts('2023-01-14')).toMatchObject({
      received: 3,
      outsideWindow: 1,
      answered: 0,
      overdue: 1,
      unassigned: 1,
    });
    expect(await counts('2023-01-15')).toMatchObject({ answered: 1, overdue: 1, unassigned: 1 });
    expect((await counts('2023-01-12')).byChannel).toMatchObject({ phone: 1, letter: 1, visit: 0 });
  });
});
