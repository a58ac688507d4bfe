import { Button } from 'antd';
import { useState } from 'react';
import type { PlannedRow } from '../../../shared/ledger-import.ts';
import { Empty } from '../../components/empty/index.ts';
import type { Decisions } from './decisions.ts';
import style from './ledger-import.module.css';
import { PlanRow } from './plan-row.tsx';

/** As many rows as somebody reads at a time. */
const PORTION = 100;

export function PlanTable({
  rows,
  decisions,
  onDecide,
}: {
  rows: readonly PlannedRow[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}) {
  const [portions, setPortions] = useState(1);
  const shown = rows.slice(0, portions * PORTION);
  if (rows.length === 0) return <Empty title="没有这样的行">换一个筛选条件再看。</Empty>;
  return (
    <>
      <table className={style.plan} aria-label="台账各行的处理结果">
        <thead>
          <tr>
            <th scope="col" className={style.rowHead}>
              行
            </th>
            <th scope="col" className={style.resultHead}>
              结果
            </th>
            <th scope="col" className={style.statementHead}>
              问题
            </th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PlanRow key={row.row} row={row} decisions={decisions} onDecide={onDecide} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <Button className={style.more} onClick={() => setPortions(portions + 1)}>
          还有 {rows.length - shown.length} 行，再显示 {Math.min(PORTION, rows.length - shown.length)} 行
        </Button>
      ) : null}
    </>
  );
}
