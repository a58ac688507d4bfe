import { type CSSProperties, useState } from 'react';
import { useLocation } from 'wouter';
import type { Board } from '../../../shared/board.ts';
import { nameOf } from '../../../shared/summary.ts';
import { CommandButton } from '../../commands/index.ts';
import { IssueSide } from '../../components/ledger/index.ts';
import { usePrinting } from '../../components/printing/index.ts';
import style from './board.module.css';
import { Figures } from './figures.tsx';
import { type Highlight, isSame } from './highlight.ts';
import { Legend } from './legend.tsx';
import { PAPER_MIDDLE } from './paper.ts';
import { Side } from './side.tsx';
import { Wall } from './wall.tsx';

const PAPER = { '--paper-middle': `${PAPER_MIDDLE}px` } as CSSProperties;

/** The wall chart of a case file: figures above, problems below, what waits at the side. */
export function BoardView({ board }: { board: Board }) {
  const [, go] = useLocation();
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const isPrinting = usePrinting();
  const pick = (next: Highlight) => setHighlight(isSame(highlight, next) ? null : next);
  const { caseFile, on, totals } = board;
  return (
    <div className={style.board} style={PAPER}>
      <div className={style.heading}>
        <p className={style.name}>{nameOf(caseFile)}巡察整改挂图作战</p>
        <p className={style.day}>
          截至 {on}
          <span className={style.leave}>
            <CommandButton id="board.fullScreen" iconOnly />
          </span>
        </p>
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
            <Wall
              key={caseFile.id}
              board={board}
              highlight={highlight}
              shown={shown}
              isPrinting={isPrinting}
              onOpen={setShown}
            />
          )}
        </div>
        {shown === null || isPrinting ? (
          <Side board={board} highlight={highlight} isPrinting={isPrinting} onPick={pick} onOpen={setShown} />
        ) : null}
        {shown === null ? null : <IssueSide issueId={shown} onClose={() => setShown(null)} onGo={setShown} />}
      </div>
    </div>
  );
}
