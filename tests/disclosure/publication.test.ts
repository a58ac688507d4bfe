import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { kindOf, packPaper } from '../../main/engine/document/index.ts';
import type { Caller } from '../../main/engine/router.ts';
import { verifyLibrary } from '../../main/engine/verify/index.ts';
import { paragraphs } from '../document/papers.ts';
import { tamper } from '../support/tamper.ts';
import { completeWithholding, issueId, type Office, openOffice } from './office.ts';

let office: Office;
let clerk: Caller;
beforeEach(async () => {
  office = await openOffice();
  clerk = office.as('韩冬');
});

const on = '2023-01-08';
const draft = () => clerk.publication.draft({ caseFileId: office.caseFileId, on });
const list = (day = '2023-01-15') => clerk.publication.list({ caseFileId: office.caseFileId, on: day });

/** A text that is approved, and may be published. */
async function approved(): Promise<string> {
  await completeWithholding(office, clerk);
  const publicationId = await draft();
  await clerk.publication.approve({ publicationId, on: '2023-01-09', name: '陈立' });
  return publicationId;
}

const publish = (publicationId: string, day = '2023-01-10') =>
  clerk.publication.publish({ publicationId, on: day, medium: '县政府门户网站' });

async function published(): Promise<{ publicationId: string; documentId: string }> {
  const publicationId = await approved();
  return { publicationId, ...(await publish(publicationId)) };
}

const problems = async () =>
  (await verifyLibrary(office.library)).problems.map(({ kind, message }) => `${kind} ${message}`);

describe('putting up a public text', () => {
  it('is refused while an issue is withheld without what it needs, and names it', async () => {
    await expect(draft()).rejects.toThrow('问题4缺不予公开情形、缺不予公开理由、缺同意单位或日期。请补齐');
    await completeWithholding(office, clerk);
    const publicationId = await draft();
    expect(await list()).toMatchObject([
      {
        id: publicationId,
        number: 1,
        status: 'draft',
        draftedOn: on,
        draftedBy: '韩冬',
        issues: 3,
        window: 'none',
      },
    ]);
  });

  it('takes a consent given later for none', async () => {
    await completeWithholding(office, clerk);
    await expect(
      clerk.publication.draft({ caseFileId: office.caseFileId, on: '2022-12-19' }),
    ).rejects.toThrow('问题4同意日期晚于截至日期');
  });

  it('is refused where the public would not know whom to write to', async () => {
    await completeWithholding(office, clerk);
    const patch = { phone: null, address: null, email: null };
    await clerk.caseFile.update({ caseFileId: office.caseFileId, patch });
    await expect(draft()).rejects.toThrow('公开文本没有联系方式');
  });

  it('is refused where the time for comments is over by then', async () => {
    await completeWithholding(office, clerk);
    const { caseFileId } = office;
    await expect(clerk.publication.draft({ caseFileId, on: '2023-02-11' })).rejects.toThrow(
      '征求意见截止日期 2023-02-10 已过',
    );
    await clerk.publication.draft({ caseFileId, on: '2023-02-10' });
  });

  it('waits for the one before it', async () => {
    await completeWithholding(office, clerk);
    const publicationId = await draft();
    await expect(draft()).rejects.toThrow('第1号公开文本还在等待批准');
    await clerk.publication.discard({ publicationId });
    await draft();
    expect((await list()).map(({ number, status }) => [number, status])).toEqual([
      [2, 'draft'],
      [1, 'discarded'],
    ]);
  });
});

