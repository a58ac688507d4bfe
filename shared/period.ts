import type { RectificationKind } from './vocabulary.ts';

/** A span from the day of feedback. */
export interface Period {
  amount: number;
  unit: 'days' | 'months';
}

/** What an office has a usual period for: a kind of rectification, or a milestone of the case file. */
export const PERIOD_KEYS = [
  'immediate',
  'deadline',
  'longTerm',
  'plan',
  'democraticLifeMeeting',
  'unitReport',
  'leaderReport',
  'publicNotice',
] as const;
export type PeriodKey = (typeof PERIOD_KEYS)[number];

/** `null` where the office has no usual period. */
export type Periods = Record<PeriodKey, Period | null>;

export const PERIOD_NAMES: Record<PeriodKey, string> = {
  immediate: '立行立改',
  deadline: '限期整改',
  longTerm: '长期坚持（每次复核间隔）',
  plan: '整改方案',
  democraticLifeMeeting: '专题民主生活会',
  unitReport: '整改进展情况报告',
  leaderReport: '主要负责人组织落实整改情况报告',
  publicNotice: '整改情况公开',
};

export const INITIAL_PERIODS: Periods = {
  immediate: { amount: 15, unit: 'days' },
  deadline: { amount: 3, unit: 'months' },
  longTerm: { amount: 6, unit: 'months' },
  plan: { amount: 30, unit: 'days' },
  democraticLifeMeeting: { amount: 2, unit: 'months' },
  unitReport: { amount: 3, unit: 'months' },
  leaderReport: { amount: 3, unit: 'months' },
  publicNotice: { amount: 4, unit: 'months' },
};

/** 15天, 3个月. */
export function periodText({ amount, unit }: Period): string {
  return unit === 'days' ? `${amount}天` : `${amount}个月`;
}

/** The kinds of rectification go by the name that they have in the table of periods. */
export function periodOf(periods: Periods, kind: RectificationKind): Period | null {
  return periods[kind];
}
