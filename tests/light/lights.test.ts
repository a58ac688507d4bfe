import { beforeEach, describe, expect, it } from 'vitest';
import { LightCounter } from '../../main/engine/light/index.ts';
import { daysAfter } from '../../shared/days.ts';
import { INITIAL_LIGHT_TABLE, LIGHTS, type Light, type LightTable } from '../../shared/light.ts';
import { codeOf, type Office, openOffice } from '../deadline/office.ts';
import { CASE } from '../evidence/sample-library.ts';
import { makeReady, signAll, signOff } from '../support/sign-off.ts';

let office: Office;
let issueId: string;
beforeEach(async () => {
  office = await openOffice();
  [issueId] = office.issueIds;
});

const setDue = (dueDate: string, id = issueId) =>
  office.engine.issue.update({ issueId: id, patch: { dueDate } });
const light = async (on: string) => (await office.engine.light.issues({ issueId, on }))[0];
const setTable = (table: Partial<LightTable>) =>
  office.engine.light.setTable({ table: { ...INITIAL_LIGHT_TABLE, ...table } });

describe('the lights of a day', () => {
  it('cover every issue by number, with and without a deadline', async () => {
    await setDue('2024-06-18');
    expect(await office.engine.light.issues({ caseFileId: CASE, on: '2024-06-19' })).toMatchObject([
      { number: 1, deadline: '2024-06-18', daysLeft: -1, colour: 'red', isOpen: true },
      { number: 2, deadline: null, daysLeft: null, colour: null, isOpen: true },
      { number: 3, deadline: null, daysLeft: null, colour: null, isOpen: true },
    ]);
    await office.engine.trash.put({ kind: 'issue', ids: [issueId] });
    const left = await office.engine.light.issues({ on: '2024-06-19' });
    expect(left.map(({ number }) => number)).toEqual([2, 3]);
    expect(await codeOf(office.engine.light.issues({ caseFileId: '没有', on: '2024-06-19' }))).toBe(
      'case-not-found',
    );
  });

  it('tell when an issue was closed and open again, in the lights, the board and the list of cases', async () => {
    await setDue('2024-06-18');
    await makeReady(office.engine, { issueId, folder: office.folder, on: '2024-06-01' });
    await office.engine.closure.file({ issueId, on: '2024-06-10' });
    await signAll(office.engine, { issueId, on: '2024-06-20' });
    await office.engine.closure.reopen({ issueId, on: '2024-09-01', reason: '回访发现反弹' });
    const stages: [on: string, colour: string | null, stage: string, overdue: number, closed: number][] = [
      ['2024-06-09', 'yellow', 'rectifying', 0, 0],
      ['2024-06-10', 'yellow', 'underReview', 0, 0],
      ['2024-06-19', 'red', 'underReview', 1, 0],
      ['2024-06-20', null, 'closed', 0, 1],
      ['2024-08-31', null, 'closed', 0, 1],
      ['2024-09-01', 'red', 'rectifying', 1, 0],
    ];
    for (const [on, colour, stage, overdue, closed] of stages) {
      expect(await light(on), on).toMatchObject({ colour, isOpen: closed === 0 });
      const board = await office.engine.board.show({ caseFileId: CASE, on });
      const tile = board.sections.flatMap(({ tiles }) => tiles).find(({ id }) => id === issueId);
      expect(tile, on).toMatchObject({ light: colour, stage });
      expect(board.totals, on).toMatchObject({ closed });
      expect(await office.engine.caseFile.summaries({ on }), on).toMatchObject([{ overdue, closed }]);
      expect(await office.engine.board.waiting({ on }), on).toMatchObject({ overdue });
    }
  });

  it('a judgement made later changes nothing of the days before, for which the imported paper speaks', async () => {
    const completion = async (on: string) => {
      const board = await office.engine.board.show({ caseFileId: CASE, on });
      return board.sections.flatMap(({ tiles }) => tiles).find(({ id }) => id === issueId)?.completion;
    };
    const standing = (on: string) => office.engine.report.standing({ caseFileId: CASE, on });
    expect(await completion('2024-04-30')).toBe('completed');
    const before = await standing('2024-04-30');
    await office.engine.completion.judge({ issueId, completion: 'notCompleted', on: '2024-05-12' });
    await office.engine.completion.judge({ issueId, completion: 'ongoing', on: '2024-06-03' });
    expect(await completion('2024-05-11')).toBe('completed');
    expect(await completion('2024-05-12')).toBe('notCompleted');
    expect(await completion('2024-06-03')).toBe('ongoing');
    expect(await standing('2024-04-30')).toEqual(before);
  });

  it('count a closed issue of an older library as closed from the day it was completed', async () => {
    const { db } = office.library;
    const [, second] = office.issueIds;
    db.prepare(
      `INSERT INTO issue (id, case_file_id, number, statement, disclosure, stage, completed_date, due_date)
       SELECT '01890000-0000-7000-8000-00000000000a', case_file_id, 9, '旧库问题', 'withheld', 'closed', '2024-05-01', '2024-04-30'
       FROM issue WHERE id = ?`,
    ).run(second);
    const old = async (on: string) =>
      (await office.engine.light.issues({ on })).find(({ number }) => number === 9);
    expect(await old('2024-04-30')).toMatchObject({ isOpen: true, colour: 'yellow', daysLeft: 0 });
    expect(await old('2024-05-01')).toMatchObject({ isOpen: false, colour: null, daysLeft: null });
  });
});

