import { Segmented } from 'antd';
import { useState } from 'react';
import type { Waiting } from '../../../shared/board.ts';
import { isSame } from './highlight.ts';
import type { PickProps } from './legend.tsx';
import { sharedRows } from './paper.ts';
import { SigningTable } from './signing.tsx';
import style from './waiting.module.css';

type Whose = 'department' | 'handler';

/** Whom to show: who has work to do, or who has to sign. */
type Shown = Whose | 'signing';

const WHOSE: Record<Whose, string> = { department: '牵头单位', handler: '责任人' };

/** What waits for each department, person or signature, one of them on the screen. */
export function WaitingBlock({ onOpen, ...props }: PickProps & { onOpen: (issueId: string) => void }) {
  const { departments, handlers } = props.board.waiting;
  const [shown, setShown] = useState<Shown>('department');
  return (
    <section className={style.block} aria-label="待办" data-chrome>
      <div className={style.bar}>
        <h2 className={style.title}>待办</h2>
        <Segmented<Shown>
          size="small"
          aria-label="按谁统计"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'department', label: WHOSE.department },
            { value: 'handler', label: WHOSE.handler },
            { value: 'signing', label: '审批' },
          ]}
        />
      </div>
      {shown === 'signing' ? (
        <SigningTable caseFileId={props.board.caseFile.id} onOpen={onOpen} />
      ) : (
        <WaitingTable {...props} whose={shown} rows={shown === 'department' ? departments : handlers} />
      )}
    </section>
  );
}

/** What waits for each department and person, on paper, where nothing can be chosen or scrolled. */
export function WaitingOnPaper(props: PickProps) {
  const { departments, handlers } = props.board.waiting;
  const [mostDepartments, mostHandlers] = sharedRows(departments.length, handlers.length);
  return (
    <section className={style.block} aria-label="待办">
      <h2 className={style.title}>待办</h2>
      <WaitingTable {...props} whose="department" rows={departments} most={mostDepartments} />
      <WaitingTable {...props} whose="handler" rows={handlers} most={mostHandlers} />
    </section>
  );
}

interface WaitingTableProps extends PickProps {
  whose: Whose;
  rows: readonly Waiting[];
  /** More rows are counted only. */
  most?: number;
}

function WaitingTable({ highlight, onPick, whose, rows, most = rows.length }: WaitingTableProps) {
  if (rows.length === 0) return <p className={style.nothing}>没有未销号的问题。</p>;
  const shown = rows.length > most ? rows.slice(0, most - 1) : rows;
  const rest = rows.slice(shown.length);
  return (
    <div className={style.room}>
      <div className={style.rows}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{WHOSE[whose]}</th>
              <th scope="col">在办</th>
              <th scope="col">超期</th>
              <th scope="col">退回</th>
              <th scope="col">待审</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <WaitingRow
                key={row.name ?? ''}
                row={row}
                isPicked={isSame(highlight, { by: whose, name: row.name })}
                onPick={() => onPick({ by: whose, name: row.name })}
              />
            ))}
            {rest.length === 0 ? null : (
              <tr>
                <th scope="row">其余 {rest.length} 个</th>
                <Counts row={rest.reduce(add)} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function WaitingRow({ row, isPicked, onPick }: { row: Waiting; isPicked: boolean; onPick: () => void }) {
  return (
    <tr data-picked={isPicked || undefined}>
      <th scope="row">
        <button type="button" aria-pressed={isPicked} onClick={onPick} title={row.name ?? undefined}>
          {row.name ?? '未指定'}
        </button>
      </th>
      <Counts row={row} />
    </tr>
  );
}

function Counts({ row: { open, overdue, returned, underReview } }: { row: Waiting }) {
  return (
    <>
      <td>{open}</td>
      <td className={overdue > 0 ? style.late : style.none}>{overdue}</td>
      <td className={returned > 0 ? undefined : style.none}>{returned}</td>
      <td className={underReview > 0 ? undefined : style.none}>{underReview}</td>
    </>
  );
}

function add(a: Waiting, b: Waiting): Waiting {
  return {
    name: null,
    open: a.open + b.open,
    overdue: a.overdue + b.overdue,
    returned: a.returned + b.returned,
    underReview: a.underReview + b.underReview,
  };
}
