import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { Sorting } from './arrange.ts';
import { CHECK_WIDTH, COLUMNS, type ColumnKey } from './columns.tsx';
import style from './ledger.module.css';

export interface LedgerHeadProps {
  columns: readonly ColumnKey[];
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  /** How many of the lines shown are selected. */
  selection: 'none' | 'some' | 'all';
  onSelectAll: () => void;
}

/** The head of the ledger: names that sort, and a box that selects all. */
export function LedgerHead({ columns, sorting, onSort, selection, onSelectAll }: LedgerHeadProps) {
  return (
    <>
      <colgroup>
        <col style={{ width: CHECK_WIDTH }} />
        {columns.map((key) => (
          <col key={key} style={{ width: COLUMNS[key].width }} />
        ))}
      </colgroup>
      <thead className={style.head}>
        <tr aria-rowindex={1}>
          <th scope="col" className={style.check}>
            <input
              type="checkbox"
              aria-label="选择全部"
              checked={selection === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selection === 'some';
              }}
              onChange={onSelectAll}
            />
          </th>
          {columns.map((key) => {
            const { name, align } = COLUMNS[key];
            const direction =
              sorting?.column === key ? (sorting.descending ? 'descending' : 'ascending') : null;
            return (
              <th key={key} scope="col" data-align={align} aria-sort={direction ?? undefined}>
                <button type="button" className={style.sort} onClick={() => onSort(next(key, sorting))}>
                  {name}
                  {direction === 'ascending' ? <ArrowUpOutlined /> : null}
                  {direction === 'descending' ? <ArrowDownOutlined /> : null}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}

/** Upwards, then downwards, then as the case file has it. */
function next(key: ColumnKey, sorting: Sorting | null): Sorting | null {
  if (sorting?.column !== key) return { column: key, descending: false };
  return sorting.descending ? null : { column: key, descending: true };
}
