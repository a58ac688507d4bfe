import { beforeEach, describe, expect, it } from 'vitest';
import { accountabilityFigures } from '../../main/engine/accountability/index.ts';
import { unwrapFailure } from '../../main/engine/failure.ts';
import { CASE } from '../evidence/sample-library.ts';
import { eventCount, type Office, openOffice, tracedSince } from '../issue/office.ts';

let office: Office;
beforeEach(() => {
  office = openOffice();
});

const handle = (place: 0 | 1 | 2, handling: string, people: number) =>
  office.engine.accountability.set({ issueId: office.issueIds[place], handling, people });
const pay = (place: 0 | 1 | 2, kind: 'recovered' | 'refunded' | 'confiscated' | 'saved', amount: number) =>
  office.engine.money.set({ issueId: office.issueIds[place], kind, amount });
const totals = () => office.engine.accountability.totals({ caseFileId: CASE });
const failure = (work: Promise<unknown>) => work.then(() => null, unwrapFailure);

describe('people and money of an issue', () => {
  it('are set, set otherwise and taken off, each with its trace', async () => {
    const [first] = office.issueIds;
    const events = eventCount(office);
    await handle(0, '诫勉', 2);
    await handle(0, '诫勉', 2);
    await handle(0, '诫勉', 3);
    await pay(0, 'recovered', 12_345_678);
    await handle(0, '诫勉', 0);
    expect(
      tracedSince(office, events).map(({ action, before, after }) => ({ action, before, after })),
    ).toEqual([
      { action: 'accountability.set', before: { handled: { 诫勉: 0 } }, after: { handled: { 诫勉: 2 } } },
      { action: 'accountability.set', before: { handled: { 诫勉: 2 } }, after: { handled: { 诫勉: 3 } } },
      {
        action: 'money.set',
        before: { money: { recovered: 0 } },
        after: { money: { recovered: 12_345_678 } },
      },
      { action: 'accountability.set', before: { handled: { 诫勉: 3 } }, after: { handled: { 诫勉: 0 } } },
    ]);
    expect(await office.engine.accountability.ofIssue({ issueId: first })).toEqual({
      handled: [],
      money: [{ kind: 'recovered', amount: 12_345_678 }],
    });
  });

  it('reads in the history as an office writes it', async () => {
    await handle(0, '党纪处分', 1);
    await pay(0, 'refunded', 1_200_050);
    const { entries } = await office.engine.history.list({ subjectId: office.issueIds[0], limit: 2 });
    expect(entries.map(({ actionName, changes }) => [actionName, changes.map(({ after }) => after)])).toEqual(
      [
        ['登记资金', ['清退资金 12,000.50 元']],
        ['登记处理人数', ['党纪处分：1']],
      ],
    );
  });

  it.each([
    ['张某某', 1, 'handling-unknown'],
    ['诫勉', -1, 'bad-input'],
    ['诫勉', 1.5, 'bad-input'],
    ['诫勉', 100_001, 'bad-input'],
  ])('refuses %s with %d people', async (handling, people, code) => {
    const events = eventCount(office);
    expect(await failure(handle(0, handling, people))).toMatchObject({ code });
    expect(eventCount(office)).toBe(events);
  });

  it.each([-1, 0.5, 10_000_000_000_001])('refuses %d fen', async (amount) => {
    expect(await failure(pay(0, 'saved', amount))).toMatchObject({ code: 'bad-input' });
  });

  it('are taken back with undo', async () => {
    await handle(0, '诫勉', 2);
    await handle(0, '诫勉', 0);
    await office.engine.undo.undo();
    expect((await totals()).handlings).toEqual([
      { handling: '诫勉', people: 2, issues: [office.issueIds[0]] },
    ]);
  });
});

describe('the totals', () => {
  it('add up over the problems and say which ones', async () => {
    const [first, second] = office.issueIds;
    await handle(0, '诫勉', 2);
    await handle(1, '诫勉', 1);
    await handle(1, '批评教育', 4);
    await pay(0, 'recovered', 10);
    await pay(1, 'recovered', 5);
    await pay(1, 'saved', 100);
    const figures = {
      people: 7,
      handlings: [
        { handling: '批评教育', people: 4, issues: [second] },
        { handling: '诫勉', people: 3, issues: [first, second] },
      ],
      money: [
        { kind: 'recovered', amount: 15, issues: [first, second] },
        { kind: 'saved', amount: 100, issues: [second] },
      ],
    };
    expect(await totals()).toEqual({
      ...figures,
      byIssue: [
        expect.objectContaining({ issueNumber: 1, handled: [{ handling: '诫勉', people: 2 }] }),
        expect.objectContaining({
          issueNumber: 2,
          money: [
            { kind: 'recovered', amount: 5 },
            { kind: 'saved', amount: 100 },
          ],
        }),
      ],
    });
    expect(accountabilityFigures(office.library.db, null)).toEqual(figures);
  });

  it('leave out what is in the recycle bin', async () => {
    await handle(0, '诫勉', 2);
    await pay(0, 'recovered', 10);
    await office.engine.trash.put({ kind: 'issue', ids: [office.issueIds[0]] });
    expect(await totals()).toEqual({ people: 0, handlings: [], money: [], byIssue: [] });
  });
});

describe('the kinds of handling', () => {
  it('are the office’s own, and what was entered before stays and can be put right', async () => {
    const { engine } = office;
    await handle(0, '诫勉', 2);
    await engine.accountability.setHandlings({ handlings: ['通报批评', ' 谈话提醒 '] });
    expect(await engine.accountability.handlings()).toEqual(['通报批评', '谈话提醒']);
    await handle(0, '通报批评', 1);
    expect((await totals()).handlings.map(({ handling }) => handling)).toEqual(['通报批评', '诫勉']);
    await handle(0, '诫勉', 1);
    expect(await failure(handle(1, '诫勉', 1))).toMatchObject({ code: 'handling-unknown' });
  });

  it.each([[[]], [['诫勉', '诫勉']], [[' ']]])('refuses %j', async (handlings) => {
    expect(await failure(office.engine.accountability.setHandlings({ handlings }))).toMatchObject({
      code: 'bad-input',
    });
  });
});
