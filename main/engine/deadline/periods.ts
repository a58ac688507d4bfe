import type { Database } from 'better-sqlite3';
import dayjs from 'dayjs';
import { z } from 'zod';
import { INITIAL_PERIODS, type Period, type Periods } from '../../../shared/period.ts';
import { readSetting, type Setting } from '../setting/index.ts';

const period = z
  .strictObject({ amount: z.int().min(1).max(3650), unit: z.enum(['days', 'months']) })
  .nullable();

export const periodsSchema: z.ZodType<Periods> = z.strictObject({
  immediate: period,
  deadline: period,
  longTerm: period,
  plan: period,
  democraticLifeMeeting: period,
  unitReport: period,
  leaderReport: period,
  publicNotice: period,
});

/** 时限设置: how long each kind of rectification and each milestone usually has, from the day of feedback. */
export const PERIODS: Setting<Periods> = { key: 'periods', schema: periodsSchema, initial: INITIAL_PERIODS };

export function readPeriods(db: Database): Periods {
  return readSetting(db, PERIODS);
}

/**
 * The day on which a period ends that starts on `from`, both as `2021-03-18`. Months end on the same day of the month,
 * or on its last: 2020-11-30 and three months make 2021-02-28.
 */
export function addPeriod(from: string, { amount, unit }: Period): string {
  return dayjs(from)
    .add(amount, unit === 'days' ? 'day' : 'month')
    .format('YYYY-MM-DD');
}

/**
 * Adds a period to the date of feedback.
 * @param feedbackDate may be a month alone, which is no day to count from
 * @returns `null` where either is missing: nothing is guessed
 */
export function dueFrom(feedbackDate: string | null, period: Period | null): string | null {
  return feedbackDate?.length === 10 && period !== null ? addPeriod(feedbackDate, period) : null;
}
