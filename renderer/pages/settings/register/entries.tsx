import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Load } from '../../../../shared/people.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { useMayDo } from '../../../engine/index.ts';
import { loadColumns } from './load-columns.tsx';
import style from './register.module.css';

interface Entry {
  id: string;
  name: string;
  active: boolean;
  load: Load;
}

/** What can be done with an entry of the register. */
interface EntryActions<Row> {
  edit: (row: Row) => void;
  handOver: (row: Row) => void;
  merge: (row: Row) => void;
  setActive: (row: Row, active: boolean) => void;
}

interface EntriesProps<Row extends Entry> {
  /** What an entry is, such as 单位. */
  noun: string;
  hint: string;
  /** What the first button of a row says. */
  editName: string;
  entries: Pick<UseQueryResult<Row[]>, 'data' | 'error' | 'refetch'>;
  isFiltered: boolean;
  nameColumn: Pick<Column<Row>, 'head' | 'width'>;
  /** Between the name and the load. */
  columns: Column<Row>[];
  actions: EntryActions<Row>;
  onAdd: () => void;
}

/** One table of the register, with what can be done with each of its entries. */
export function Entries<Row extends Entry>({
  noun,
  hint,
  editName,
  entries,
  isFiltered,
  nameColumn,
  columns,
  actions,
  onAdd,
}: EntriesProps<Row>) {
  const mayEdit = useMayDo('clerk');
  const all: Column<Row>[] = [
    {
      ...nameColumn,
      key: 'name',
      show: ({ name, active }) => (active ? name : <span className={style.inactive}>{name}（停用）</span>),
    },
    ...columns,
    ...loadColumns<Row>(),
    {
      key: 'actions',
      head: '操作',
      width: '220px',
      show: (row) => (
        <div className={style.actions}>
          <Button type="link" size="small" disabled={!mayEdit} onClick={() => actions.edit(row)}>
            {editName}
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit || row.load.open === 0}
            onClick={() => actions.handOver(row)}
          >
            交接
          </Button>
          <Button type="link" size="small" disabled={!mayEdit} onClick={() => actions.merge(row)}>
            合并
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => actions.setActive(row, !row.active)}
          >
            {row.active ? '停用' : '启用'}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <>
      <div className={style.above}>
        <Button disabled={!mayEdit} onClick={onAdd}>
          登记{noun}
        </Button>
        <p>{hint}</p>
      </div>
      {entries.error ? <Failed error={entries.error} onRetry={() => void entries.refetch()} /> : null}
      {entries.data?.length === 0 ? (
        <Empty title={isFiltered ? `没有符合条件的${noun}` : `还没有登记${noun}`} />
      ) : (
        <div className={style.table}>
          <DataTable label={noun} columns={all} rows={entries.data ?? []} rowKey={({ id }) => id} />
        </div>
      )}
    </>
  );
}
