import dayjs from 'dayjs';
import type { Period } from '../../../../shared/report.ts';

/** The lengths that offices report by; `own` is from any day to any other. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'own'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_KIND_NAMES: Record<PeriodKind, string> = {
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
  own: '自定',
};

const MONTHS: Record<Exclude<PeriodKind, 'own'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The period of a kind in which a day (`2021-03-18`) lies, or another one so many periods later. */
export function periodAround(kind: Exclude<PeriodKind, 'own'>, day: string, later = 0): Period {
  const date = dayjs(day);
  const months = MONTHS[kind];
  const start = date
    .startOf('year')
    .add(Math.floor(date.month() / months) * months, 'month')
    .add(later * months, 'month');
  return {
    from: start.format('YYYY-MM-DD'),
    to: start.add(months, 'month').subtract(1, 'day').format('YYYY-MM-DD'),
  };
}

/** What an office calls a period: 2024年3月, 2024年第一季度, 2024年上半年. */
export function periodName(kind: PeriodKind, { from, to }: Period): string {
  const [year = '', month = ''] = from.split('-');
  const number = Number(month);
  if (kind === 'month') return `${year}年${number}月`;
  if (kind === 'quarter') return `${year}年第${'一二三四'[(number - 1) / 3] ?? ''}季度`;
  if (kind === 'half') return `${year}年${number === 1 ? '上' : '下'}半年`;
  if (kind === 'year') return `${year}年`;
  return `${from} 至 ${to}`;
}
