import type { ReactNode } from 'react';
import style from './data-table.module.css';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** In CSS; a column without one shares what is left. */
  width?: string;
  align?: 'start' | 'end';
  /** Whether text that is too long for a line is cut off, its whole shown on hover. */
  cut?: boolean;
  show(row: Row): ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table lists, for a screen reader. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** Rows can be chosen: the first column becomes the button, and a click anywhere in the row presses it. */
  choice?: { chosen: string | null; onChoose(key: string): void };
}

/** A table of at most some hundred rows; longer ones are the business of the ledger. */
export function DataTable<Row>({ label, columns, rows, rowKey, choice }: DataTableProps<Row>) {
  return (
    <table className={style['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, head, width, align }) => (
            <th key={key} scope="col" data-align={align} style={width ? { width } : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row);
          const chosen = choice?.chosen === key;
          return (
            <tr key={key} data-chosen={chosen || undefined}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row}>
                  {choice && index === 0 ? (
                    <button
                      type="button"
                      className={style['choose']}
                      aria-pressed={chosen}
                      onClick={() => choice.onChoose(key)}
                    >
                      {column.show(row)}
                    </button>
                  ) : (
                    column.show(row)
                  )}
                </Cell>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, children }: { column: Column<Row>; row: Row; children: ReactNode }) {
  const shown = column.cut ? column.show(row) : null;
  return (
    <td
      data-align={column.align}
      data-cut={column.cut || undefined}
      title={typeof shown === 'string' ? shown : undefined}
    >
      {children}
    </td>
  );
}
