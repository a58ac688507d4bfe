import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FieldFault } from '../../../../../shared/document.ts';
import { LIGHTS } from '../../../../../shared/light.ts';
import {
  FIGURE_FACTS,
  FIGURES,
  type PeriodReport,
  percentText,
  type ReportItem,
} from '../../../../../shared/report.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { readBehind, readReport, readStanding } from '../../../report/index.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import type { Scope, TypedValues } from '../kind.ts';
import { unrecorded, unrecordedOf, wholeDay } from '../narrative/index.ts';
import { typedDay } from '../typed.ts';

const text = z.string().nullable();

/** Rows of the table of figures that are told by their own rules. */
export const ALL_ISSUES = `${FIGURE_FACTS.issues.name}（${FIGURE_FACTS.issues.unit}）`;
export const MEASURE_RATE = '完成率（按措施）';

export const SERIES = ['月报', '周报', '专报'] as const;

/** Of the period and of the one before it. */
const figure = z.strictObject({
  name: z.string(),
  present: z.string(),
  before: z.string(),
  change: z.string(),
});

const overdueItem = z.strictObject({
  number: z.int().nullable(),
  what: z.string(),
  department: text,
  deadline: text,
});
export type OverdueItem = z.infer<typeof overdueItem>;

const progress = z.strictObject({
  unrecorded,
  /** In a sentence, for the period and at its end. */
  opened: z.int(),
  closed: z.int(),
  issues: z.int(),
  closedSoFar: z.int(),
  issueRate: z.string(),
  measureRate: z.string(),
  measures: z.int(),
  measuresDone: z.int(),
  measuresDoneSoFar: z.int(),
  figures: z.array(figure),
  /** By lead department. */
  departments: z.array(
    z.strictObject({
      name: z.string(),
      issues: z.int(),
      completed: z.int(),
      open: z.int(),
      overdue: z.int(),
      measures: z.int(),
      measuresDone: z.int(),
      measuresOverdue: z.int(),
      rate: z.string(),
    }),
  ),
  /** 灯色: of issues and of measures; red, yellow, green, none. */
  lights: z.strictObject({ issues: z.array(z.int()), measures: z.array(z.int()) }),
  overdueIssues: z.array(overdueItem),
  overdueMeasures: z.array(overdueItem),
});
export type Progress = z.infer<typeof progress>;

export const briefData = z.strictObject({
  ...envelopeShape,
  inspectedUnit: text,
  inspectionBody: text,
  series: z.enum(SERIES).nullable(),
  /** 期号 */
  issueNo: z.int().nullable(),
  topic: text,
  from: text,
  to: text,
  difficulties: text,
  plan: text,
  coordination: text,
  /** `null` while no period is known. */
  progress: progress.nullable(),
});
export type BriefData = z.infer<typeof briefData>;

/** @throws JuanzongError `case-not-found` */
export function collectBrief(db: Database, { caseFileId }: Scope, typed: TypedValues): BriefData {
  const { inspectedUnit, inspectionBody } = readCaseFile(db, caseFileId);
  const [from, to] = [typedDay(typed, 'from'), typedDay(typed, 'to')];
  const isPeriod = from !== null && to !== null && from <= to;
  return {
    ...collectEnvelope(db, 'brief', inspectedUnit),
    inspectedUnit,
    inspectionBody,
    series: '月报',
    issueNo: null,
    topic: null,
    from,
    to,
    difficulties: null,
    plan: null,
    coordination: null,
    progress: isPeriod ? progressIn(db, caseFileId, { from, to }) : null,
  };
}

/** What is wrong with the period, and what a 专报 lacks. */
export function missingInBrief({ series, topic, from, to }: BriefData): FieldFault[] {
  const isReversed = from !== null && to !== null && from > to;
  return [
    ...wholeDay('from', '统计起日', from),
    ...wholeDay('to', '统计截止', to),
    ...(isReversed
      ? [{ key: 'from', message: `“统计起日”（${from}）不能晚于“统计截止”（${to}），请核对。` }]
      : []),
    ...(series === '专报' && (topic ?? '').trim() === ''
      ? [{ key: 'topic', message: '“专题”还没有填写，专报一期一事，请填写后再生成。' }]
      : []),
  ];
}

function progressIn(db: Database, caseFileId: string, period: { from: string; to: string }): Progress {
  const report = readReport(db, caseFileId, period);
  const { figures, rates } = report.total;
  const standing = readStanding(db, { caseFileId, on: period.to });
  const standingBefore = readStanding(db, { caseFileId, on: report.before.to });
  const behind = (key: 'overdue' | 'measuresOverdue'): OverdueItem[] =>
    readBehind(db, { caseFileId, ...period, figure: key }).map(overdueOf);
  const closedSoFar = { name: '累计销号（个）', present: standing.closed, before: standingBefore.closed };
  return {
    unrecorded: unrecordedOf(db, caseFileId),
    opened: figures.opened.count,
    closed: figures.closed.count,
    issues: figures.issues.count,
    closedSoFar: standing.closed,
    issueRate: percentText(rates.issues),
    measureRate: percentText(rates.measures),
    measures: figures.measures.count,
    measuresDone: figures.measuresDone.count,
    measuresDoneSoFar: figures.measuresDoneSoFar.count,
    figures: [...figuresOf(report), withChange(closedSoFar), ...ratesOf(report)],
    departments: report.departments.map(({ name, figures: own, rates: ownRates }) => ({
      name,
      issues: own.issues.count,
      completed: own.completed.count,
      open: own.open.count,
      overdue: own.overdue.count,
      measures: own.measures.count,
      measuresDone: own.measuresDoneSoFar.count,
      measuresOverdue: own.measuresOverdue.count,
      rate: percentText(ownRates.issues),
    })),
    lights: {
      issues: [...LIGHTS.map((light) => standing.lights[light]), standing.lights.none],
      measures: [...LIGHTS.map((light) => standing.measureLights[light]), standing.measureLights.none],
    },
    overdueIssues: behind('overdue'),
    overdueMeasures: behind('measuresOverdue'),
  };
}

function figuresOf({ total }: PeriodReport): Progress['figures'] {
  return FIGURES.map((key) => {
    const { count, before } = total.figures[key];
    const { name, unit } = FIGURE_FACTS[key];
    return withChange({ name: `${name}（${unit}）`, present: count, before: before.count });
  });
}

function withChange(of: { name: string; present: number; before: number }): Progress['figures'][number] {
  const change = of.present - of.before;
  return {
    name: of.name,
    present: String(of.present),
    before: String(of.before),
    change: change > 0 ? `+${change}` : String(change),
  };
}

function ratesOf({ total: { rates } }: PeriodReport): Progress['figures'] {
  return [
    {
      name: '完成率（按问题）',
      present: percentText(rates.issues),
      before: percentText(rates.before.issues),
    },
    {
      name: MEASURE_RATE,
      present: percentText(rates.measures),
      before: percentText(rates.before.measures),
    },
  ].map((rate) => ({ ...rate, change: '' }));
}

function overdueOf({ issueNumber, statement, text: said, leadDepartment, date }: ReportItem): OverdueItem {
  return {
    number: issueNumber,
    what: said ?? statement ?? '（内容待补填）',
    department: leadDepartment,
    deadline: date,
  };
}
