import { type Ref, useState } from 'react';
import { useLocation } from 'wouter';
import type { Board } from '../../../shared/board.ts';
import { nameOf } from '../../../shared/summary.ts';
import { IssueSide } from '../../components/ledger/index.ts';
import style from './board.module.css';
import { Figures } from './figures.tsx';
import { type Highlight, isSame } from './highlight.ts';
import { Legend } from './legend.tsx';
import { Side } from './side.tsx';
import { Wall } from './wall.tsx';

/** The wall chart of a case file: figures above, problems below, what waits at the side. */
export function BoardView({ board, ref }: { board: Board; ref: Ref<HTMLDivElement> }) {
  const [, go] = useLocation();
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const pick = (next: Highlight) => setHighlight(isSame(highlight, next) ? null : next);
  const { caseFile, on, totals } = board;
  return (
    <div ref={ref} className={style.board}>
      <div className={style.heading}>
        <p className={style.name}>{nameOf(caseFile)}巡察整改挂图作战</p>
        <p className={style.day}>截至 {on}</p>
      </div>
      <Figures totals={totals} />
      <div className={style.middle}>
        <div className={style.chart}>
          <Legend board={board} highlight={highlight} onPick={pick} />
          {totals.issues === 0 ? (
            <p className={style.nothing}>
              本卷宗还没有问题。
              <button type="button" onClick={() => go(`/cases/${caseFile.id}/issues`)}>
                去添加
              </button>
            </p>
          ) : (
            <Wall key={caseFile.id} board={board} highlight={highlight} shown={shown} onOpen={setShown} />
          )}
        </div>
        {shown === null ? (
          <Side board={board} highlight={highlight} onPick={pick} onOpen={setShown} />
        ) : (
          <IssueSide issueId={shown} onClose={() => setShown(null)} onGo={setShown} />
        )}
      </div>
    </div>
  );
}
