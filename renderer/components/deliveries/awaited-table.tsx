import { Link } from 'wouter';
import type { AwaitedReply } from '../../../shared/delivery.ts';
import { type Column, DataTable } from '../table/index.ts';
import style from './deliveries.module.css';

const COLUMNS: readonly Column<AwaitedReply>[] = [
  {
    key: 'due',
    head: '回复期限',
    width: '9em',
    show: ({ replyDue, daysLeft }) => (
      <>
        <div>{replyDue}</div>
        <div className={daysLeft < 0 ? style.overdue : style.quiet}>
          {daysLeft < 0 ? `逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今日到期' : `还有 ${daysLeft} 天`}
        </div>
      </>
    ),
  },
  { key: 'receiver', head: '收文单位或人员', width: '22%', show: ({ receiver }) => receiver },
  {
    key: 'paper',
    head: '文书',
    show: ({ documentId, title, number }) => (
      <>
        <Link href={`/documents/${documentId}`}>{title}</Link>
        <div className={style.quiet}>{number}</div>
      </>
    ),
  },
  { key: 'case', head: '卷宗', width: '22%', show: ({ caseFileName }) => caseFileName ?? '未命名卷宗' },
  { key: 'sent', head: '送出', width: '7em', show: ({ sentOn }) => sentOn },
  {
    key: 'urged',
    head: '催办',
    width: '8em',
    show: ({ urgings, lastUrgedOn }) =>
      urgings === 0 ? (
        <span className={style.quiet}>未催办</span>
      ) : (
        <>
          <div>{urgings} 次</div>
          <div className={style.quiet}>最近 {lastUrgedOn}</div>
        </>
      ),
  },
];

/** Replies that are awaited, the most urgent first; each leads to its paper. */
export function AwaitedTable({ replies }: { replies: readonly AwaitedReply[] }) {
  return (
    <DataTable
      label="等待回复的文书"
      columns={COLUMNS}
      rows={replies}
      rowKey={({ deliveryId }) => deliveryId}
    />
  );
}