describe('approving', () => {
  it('is not for whoever put it up', async () => {
    await completeWithholding(office, clerk);
    const publicationId = await draft();
    for (const name of [undefined, '韩冬', ' 韩冬 ']) {
      await expect(clerk.publication.approve({ publicationId, on, name })).rejects.toThrow('不能由本人批准');
    }
    await expect(
      clerk.publication.approve({ publicationId, on: '2023-01-07', name: '陈立' }),
    ).rejects.toThrow('批准日期 2023-01-07 早于起草日期');
    await office.as('陈立').publication.approve({ publicationId, on });
    expect(await list()).toMatchObject([{ status: 'approved', approvedOn: on, approvedBy: '陈立' }]);
    await expect(clerk.publication.approve({ publicationId, on, name: '单敏' })).rejects.toThrow(
      '现为“已批准”，不能批准',
    );
    await expect(clerk.publication.discard({ publicationId })).rejects.toThrow('不能作废');
  });

  it('is for a reviewer or a leader by their own account, where people sign in', async () => {
    await completeWithholding(office, clerk);
    const administrator = office.signedIn('管事', 'administrator', 'clerk');
    const drafter = office.signedIn('周启明', 'reviewer');
    const other = office.signedIn('韩冬', 'clerk');
    const leader = office.signedIn('陈立', 'leader');
    const publicationId = await drafter.publication.draft({ caseFileId: office.caseFileId, on });
    await expect(drafter.publication.approve({ publicationId, on })).rejects.toThrow('不能由本人批准');
    await expect(drafter.publication.approve({ publicationId, on, name: '陈立' })).rejects.toThrow(
      '请由陈立本人登录办理',
    );
    for (const one of [other, administrator]) {
      await expect(one.publication.approve({ publicationId, on })).rejects.toThrow('审核人或领导');
    }
    await leader.publication.approve({ publicationId, on });
    expect(await leader.publication.get({ publicationId })).toMatchObject({ approvedBy: '陈立' });
  });

  it('is refused once one of its issues has been withheld', async () => {
    await completeWithholding(office, clerk);
    const publicationId = await draft();
    await clerk.issue.update({ issueId: issueId(office, 2), patch: { disclosure: 'withheld' } });
    await expect(clerk.publication.approve({ publicationId, on, name: '陈立' })).rejects.toThrow(
      '含有已改为不予公开的问题2',
    );
  });

  it('is refused while one of its issues is deleted', async () => {
    await completeWithholding(office, clerk);
    const publicationId = await draft();
    const deleted = { kind: 'issue' as const, ids: [issueId(office, 2)] };
    await clerk.trash.put(deleted);
    const approve = () => clerk.publication.approve({ publicationId, on, name: '陈立' });
    await expect(approve()).rejects.toThrow('含有已移入回收站的问题2');
    await clerk.trash.restore(deleted);
    await approve();
    await clerk.trash.put(deleted);
    await expect(publish(publicationId)).rejects.toThrow('含有已移入回收站的问题2');
  });
});

