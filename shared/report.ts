import type { ChainHead } from './chain-head.ts';
import { daysAfter, daysBetween } from './days.ts';

/** Days as `2021-03-18`; both count. */
export interface Period {
  from: string;
  to: string;
}

/** What a report counts, in the order in which it shows it. */
export const FIGURES = [
  'issues',
  'opened',
  'closed',
  'reopened',
  'rejected',
  'open',
  'overdue',
  'completed',
  'basicallyCompleted',
  'notCompleted',
  'ongoing',
  'notStated',
  'measures',
  'measuresDone',
  'measuresDoneSoFar',
  'measuresOverdue',
  'extensionsGranted',
  'demandsMade',
  'demandsAnswered',
  'demandsOverdue',
  'comments',
] as const;
export type FigureKey = (typeof FIGURES)[number];

/** `inside` counts what happened from the first day to the last, `end` how things stood on the last. */
export const FIGURE_FACTS: Record<FigureKey, { name: string; when: 'inside' | 'end'; unit: string }> = {
  issues: { name: '问题总数', when: 'end', unit: '个' },
  opened: { name: '新增问题', when: 'inside', unit: '个' },
  closed: { name: '销号', when: 'inside', unit: '次' },
  reopened: { name: '销号后重新整改', when: 'inside', unit: '次' },
  rejected: { name: '销号被退回', when: 'inside', unit: '次' },
  open: { name: '未销号', when: 'end', unit: '个' },
  overdue: { name: '超期未销号', when: 'end', unit: '个' },
  completed: { name: '已完成', when: 'end', unit: '个' },
  basicallyCompleted: { name: '基本完成', when: 'end', unit: '个' },
  notCompleted: { name: '未完成', when: 'end', unit: '个' },
  ongoing: { name: '持续推进', when: 'end', unit: '个' },
  notStated: { name: '未判定', when: 'end', unit: '个' },
  measures: { name: '整改措施总数', when: 'end', unit: '条' },
  measuresDone: { name: '本期完成措施', when: 'inside', unit: '条' },
  measuresDoneSoFar: { name: '累计完成措施', when: 'end', unit: '条' },
  measuresOverdue: { name: '超期未完成措施', when: 'end', unit: '条' },
  extensionsGranted: { name: '批准延期', when: 'inside', unit: '次' },
  demandsMade: { name: '提出督导要求', when: 'inside', unit: '项' },
  demandsAnswered: { name: '答复督导要求', when: 'inside', unit: '项' },
  demandsOverdue: { name: '逾期未答复要求', when: 'end', unit: '项' },
  comments: { name: '收到公众意见', when: 'inside', unit: '条' },
};

/** One number with the issues behind it; `count` may be of measures, demands, comments or closings, and exceed them. */
export interface Counted {
  count: number;
  /** Ids of the issues that are concerned, by number, each once. */
  issues: string[];
}

export interface Figure extends Counted {
  /** The same of the period before. */
  before: Counted;
}

/** How many of how many; `percent` with two decimals, `null` where there is nothing to be done. */
export interface Rate {
  done: number;
  of: number;
  percent: number | null;
}

/** 100 is said of all of them only, 0 of none only. */
export function rateOf(done: number, of: number): Rate {
  if (of === 0) return { done, of, percent: null };
  const nearest = Math.round((done * 10_000) / of) / 100;
  if (done === 0 || done === of) return { done, of, percent: nearest };
  return { done, of, percent: Math.min(99.99, Math.max(0.01, nearest)) };
}

export function percentText({ percent }: Rate): string {
  return percent === null ? '—' : `${percent.toFixed(2)}%`;
}

/** 完成率 counts 已完成 only: by problems and by measures the two differ. */
export interface CompletionRates {
  issues: Rate;
  measures: Rate;
}

/** The figures of all issues together, or of those of one section, department or kind. */
export interface ReportGroup {
  /** Of the section or department, or the kind itself; `null` for the whole, and for what belongs to none. */
  key: string | null;
  name: string;
  figures: Record<FigureKey, Figure>;
  rates: CompletionRates & { before: CompletionRates };
}

/** 定期报告: what happened in a period and how things stood at its end, compared with the period before. */
export interface PeriodReport extends Period {
  caseFile: { id: string; title: string | null; inspectedUnit: string | null };
  before: Period;
  total: ReportGroup;
  /** In their order; the last holds what belongs to no section, if there is any. So do the two below. */
  sections: ReportGroup[];
  /** By lead department. */
  departments: ReportGroup[];
  kinds: ReportGroup[];
  chainHead: ChainHead;
}

/** By what a report is parted. */
export const REPORT_PARTS = ['section', 'department', 'kind'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** One thing that a number of the report counts. */
export interface ReportItem {
  id: string;
  /** `null` where it concerns the case file as a whole. */
  issueId: string | null;
  issueNumber: number | null;
  statement: string | null;
  leadDepartment: string | null;
  /** What it is, where it is no issue: the measure, the demand, the comment, the reason. */
  text: string | null;
  /** Why it is counted here: when it was closed, done, asked for; or the deadline that has passed. */
  date: string | null;
}

/** The period before: as many whole months where it consists of whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const last = daysAfter(from, -1);
  if (from.endsWith('-01') && daysAfter(to, 1).endsWith('-01')) {
    const months = monthIndex(to) - monthIndex(from) + 1;
    return { from: monthStart(monthIndex(from) - months), to: last };
  }
  return { from: daysAfter(from, -1 - daysBetween(from, to)), to: last };
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthStart(index: number): string {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
