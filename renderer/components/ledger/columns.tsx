import type { ReactNode } from 'react';
import {
  COMPLETION_NAMES,
  COMPLETIONS,
  DISCLOSURE_NAMES,
  RECTIFICATION_KIND_NAMES,
  RECTIFICATION_KINDS,
  STAGES,
} from '../../../shared/vocabulary.ts';
import { LightBadge, StageBadge } from '../badge/index.ts';
import style from './ledger.module.css';
import type { LedgerLine } from './use-ledger.ts';

/** A column of the ledger. */
interface ColumnKind {
  name: string;
  /** In CSS pixels; a column without one takes what is left. */
  width?: number;
  align?: 'end';
  /** What it is sorted by; empty values always come last. */
  value: (line: LedgerLine) => string | number | null;
  /** Where it is shown otherwise than it is sorted by. */
  show?: (line: LedgerLine) => ReactNode;
}

const COLUMN_KINDS = {
  caseFile: { name: '卷宗', width: 150, value: (line) => line.caseFile },
  number: { name: '序号', width: 56, align: 'end', value: (line) => line.number },
  publicNumber: { name: '公开序号', width: 80, align: 'end', value: (line) => line.publicNumber },
  statement: {
    name: '问题内容',
    value: (line) => line.statement,
    show: ({ statement, disclosure }) => (
      <>
        {disclosure === 'withheld' ? <span className={style.withheld}>不予公开</span> : null}
        {statement ?? '内容待补填'}
      </>
    ),
  },
  section: { name: '方面', width: 160, value: (line) => line.section },
  category: { name: '问题类别', width: 160, value: (line) => line.category },
  light: {
    name: '灯',
    width: 100,
    value: (line) => (line.light === null ? null : line.daysLeft),
    show: ({ light, daysLeft }) => <LightBadge light={light} daysLeft={daysLeft} />,
  },
  stage: {
    name: '办理状态',
    width: 84,
    value: (line) => STAGES.indexOf(line.stage),
    show: ({ stage }) => <StageBadge stage={stage} />,
  },
  completion: {
    name: '完成情况',
    width: 82,
    value: ({ completion }) => (completion === null ? null : COMPLETIONS.indexOf(completion)),
    show: ({ completion }) => (completion === null ? null : COMPLETION_NAMES[completion]),
  },
  rectificationKind: {
    name: '整改类型',
    width: 82,
    value: ({ rectificationKind: kind }) => (kind === null ? null : RECTIFICATION_KINDS.indexOf(kind)),
    show: ({ rectificationKind: kind }) => (kind === null ? null : RECTIFICATION_KIND_NAMES[kind]),
  },
  leadDepartment: { name: '牵头单位', width: 112, value: (line) => line.leadDepartment },
  responsibleDepartments: {
    name: '责任单位',
    width: 150,
    value: ({ responsibleDepartments: names }) => (names.length === 0 ? null : names.join('、')),
  },
  responsibleLeader: { name: '责任领导', width: 84, value: (line) => line.responsibleLeader },
  handler: { name: '责任人', width: 76, value: (line) => line.handler },
  startDate: { name: '起始日期', width: 100, value: (line) => line.startDate },
  dueDate: {
    name: '整改时限',
    width: 112,
    value: (line) => line.deadline,
    show: ({ deadline, extendedTo }) => (
      <>
        {deadline}
        {deadline !== null && deadline === extendedTo ? <span className={style.extended}>延</span> : null}
      </>
    ),
  },
  completedDate: { name: '完成日期', width: 100, value: (line) => line.completedDate },
  measures: {
    name: '措施',
    width: 56,
    align: 'end',
    value: (line) => line.measures,
    show: ({ measures, measuresDone }) => (measures === 0 ? null : `${measuresDone}/${measures}`),
  },
  evidence: {
    name: '佐证',
    width: 52,
    align: 'end',
    value: (line) => line.evidence,
    show: ({ evidence }) => (evidence === 0 ? null : evidence),
  },
  disclosure: {
    name: '是否公开',
    width: 84,
    value: (line) => DISCLOSURE_NAMES[line.disclosure],
  },
} satisfies Record<string, ColumnKind>;

export type ColumnKey = keyof typeof COLUMN_KINDS;
export const COLUMNS: Record<ColumnKey, ColumnKind> = COLUMN_KINDS;
export const COLUMN_KEYS = Object.keys(COLUMN_KINDS) as ColumnKey[];

/** Always there: the row is opened by its statement. */
export const FIXED_COLUMNS: readonly ColumnKey[] = ['number', 'statement'];

export const USUAL_COLUMNS: readonly ColumnKey[] = [
  'number',
  'statement',
  'light',
  'stage',
  'completion',
  'rectificationKind',
  'leadDepartment',
  'handler',
  'dueDate',
  'measures',
  'evidence',
];

/** As narrow as the statement gets. */
const STATEMENT_WIDTH = 280;
/** Of the boxes that select rows. */
export const CHECK_WIDTH = 36;

export function widthOf(columns: readonly ColumnKey[]): number {
  return columns.reduce((sum, key) => sum + (COLUMNS[key].width ?? STATEMENT_WIDTH), CHECK_WIDTH);
}

const collator = new Intl.Collator('zh', { numeric: true });

/** An order of lines; those that have no value come last either way. */
export function compareBy(key: ColumnKey, descending: boolean): (a: LedgerLine, b: LedgerLine) => number {
  const { value } = COLUMNS[key];
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  };
}
