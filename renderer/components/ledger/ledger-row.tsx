import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Item } from './arrange.ts';
import type { Cell } from './cells.ts';
import { COLUMNS } from './columns.tsx';
import style from './ledger.module.css';
import { totalsOf } from './totals.ts';
import type { LedgerLine } from './use-ledger.ts';

/** What a row tells the table. */
export interface RowHandlers {
  onKey: (event: KeyboardEvent<HTMLElement>, at: number) => void;
  onFocus: (at: number) => void;
  onOpen: (line: LedgerLine) => void;
  onToggle: (key: string) => void;
  onSelect: (at: number, isRange: boolean) => void;
}

interface RowPlace {
  /** Counted from 0 among all rows, shown or not. */
  at: number;
  /** Whether the Tab key comes here. */
  isEntry: boolean;
}

export interface IssueRowProps extends RowHandlers, RowPlace {
  line: LedgerLine;
  cells: readonly Cell[];
  isSelected: boolean;
  isShown: boolean;
}

export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { line, cells, at, isEntry, isSelected, isShown, onKey, onFocus, onOpen, onSelect } = props;
  const select = ({ shiftKey }: MouseEvent) => onSelect(at, shiftKey);
  return (
    <tr
      className={style.row}
      aria-rowindex={at + 2}
      data-selected={isSelected || undefined}
      data-shown={isShown || undefined}
      data-closed={line.stage === 'closed' || undefined}
    >
      <td className={style.check}>
        <input
          type="checkbox"
          aria-label={`选择问题 ${line.number}`}
          tabIndex={-1}
          checked={isSelected}
          onClick={select}
          // What the click does is told above, where it is known whether Shift was held.
          readOnly
        />
      </td>
      {cells.map((cell) => {
        if (cell.kind === 'room') return <td key={`before ${cell.key}`} colSpan={cell.span} />;
        const { key } = cell;
        const { align, value, show } = COLUMNS[key];
        const text = value(line);
        const shown = show ? show(line) : text;
        return key === 'statement' ? (
          <th key={key} scope="row" className={style.statement}>
            <button
              type="button"
              className={style.open}
              data-at={at}
              tabIndex={isEntry ? 0 : -1}
              title={line.statement ?? undefined}
              aria-current={isShown || undefined}
              onClick={() => onOpen(line)}
              onKeyDown={(event) => onKey(event, at)}
              onFocus={() => onFocus(at)}
            >
              {shown}
            </button>
          </th>
        ) : (
          <td key={key} data-align={align} title={typeof text === 'string' && !show ? text : undefined}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
});

export interface GroupRowProps extends Pick<RowHandlers, 'onKey' | 'onFocus' | 'onToggle'>, RowPlace {
  item: Extract<Item, { kind: 'group' }>;
  /** How many columns it spans. */
  span: number;
}

export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { item, span, at, isEntry, onKey, onFocus, onToggle } = props;
  const { issues, closed, red } = totalsOf(item.lines);
  return (
    <tr className={style.group} data-level={item.level} aria-rowindex={at + 2}>
      <td colSpan={span}>
        <button
          type="button"
          className={style.fold}
          data-at={at}
          tabIndex={isEntry ? 0 : -1}
          aria-expanded={item.isOpen}
          onClick={() => onToggle(item.key)}
          onKeyDown={(event) => onKey(event, at)}
          onFocus={() => onFocus(at)}
        >
          {item.isOpen ? <DownOutlined /> : <RightOutlined />}
          <span className={style.groupTitle}>{item.title}</span>
          <span className={style.groupCount}>
            {issues} 个{closed > 0 ? `，已销号 ${closed}` : ''}
            {red > 0 ? <span className={style.late}>，超期 {red}</span> : null}
          </span>
        </button>
      </td>
    </tr>
  );
});
