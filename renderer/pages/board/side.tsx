import type { Board, Tile } from '../../../shared/board.ts';
import { type Highlight, isSame } from './highlight.ts';
import type { PickProps } from './legend.tsx';
import style from './side.module.css';
import { WaitingBlock, WaitingOnPaper } from './waiting.tsx';

export interface SideProps extends PickProps {
  isPrinting: boolean;
  onOpen: (issueId: string) => void;
}

/** What is due, what waits for whom, and what is missing. */
export function Side(props: SideProps) {
  return (
    <aside className={style.side} aria-label="到期和待办">
      <Due {...props} />
      <WaitingBlock {...props} />
      {props.isPrinting ? <WaitingOnPaper {...props} /> : null}
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
    .filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0)
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
                  {tile.deadline?.slice(5)}
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

function suffixOf({ daysLeft }: Tile): string {
  return daysLeft !== null && daysLeft < 0 ? ' 超期' : '';
}

function Gaps({ board, highlight, onPick }: SideProps) {
  const gaps: { name: string; gap: keyof Board['gaps'] }[] = [
    { name: '未指定牵头单位', gap: 'noLeadDepartment' },
    { name: '未指定整改时限', gap: 'noDueDate' },
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
