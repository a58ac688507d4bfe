import { memo } from 'react';
import { Link } from 'wouter';
import { type CaseFileSummary, nameOf } from '../../../shared/summary.ts';
import { dayAndTime } from '../../format/time.ts';
import style from './cases.module.css';

/** Case files with their figures, the newest first. */
export const CaseTable = memo(function CaseTable({ rows }: { rows: readonly CaseFileSummary[] }) {
  return (
    <div className={style.scroller}>
      <table className={style.table} aria-label="卷宗">
        <thead>
          <tr>
            <th scope="col">被巡察单位</th>
            <th scope="col" className={style.body}>
              巡察组
            </th>
            <th scope="col" className={style.day}>
              通报日期
            </th>
            <th scope="col" className={style.figure}>
              问题
            </th>
            <th scope="col" className={style.figure}>
              已完成
            </th>
            <th scope="col" className={style.figure}>
              已销号
            </th>
            <th scope="col" className={style.figure}>
              超期
            </th>
            <th scope="col" className={style.wide}>
              措施落实
            </th>
            <th scope="col" className={style.figure}>
              佐证
            </th>
            <th scope="col" className={style.time}>
              最近修改
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CaseRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

function CaseRow({ row }: { row: CaseFileSummary }) {
  const { id, title, issues, completion, closed, overdue, measures, measuresDone, evidence } = row;
  return (
    <tr>
      <th scope="row" title={title ?? undefined}>
        <Link href={`/cases/${id}/issues`} className={style.name}>
          {nameOf(row)}
        </Link>
      </th>
      <td className={style.body}>{row.inspectionBody}</td>
      <td className={style.day}>{row.noticeDate}</td>
      <td className={style.figure}>{issues}</td>
      <td className={style.figure}>{completion.completed}</td>
      <td className={style.figure}>{closed}</td>
      <td className={style.figure}>{overdue > 0 ? <span className={style.late}>{overdue}</span> : 0}</td>
      <td className={style.wide}>{measures === 0 ? '—' : `${measuresDone}/${measures}`}</td>
      <td className={style.figure}>{evidence}</td>
      <td className={style.time}>{dayAndTime(row.changedAt)}</td>
    </tr>
  );
}
