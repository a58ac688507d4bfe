import { beforeEach, describe, expect, it } from 'vitest';
import { unwrapFailure } from '../../main/engine/failure.ts';
import type { Caller } from '../../main/engine/router.ts';
import { signOff } from '../support/sign-off.ts';
import { tempFolder } from '../support/temp.ts';
import { completeWithholding, issueId, type Office, openOffice } from './office.ts';

let office: Office;
let clerk: Caller;
beforeEach(async () => {
  office = await openOffice();
  clerk = office.as('韩冬');
});

const show = (on = '2023-01-05') => clerk.disclosure.show({ caseFileId: office.caseFileId, on });
const gaps = async (on?: string) => (await show(on)).issues.map((issue) => issue.gaps);
const publicNumbers = async () => (await show()).issues.map(({ publicNumber }) => publicNumber);
const withhold = (number: number) =>
  clerk.disclosure.withhold({
    issueId: issueId(office, number),
    ground: 'unrest',
    explanation: ' 涉及拆迁补偿，正在调处\n',
    consentBy: '县委巡察工作领导小组',
    consentOn: '2023-01-04',
  });

describe('withholding an issue', () => {
  it('keeps ground, explanation and consent, and takes it out of the public list', async () => {
    await withhold(2);
    expect((await show()).issues[1]).toMatchObject({
      disclosure: 'withheld',
      publicNumber: null,
      ground: 'unrest',
      explanation: '涉及拆迁补偿，正在调处',
      consentBy: '县委巡察工作领导小组',
      consentOn: '2023-01-04',
      gaps: [],
    });
    expect(await publicNumbers()).toEqual([1, null, 2, null]);
  });

  it('ends with everything that was given for it, and the issue is back in its place', async () => {
    await withhold(2);
    await clerk.disclosure.disclose({ issueId: issueId(office, 2) });
    expect((await show()).issues[1]).toMatchObject({
      disclosure: 'public',
      ground: null,
      explanation: null,
      consentBy: null,
      consentOn: null,
    });
    expect(await publicNumbers()).toEqual([1, 2, 3, null]);
  });

  it('is one step of undo', async () => {
    const before = await show();
    await withhold(2);
    await clerk.undo.undo();
    expect(await show()).toEqual(before);
  });

  it('is told in plain words in the history', async () => {
    await withhold(2);
    const { entries } = await clerk.history.list({ subjectId: issueId(office, 2), limit: 10 });
    expect(entries[0]?.changes).toContainEqual(
      expect.objectContaining({ fieldName: '不予公开情形', after: '可能引发群体性上访或事件' }),
    );
  });

  it.each([
    [{ explanation: '　' }, '“不予公开理由”'],
    [{ consentBy: ' ' }, '“同意单位或人员”'],
    [{ consentOn: '2023-02-30' }, '“同意日期”'],
    [{ ground: '不便公开' as 'secret' }, '“不予公开情形”'],
  ])('is refused where %o', async (change, message) => {
    const refusal = await clerk.disclosure
      .withhold({
        issueId: issueId(office, 2),
        ground: 'hype',
        explanation: '可能引发炒作',
        consentBy: '县委巡察工作领导小组',
        consentOn: '2023-01-04',
        ...change,
      })
      .catch(unwrapFailure);
    expect(refusal).toMatchObject({ code: 'bad-input', message: expect.stringContaining(message) });
    expect(await publicNumbers()).toEqual([1, 2, 3, null]);
  });
});

describe('a gap', () => {
  it('is whatever a withheld issue lacks, by hand or from the notice', async () => {
    await clerk.issue.update({
      issueId: issueId(office, 1),
      patch: { disclosure: 'withheld', withheldReason: '不宜公开' },
    });
    expect(await gaps()).toEqual([['ground', 'consent'], [], [], ['ground', 'explanation', 'consent']]);
    expect((await show()).counts).toEqual({ public: 2, withheld: 2, withGaps: 2 });
  });

  it('is a consent that is given only after the day asked about', async () => {
    await completeWithholding(office, clerk);
    expect((await gaps('2022-12-20'))[3]).toEqual([]);
    expect((await gaps('2022-12-19'))[3]).toEqual(['laterConsent']);
  });

  it('is none in the recycle bin', async () => {
    await clerk.trash.put({ kind: 'issue', ids: [issueId(office, 4)] });
    expect((await show()).counts).toEqual({ public: 3, withheld: 0, withGaps: 0 });
  });
});

describe('an issue that was signed off', () => {
  it('can still be withheld and made public: that is no fact of its rectification', async () => {
    await signOff(clerk, { issueId: issueId(office, 2), folder: tempFolder(), on: '2022-12-01' });
    await withhold(2);
    expect(await publicNumbers()).toEqual([1, null, 2, null]);
    await clerk.disclosure.disclose({ issueId: issueId(office, 2) });
    expect(await publicNumbers()).toEqual([1, 2, 3, null]);
  });
});