describe('the light of a measure', () => {
  it('goes by its own deadline, else by that of its issue, until it is done', async () => {
    await setDue('2024-06-18');
    const [first] = (await office.engine.issue.get({ issueId })).measures;
    const measureId = first?.id ?? '';
    await office.engine.measure.update({
      measureId,
      patch: { dueDate: '2024-05-31', doneDate: '2024-06-05' },
    });
    const of = (on: string) => office.engine.light.measures({ issueId, on });
    expect(await of('2024-06-04')).toMatchObject([
      { number: 1, deadline: '2024-05-31', isInherited: false, colour: 'red', daysLeft: -4, isOpen: true },
      { number: 2, deadline: '2024-06-18', isInherited: true, colour: 'green', daysLeft: 14, isOpen: true },
    ]);
    expect((await of('2024-06-05'))[0]).toMatchObject({ colour: null, isOpen: false });
  });

  it('goes out when its issue is closed', async () => {
    await setDue('2024-06-18');
    await signOff(office.engine, { issueId, folder: office.folder, on: '2024-06-10' });
    const lights = await office.engine.light.measures({ issueId, on: '2024-07-01' });
    expect(lights.map(({ colour, isOpen }) => [colour, isOpen])).toEqual([
      [null, false],
      [null, false],
    ]);
  });
});

describe('the office’s own table', () => {
  it('sets days, colours and letters, and everything follows', async () => {
    await setDue('2024-06-18');
    await setTable({
      rules: [
        { colour: 'yellow', daysLeft: 15, reaches: '责任领导', letter: 'interview-notice' },
        { colour: 'red', daysLeft: 3, reaches: '主要负责人', letter: 'supervision-notice' },
      ],
    });
    expect(await light('2024-06-15')).toMatchObject({ colour: 'red', daysLeft: 3 });
    expect(await light('2024-06-03')).toMatchObject({ colour: 'yellow' });
    expect(await light('2024-06-02')).toMatchObject({ colour: null });
    expect(await office.engine.light.letters({ issueId, on: '2024-06-15' })).toEqual({
      colour: 'red',
      deadline: '2024-06-18',
      daysLeft: 3,
      letter: 'supervision-notice',
      reaches: '主要负责人',
    });
    // Three days before its deadline nothing is overdue, whatever colour the office gives it.
    expect(await office.engine.caseFile.summaries({ on: '2024-06-15' })).toMatchObject([{ overdue: 0 }]);
    expect(await office.engine.light.letters({ issueId, on: '2024-06-02' })).toBeNull();
  });

  it.each([
    ['two rules for one colour', { red: -1 }, { red: 5 }],
    ['green nearer than yellow', { green: 5 }, { yellow: 10 }],
    ['two colours for the same days', { red: 5 }, { yellow: 5 }],
  ])('refuses %s', async (_, ...days: Partial<Record<Light, number>>[]) => {
    const rules = days.flatMap((each) =>
      LIGHTS.flatMap((colour) => {
        const daysLeft = each[colour];
        return daysLeft === undefined ? [] : [{ colour, daysLeft, reaches: '责任人', letter: null }];
      }),
    );
    expect(await codeOf(setTable({ rules }))).toBe('bad-input');
  });
});

