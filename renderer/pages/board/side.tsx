import { Segmented } from 'antd';
import { useState } from 'react';
import type { Board, Tile, Waiting } from '../../../shared/board.ts';
import { type Highlight, isSame } from './highlight.ts';
import type { PickProps } from './legend.tsx';
import style from './side.module.css';

export interface SideProps extends PickProps {
  onOpen: (issueId: string) => void;
}

/** What is due, what waits for whom, and what is missing. */
export function Side(props: SideProps) {
  return (
    <aside className={style.side} aria-label="到期和待办">
      <Due {...props} />
      <WaitingTable {...props} />
      <Gaps {...props} />
    </aside>
  );
}

/** How many of the nearest are named. */
const NAMED = 6;

function Due({ board, highlight, onPick, onOpen }: SideProps) {
  const tiles = new Map(board.sections.flatMap((section) => section.tiles).map((tile) => [tile.id, tile]));
  const furthest = board.due.at(-1)?.issues ?? [];
  const overdue = [...tiles.values()]
    .filter(({ light }) => light === 'red')
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const nearest = [...furthest.flatMap((id) => tiles.get(id) ?? []), ...overdue].slice(0, NAMED);
  return (
    <section className={style.block} aria-label="到期">
      <h2 className={style.title}>到期</h2>
      <div className={style.terms}>
        {board.due.map(({ within, issues }) => (
          <button
            key={within}
            type="button"
            className={style.term}
            aria-pressed={isSame(highlight, { by: 'due', within })}
            onClick={() => onPick({ by: 'due', within })}
          >
            <strong>{issues.length}</strong>
            {within} 天内
          </button>
        ))}
      </div>
      {nearest.length > 0 ? (
        <ol className={style.nearest}>
          {nearest.map((tile) => (
            <li key={tile.id}>
              <button type="button" onClick={() => onOpen(tile.id)} title={tile.statement ?? undefined}>
                <span className={style.number}>{tile.number}</span>
                <span className={style.text}>{tile.statement ?? '内容待补填'}</span>
                <span className={style.when} data-light={tile.light ?? undefined}>
                  {tile.dueDate?.slice(5)}
                  {suffixOf(tile)}
                </span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p className={style.nothing}>30 天内没有到期的问题。</p>
      )}
    </section>
  );
}

function suffixOf({ light }: Tile): string {
  return light === 'red' ? ' 超期' : '';
}

type Whose = 'department' | 'handler';

function WaitingTable({ board, highlight, onPick }: SideProps) {
  const [whose, setWhose] = useState<Whose>('department');
  const rows = whose === 'department' ? board.waiting.departments : board.waiting.handlers;
  return (
    <section className={`${style.block} ${style.waiting}`} aria-label="待办">
      <div className={style.bar}>
        <h2 className={style.title}>待办</h2>
        <Segmented<Whose>
          size="small"
          aria-label="按谁统计"
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'department', label: '牵头单位' },
            { value: 'handler', label: '责任人' },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <p className={style.nothing}>没有未销号的问题。</p>
      ) : (
        <div className={style.rows}>
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{whose === 'department' ? '牵头单位' : '责任人'}</th>
                <th scope="col">在办</th>
                <th scope="col">超期</th>
                <th scope="col">退回</th>
                <th scope="col">待审</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <WaitingRow
                  key={row.name ?? ''}
                  row={row}
                  isPicked={isSame(highlight, { by: whose, name: row.name })}
                  onPick={() => onPick({ by: whose, name: row.name })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function WaitingRow({ row, isPicked, onPick }: { row: Waiting; isPicked: boolean; onPick: () => void }) {
  const { name, open, overdue, returned, underReview } = row;
  return (
    <tr data-picked={isPicked || undefined}>
      <th scope="row">
        <button type="button" aria-pressed={isPicked} onClick={onPick} title={name ?? undefined}>
          {name ?? '未指定'}
        </button>
      </th>
      <td>{open}</td>
      <td className={overdue > 0 ? style.late : undefined}>{overdue || '—'}</td>
      <td>{returned || '—'}</td>
      <td>{underReview || '—'}</td>
    </tr>
  );
}

function Gaps({ board, highlight, onPick }: SideProps) {
  const gaps: { name: string; gap: keyof Board['gaps'] }[] = [
    { name: '未定牵头单位', gap: 'noLeadDepartment' },
    { name: '未定整改时限', gap: 'noDueDate' },
  ];
  const open = gaps.filter(({ gap }) => board.gaps[gap].length > 0);
  if (open.length === 0) return null;
  return (
    <section className={style.block} aria-label="待补">
      <h2 className={style.title}>待补</h2>
      <div className={style.terms}>
        {open.map(({ name, gap }) => {
          const pick: Highlight = { by: 'gap', gap };
          return (
            <button
              key={gap}
              type="button"
              className={style.term}
              aria-pressed={isSame(highlight, pick)}
              onClick={() => onPick(pick)}
            >
              <strong>{board.gaps[gap].length}</strong>
              {name}
            </button>
          );
        })}
      </div>
    </section>
  );
}
