import type { HistoryEntry } from '../../../shared/history.ts';
import { dayAndTime } from '../../format/time.ts';
import { type Column, DataTable } from '../table/index.ts';
import { Changes } from './changes.tsx';

const AT: Column<HistoryEntry> = {
  key: 'at',
  head: '时间',
  width: '136px',
  show: ({ at }) => dayAndTime(at),
};
const ACTOR: Column<HistoryEntry> = {
  key: 'actor',
  head: '操作人',
  width: '96px',
  show: ({ actor }) => actor,
};
const ACTION: Column<HistoryEntry> = {
  key: 'action',
  head: '操作',
  width: '152px',
  show: ({ actionName }) => actionName,
};
const CHANGES: Column<HistoryEntry> = {
  key: 'changes',
  head: '改动内容',
  show: ({ changes }) => <Changes changes={changes} />,
};

export interface HistoryTableProps {
  label: string;
  entries: readonly HistoryEntry[];
  /** What stands in the column of subjects; without it there is none. */
  subject?: (entry: HistoryEntry) => React.ReactNode;
  /** Narrow tables name the person below the time. */
  width?: 'full' | 'narrow';
}

/** What happened, line by line: when, who, what, and what was changed from what to what. */
export function HistoryTable({ label, entries, subject, width = 'full' }: HistoryTableProps) {
  const columns =
    width === 'narrow'
      ? [WHEN_AND_WHO, WHAT]
      : [AT, ACTOR, ACTION, ...(subject ? [subjectColumn(subject)] : []), CHANGES];
  return <DataTable label={label} columns={columns} rows={entries} rowKey={({ seq }) => String(seq)} />;
}

function subjectColumn(show: (entry: HistoryEntry) => React.ReactNode): Column<HistoryEntry> {
  return { key: 'subject', head: '对象', width: '24%', show };
}

const WHEN_AND_WHO: Column<HistoryEntry> = {
  key: 'when',
  head: '时间、操作人',
  width: '136px',
  show: ({ at, actor }) => (
    <>
      {dayAndTime(at)}
      <br />
      {actor}
    </>
  ),
};

const WHAT: Column<HistoryEntry> = {
  key: 'what',
  head: '操作、改动内容',
  show: (entry) => (
    <>
      <strong>{entry.actionName}</strong>
      {entry.subjectKind === 'issue' ? null : ` · ${entry.subject}`}
      <Changes changes={entry.changes} />
    </>
  ),
};