describe('working days', () => {
  beforeEach(() => setTable({ counting: 'working' }));

  // The National Day of 2021: off from 10-01 to 10-07, worked on Sunday 09-26 and Saturday 10-09.
  it.each([
    ['2021-10-15', '2021-09-24', 12],
    ['2021-10-15', '2021-10-08', 6],
    ['2021-10-15', '2021-10-15', 0],
    ['2021-10-08', '2021-09-30', 1],
    ['2021-10-07', '2021-09-30', 0],
    ['2021-10-15', '2021-10-18', -1],
    ['2021-09-30', '2021-10-11', -3],
  ])('to %s from %s are %i', async (deadline, on, days) => {
    await setDue(deadline);
    expect(await light(on)).toMatchObject({ daysLeft: days, isBeyondCalendar: false });
  });

  it('are those of the calendar, day by day, over any span of years', () => {
    const { calendar } = new LightCounter(office.library.db);
    const days = (year: number, count: number): string[] =>
      Array.from({ length: count }, (_, index) => daysAfter(`${year}-01-01`, index));
    // Single days make up a span, and each of them is a working day or none.
    const span = days(2019, 800);
    let total = 0;
    for (const [index, day] of span.entries()) {
      const next = span[index + 1];
      if (!next) break;
      const one = calendar.workedBetween(day, next);
      expect([0, 1], next).toContain(one);
      total += one;
      expect(calendar.workedBetween(span[0] ?? '', next), next).toBe(total);
    }
    expect(calendar.workedBetween('2020-12-31', '2021-12-31')).toBe(250);
  });

  it('are told for the first and the last day that can be written', async () => {
    await setDue('9999-12-31');
    const { years } = await office.engine.light.calendar();
    const unusual = years.reduce((sum, { holidays, workdays }) => sum + workdays.length - holidays.length, 0);
    // From a Monday to a Friday: 521722 whole weeks, then Tuesday to Friday.
    expect(await light('0001-01-01')).toMatchObject({ daysLeft: 521_722 * 5 + 4 + unusual });
    expect(await light('9999-12-31')).toMatchObject({ daysLeft: 0, isBeyondCalendar: true });
    await setDue('2021-10-15');
    expect(await light('9999-12-31')).toMatchObject({ colour: 'red' });
  });

  it('past a deadline is past it, even before the first working day', async () => {
    await setDue('2021-10-15');
    expect(await light('2021-10-16')).toMatchObject({ daysLeft: -1, colour: 'red' });
    expect(await office.engine.caseFile.summaries({ on: '2021-10-16' })).toMatchObject([{ overdue: 1 }]);
  });

  it('says when it counts beyond what the calendar knows, until the office enters the year', async () => {
    const { knownUntil } = await office.engine.light.calendar();
    const year = Number(knownUntil.slice(0, 4)) + 1;
    // Whatever weekday these are, they are worked in an unknown year exactly if they lie from Monday to Friday.
    await setDue(`${year}-01-15`);
    expect(await light(knownUntil)).toMatchObject({ isBeyondCalendar: true });
    const before = (await light(knownUntil))?.daysLeft ?? 0;
    const newYear = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `${year}-01-${day}`);
    await office.engine.light.setCalendarYear({ year, holidays: newYear, workdays: [] });
    // A week has five days from Monday to Friday.
    expect(await light(knownUntil)).toMatchObject({ daysLeft: before - 5, isBeyondCalendar: false });
    expect(await office.engine.light.calendar()).toMatchObject({
      knownUntil: `${year}-12-31`,
      years: expect.arrayContaining([{ year, holidays: newYear, workdays: [], isOwn: true }]),
    });
    await office.engine.light.resetCalendarYear({ year });
    expect(await office.engine.light.calendar()).toMatchObject({ knownUntil });
  });

  it('a year entered by hand counts in place of the program’s own', async () => {
    await setDue('2021-10-15');
    await office.engine.light.setCalendarYear({ year: 2021, holidays: ['2021-10-11'], workdays: [] });
    // From 09-24: 09-27 to 10-01, 10-04 to 10-08, 10-12 to 10-15.
    expect(await light('2021-09-24')).toMatchObject({ daysLeft: 14 });
    expect(
      await codeOf(
        office.engine.light.setCalendarYear({ year: 2021, holidays: ['2022-10-11'], workdays: [] }),
      ),
    ).toBe('bad-input');
  });
});

it('the trail tells of the office’s settings in its own words', async () => {
  await setTable({ counting: 'working' });
  const periods = await office.engine.deadline.periods();
  await office.engine.deadline.setPeriods({ periods: { ...periods, plan: { amount: 1, unit: 'months' } } });
  await office.engine.light.setCalendarYear({ year: 2021, holidays: ['2021-10-11'], workdays: [] });
  const { entries } = await office.engine.history.list({ subjectKind: 'setting', limit: 3 });
  const texts = entries.map(({ changes }) => changes.map(({ after }) => after).join());
  expect(texts).toHaveLength(3);
  expect(texts[0]).toContain('放假日期：2021-10-11');
  expect(texts[1]).toContain('整改方案（1个月）');
  expect(texts[2]).toContain('天数的计算：工作日');
  for (const text of texts) expect(text).not.toMatch(/[a-z]/iu);
});
