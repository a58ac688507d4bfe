import { Drawer } from 'antd';
import { Link } from 'wouter';
import { FIGURE_FACTS, type FigureKey, type ReportItem } from '../../../../shared/report.ts';
import { Failed } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import type { Asked } from './number.tsx';
import style from './report.module.css';

interface BehindProps {
  caseFileId: string;
  asked: Asked;
  onClose: () => void;
}

/** The list behind a number. */
export function Behind({ caseFileId, asked, onClose }: BehindProps) {
  const { figure, period, place } = asked;
  const question = {
    caseFileId,
    figure,
    ...period,
    ...(place && { place: { part: place.part, key: place.key } }),
  };
  const items = useRead(['report.behind', question], (signal) =>
    engine.report.behind.query(question, { signal }),
  );
  const { name, unit, when } = FIGURE_FACTS[figure];
  const range = when === 'end' ? `截至 ${period.to}` : `${period.from} 至 ${period.to}`;
  return (
    <Drawer open size={720} title={`${place ? `${place.name} · ` : ''}${name}`} onClose={onClose}>
      {items.error ? <Failed error={items.error} onRetry={() => void items.refetch()} /> : null}
      {items.data ? (
        <>
          <p className={style['range']}>
            {range}，共 {items.data.length} {unit}
          </p>
          <DataTable label={name} columns={columnsOf(figure)} rows={items.data} rowKey={({ id }) => id} />
        </>
      ) : null}
    </Drawer>
  );
}

const NUMBER: Column<ReportItem> = {
  key: 'number',
  head: '问题',
  width: '56px',
  show: ({ issueId, issueNumber }) =>
    issueId === null || issueNumber === null ? '—' : <Link href={`/issues/${issueId}`}>{issueNumber}</Link>,
};
const STATEMENT: Column<ReportItem> = {
  key: 'statement',
  head: '问题内容',
  show: ({ issueNumber, statement }) => statement ?? (issueNumber === null ? '—' : '内容待补填'),
};
const TEXT: Column<ReportItem> = { key: 'text', head: '内容', show: ({ text }) => text };
const DEPARTMENT: Column<ReportItem> = {
  key: 'department',
  head: '牵头单位',
  width: '112px',
  show: ({ leadDepartment }) => leadDepartment ?? '未定',
};

/** What the date of an item is. */
const DATE_NAMES: Record<FigureKey, string> = {
  issues: '新增日期',
  opened: '新增日期',
  closed: '销号日期',
  reopened: '重新整改日期',
  rejected: '退回日期',
  open: '整改时限',
  overdue: '整改时限',
  completed: '整改时限',
  basicallyCompleted: '整改时限',
  notCompleted: '整改时限',
  ongoing: '整改时限',
  notStated: '整改时限',
  measures: '完成日期',
  measuresDone: '完成日期',
  measuresDoneSoFar: '完成日期',
  measuresOverdue: '措施时限',
  extensionsGranted: '批准日期',
  demandsMade: '提出日期',
  demandsAnswered: '答复日期',
  demandsOverdue: '答复期限',
  comments: '收到日期',
};

/** Figures that count issues show no text of their own. */
const OF_ISSUES: ReadonlySet<FigureKey> = new Set([
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
]);

function columnsOf(figure: FigureKey): Column<ReportItem>[] {
  const date: Column<ReportItem> = {
    key: 'date',
    head: DATE_NAMES[figure],
    width: '104px',
    show: (item) => item.date ?? '—',
  };
  return [NUMBER, OF_ISSUES.has(figure) ? STATEMENT : TEXT, DEPARTMENT, date];
}