describe('publishing', () => {
  it('prints what was approved, whatever has become of the case file', async () => {
    const publicationId = await approved();
    const { preview } = await clerk.publication.get({ publicationId });
    await clerk.issue.update({ issueId: issueId(office, 1), patch: { statement: '库房漏水' } });
    await clerk.caseFile.update({ caseFileId: office.caseFileId, patch: { phone: '0999-5550100' } });
    const { documentId } = await publish(publicationId);
    const paper = await clerk.document.get({ documentId });
    expect(paper).toMatchObject({ kind: 'public-notice', preview, movedOn: true });
    const [stored] = await clerk.document.list({ caseFileId: office.caseFileId });
    const bytes = readFileSync(join(office.library.path, stored?.path ?? ''));
    expect(paragraphs(bytes).join('\n')).toContain('0999-5550137');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored?.sha256);
    expect(await list()).toMatchObject([
      { status: 'published', publishedOn: '2023-01-10', medium: '县政府门户网站', documentId },
    ]);
    expect(await problems()).toEqual([]);
  });

  it('keeps apart from a draft with the same bytes', async () => {
    const publicationId = await approved();
    await clerk.document.generate({ caseFileId: office.caseFileId, kind: 'public-notice' });
    await publish(publicationId);
    expect(await clerk.document.list({ caseFileId: office.caseFileId })).toHaveLength(2);
    expect(await problems()).toEqual([]);
  });

  it('needs an approval, and happens once', async () => {
    await completeWithholding(office, clerk);
    const publicationId = await draft();
    await expect(publish(publicationId)).rejects.toThrow('现为“待批准”，不能公布');
    await clerk.publication.approve({ publicationId, on, name: '陈立' });
    await expect(publish(publicationId, '2023-01-07')).rejects.toThrow('公布日期 2023-01-07 早于批准日期');
    const both = await Promise.allSettled([publish(publicationId), publish(publicationId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await clerk.document.list({ caseFileId: office.caseFileId })).toHaveLength(1);
  });

  it('is refused once one of its issues has been withheld', async () => {
    const publicationId = await approved();
    await clerk.issue.update({ issueId: issueId(office, 3), patch: { disclosure: 'withheld' } });
    await expect(publish(publicationId)).rejects.toThrow('含有已改为不予公开的问题3');
    expect(await clerk.document.list({ caseFileId: office.caseFileId })).toEqual([]);
  });

  it('is refused where the text is not what was approved', async () => {
    const publicationId = await approved();
    tamper(office.library, "UPDATE publication SET snapshot = replace(snapshot, '12台', '20台')");
    await expect(publish(publicationId)).rejects.toThrow('内容与批准时不一致');
    const text =
      office.library.db.prepare<[], string>('SELECT snapshot FROM publication').pluck().get() ?? '';
    const sha256 = createHash('sha256').update(text).digest('hex');
    tamper(office.library, `UPDATE publication SET snapshot_sha256 = '${sha256}'`);
    await expect(publish(publicationId)).rejects.toThrow('内容与批准时不一致');
  });

  it('ends when it is taken down', async () => {
    const { publicationId } = await published();
    await expect(clerk.publication.takeDown({ publicationId, on: '2023-01-09' })).rejects.toThrow(
      '早于公布日期',
    );
    await clerk.publication.takeDown({ publicationId, on: '2023-04-10' });
    expect(await list()).toMatchObject([{ status: 'takenDown', takenDownOn: '2023-04-10' }]);
    expect(await problems()).toEqual([]);
  });
});

describe('the time for comments', () => {
  it('is the one that the approved text tells', async () => {
    const publicationId = await approved();
    const common = { publicationId, on: '2023-01-10', medium: '公示栏' };
    await expect(clerk.publication.publish({ ...common, commentTo: '2023-03-10' })).rejects.toThrow(
      '批准的公开文本写的是 2023-02-10',
    );
    await clerk.publication.publish({ ...common, commentFrom: '2023-01-10', commentTo: '2023-02-10' });
    const windows = ['2023-01-09', '2023-01-10', '2023-02-10', '2023-02-11'].map(
      async (day) => (await list(day))[0]?.window,
    );
    expect(await Promise.all(windows)).toEqual(['before', 'open', 'open', 'over']);
  });

  it('is given on publishing where the text tells none, and must not be over by then', async () => {
    const patch = { commentFrom: null, commentTo: null, closing: '欢迎监督。' };
    await clerk.caseFile.update({ caseFileId: office.caseFileId, patch });
    const publicationId = await approved();
    const common = { publicationId, on: '2023-01-10', medium: '公示栏' };
    await expect(clerk.publication.publish(common)).rejects.toThrow('请填写征求意见起始日期');
    const wanted = { ...common, commentFrom: '2023-01-02' };
    await expect(clerk.publication.publish({ ...wanted, commentTo: '2023-01-01' })).rejects.toThrow(
      '早于起始日期',
    );
    await expect(clerk.publication.publish({ ...wanted, commentTo: '2023-01-09' })).rejects.toThrow(
      '早于公布日期',
    );
    await clerk.publication.publish({ ...wanted, commentTo: '2023-01-31' });
    expect(await list()).toMatchObject([{ commentFrom: '2023-01-02', commentTo: '2023-01-31' }]);
  });
});

describe('the comparison with the case file', () => {
  it('names what is said otherwise now, and nothing else', async () => {
    const publicationId = await approved();
    const comparison = async () => (await clerk.publication.get({ publicationId })).comparison;
    expect(await comparison()).toEqual({ kind: 'compared', differences: [] });
    await clerk.issue.update({ issueId: issueId(office, 2), patch: { statement: '查档慢' } });
    await clerk.caseFile.update({ caseFileId: office.caseFileId, patch: { phone: '0999-5550100' } });
    expect(await comparison()).toEqual({
      kind: 'compared',
      differences: [
        { place: '联系方式', field: '联系电话', frozen: '0999-5550137', present: '0999-5550100' },
        { place: '问题2', field: '问题内容', frozen: '民生档案查询排队时间过长', present: '查档慢' },
      ],
    });
  });

  it('follows a problem to another public number', async () => {
    const publicationId = await approved();
    await clerk.disclosure.withhold({
      issueId: issueId(office, 1),
      ground: 'hype',
      explanation: '可能引发炒作',
      consentBy: '领导小组',
      consentOn: on,
    });
    const { comparison } = await clerk.publication.get({ publicationId });
    const differences = comparison.kind === 'compared' ? comparison.differences : [];
    expect(differences.filter(({ place }) => place.startsWith('问题'))).toEqual([
      { place: '问题1', field: '问题内容', frozen: '库房温湿度监测设备长期损坏', present: '' },
      { place: '问题2', field: '公开序号', frozen: '2', present: '1' },
      { place: '问题3', field: '公开序号', frozen: '3', present: '2' },
    ]);
  });
});

describe('verify', () => {
  it('finds a frozen text that was changed together with its hash', async () => {
    await published();
    expect(await problems()).toEqual([]);
    const text = '{"changed":true}';
    tamper(
      office.library,
      `UPDATE publication SET snapshot = '${text}', snapshot_sha256 = '${createHash('sha256').update(text).digest('hex')}'`,
    );
    expect(await problems()).toEqual([
      expect.stringMatching(/^publication 第1号公开文本（卷宗.+）内容与批准时不一致/),
      expect.stringContaining('公布的文书与批准的文本不一致'),
    ]);
  });

  it('finds one that was set back or removed after its approval', async () => {
    await approved();
    tamper(office.library, "UPDATE publication SET status = 'draft', approved_on = NULL, approved_by = NULL");
    expect(await problems()).toEqual([expect.stringContaining('现已不在或被改为未批准')]);
  });

  it('finds one that was published and is told not to be', async () => {
    await published();
    tamper(
      office.library,
      "UPDATE publication SET status = 'approved', published_on = NULL, document_id = NULL",
    );
    expect(await problems()).toEqual([expect.stringContaining('记录中已公布，现被改为未公布')]);
  });

  it('finds one that nobody approved', async () => {
    await completeWithholding(office, clerk);
    await draft();
    tamper(
      office.library,
      "UPDATE publication SET status = 'approved', approved_on = drafted_on, approved_by = '陈立'",
    );
    expect(await problems()).toEqual([expect.stringContaining('没有批准的记录')]);
  });

  it('finds a published paper that was made of something else', async () => {
    const { documentId } = await published();
    tamper(
      office.library,
      `UPDATE official_document SET snapshot = replace(snapshot, '12台', '20台') WHERE id = '${documentId}'`,
    );
    expect(await problems()).toEqual([expect.stringContaining('公布的文书与批准的文本不一致')]);
  });

  it('finds other bytes under the name of the published paper', async () => {
    await published();
    const snapshot = office.library.db.prepare<[], string>('SELECT snapshot FROM publication').pluck().get();
    const other = JSON.parse((snapshot ?? '').replace('12台', '20台')) as object;
    const bytes = await packPaper(kindOf('public-notice').make(other));
    const [paper] = await clerk.document.list({ caseFileId: office.caseFileId });
    writeFileSync(join(office.library.path, paper?.path ?? ''), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tamper(office.library, `UPDATE official_document SET sha256 = '${sha256}', size = ${bytes.length}`);
    expect(await problems()).toEqual([expect.stringContaining('公布的文书与公布时不一致')]);
  });
});

describe('the table itself', () => {
  it('lets nobody change or remove a text that was approved', async () => {
    await approved();
    const { db } = office.library;
    for (const sql of [
      "UPDATE publication SET snapshot = '{}'",
      "UPDATE publication SET issue_ids = '[]'",
      "UPDATE publication SET status = 'draft', approved_on = NULL, approved_by = NULL",
      'DELETE FROM publication',
    ]) {
      expect(() => db.prepare(sql).run()).toThrow('juanzong:publication-frozen');
    }
  });
});
