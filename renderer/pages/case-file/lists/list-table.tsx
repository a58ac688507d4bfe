import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { GAP_MARK, type List, type ListColumnKey, type ListRow } from '../../../../shared/list.ts';
import { LIST_LOOKS } from '../../../../shared/list-looks.ts';
import { LightMark } from '../../../components/badge/index.ts';
import { usePrinting } from '../../../components/printing/index.ts';
import style from './lists.module.css';

/** How many lines a page of the screen shows; on paper all of them are. */
const PAGE = 200;

/** Half the width of a Han character, in pixels; below the width of its columns the table scrolls sideways. */
const CHARACTER = 7;

/** What a cell takes besides its text, in pixels. */
const AROUND = 18;

/** Heads of up to so many Han characters stand in one line. */
const SHORT_HEAD = 4;

/** Numbers and dates: they are read in one piece. */
const ONE_LINE: ReadonlySet<ListColumnKey> = new Set([
  'position',
  'number',
  'publicNumber',
  'evidence',
  'measures',
  'measuresDone',
  'startDate',
  'dueDate',
  'extendedTo',
  'nextReview',
  'deadline',
  'completedDate',
  'daysLeft',
  'itemNumber',
  'itemEvidence',
]);

/** The width of a column in pixels, wide enough for a short head. */
function widthOf({ key, head }: List['columns'][number]): number {
  const headWidth = head.length <= SHORT_HEAD ? head.length * 2 : 0;
  return Math.max(LIST_LOOKS[key].width, headWidth) * CHARACTER + AROUND;
}

interface ListTableProps {
  label: string;
  list: List;
}

/** A list as a table; what should not be empty and is, stands out. */
export function ListTable({ label, list: { columns, rows } }: ListTableProps) {
  const [pages, setPages] = useState(1);
  const isPrinting = usePrinting();
  const shown = isPrinting ? rows : rows.slice(0, pages * PAGE);
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const linkAt = (['number', 'position'] as const).find((key) =>
    columns.some((column) => column.key === key),
  );
  return (
    <section className={style.scroll} aria-label={label}>
      <table
        className={style.table}
        aria-label={label}
        style={isPrinting ? undefined : { minWidth: `${width}px` }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: `${(widthOf(column) / width) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col" data-align={LIST_LOOKS[key].align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {columns.map(({ key }, index) => (
                <td
                  key={key}
                  data-align={LIST_LOOKS[key].align}
                  data-one-line={ONE_LINE.has(key) || undefined}
                >
                  {key === linkAt || (!linkAt && index === 0) ? (
                    <Link href={`/issues/${row.issueId}`} aria-label={`问题${row.number}`}>
                      {textOf(row, key) || `问题${row.number}`}
                    </Link>
                  ) : (
                    <Cell row={row} column={key} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <div className={style.more}>
          <Button onClick={() => setPages(pages + 1)}>
            再显示 {Math.min(PAGE, rows.length - shown.length)} 行（共 {rows.length} 行）
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Cell({ row, column }: { row: ListRow; column: ListColumnKey }): ReactNode {
  if (row.missing.includes(column)) return <span className={style.missing}>{GAP_MARK}</span>;
  const text = textOf(row, column);
  if (column === 'light' && row.light) {
    return (
      <span className={style.light}>
        <LightMark light={row.light} />
        {text}
      </span>
    );
  }
  if (column === 'overdue' && text === '是') return <span className={style.overdue}>{text}</span>;
  return text;
}

function textOf(row: ListRow, column: ListColumnKey): string {
  const value = row.cells[column];
  return value === null || value === undefined ? '' : String(value);
}
