import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import type { ListColumn, ListKey } from '../../../../shared/list.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import { type ArrangedColumn, arranged, moved, toggled } from './columns.ts';
import style from './lists.module.css';

interface LayoutEditorProps {
  layout: { list: ListKey; name: string; columns: ListColumn[]; known: ListColumn[] };
}

/** Names a list, and chooses, names and orders its columns; nothing changes until it is saved. */
export function LayoutEditor({ layout }: LayoutEditorProps) {
  const id = useId();
  const mayArrange = useMayDo('administrator');
  const [name, setName] = useState(layout.name);
  const [columns, setColumns] = useState<readonly ArrangedColumn[]>(arranged(layout.columns, layout.known));
  const shown = columns.filter(({ isShown }) => isShown);
  const rename = (key: ArrangedColumn['key'], head: string) =>
    setColumns(columns.map((column) => (column.key === key ? { ...column, head } : column)));
  const store = () =>
    save(() =>
      engine.list.setColumns.mutate({
        list: layout.list,
        ...(name.trim() === '' ? {} : { name }),
        columns: shown.map(({ key, head }) => ({ key, ...(head.trim() === '' ? {} : { head }) })),
      }),
    );
  return (
    <>
      <div className={style.head}>
        <label htmlFor={id}>清单名称</label>
        <Input
          id={id}
          className={style.name}
          value={name}
          maxLength={20}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="primary" disabled={!mayArrange || shown.length === 0} onClick={() => void store()}>
          保存
        </Button>
        <Button
          disabled={!mayArrange}
          onClick={() => void save(() => engine.list.resetColumns.mutate({ list: layout.list }))}
        >
          恢复默认
        </Button>
        {mayArrange ? null : <p className={style.advice}>由管理员设定。</p>}
      </div>
      <div className={style.table}>
        <DataTable
          label="栏目"
          columns={tableColumns({
            onToggle: (key) => setColumns(toggled(columns, key)),
            onRename: rename,
            onMove: (key, by) => setColumns(moved(columns, key, by)),
            first: shown[0]?.key,
            last: shown.at(-1)?.key,
          })}
          rows={columns}
          rowKey={({ key }) => key}
        />
      </div>
    </>
  );
}

interface Actions {
  onToggle: (key: ArrangedColumn['key']) => void;
  onRename: (key: ArrangedColumn['key'], head: string) => void;
  onMove: (key: ArrangedColumn['key'], by: -1 | 1) => void;
  first: ArrangedColumn['key'] | undefined;
  last: ArrangedColumn['key'] | undefined;
}

function tableColumns({ onToggle, onRename, onMove, first, last }: Actions): Column<ArrangedColumn>[] {
  return [
    {
      key: 'shown',
      head: '栏目',
      width: '180px',
      show: ({ key, usual, isShown }) => (
        <Checkbox checked={isShown} onChange={() => onToggle(key)}>
          {usual}
        </Checkbox>
      ),
    },
    {
      key: 'head',
      head: '栏名',
      width: '220px',
      show: ({ key, head, usual, isShown }) => (
        <Input
          size="small"
          aria-label={`${usual}的栏名`}
          value={head}
          maxLength={20}
          placeholder={usual}
          disabled={!isShown}
          onChange={({ target }) => onRename(key, target.value)}
        />
      ),
    },
    {
      key: 'order',
      head: '次序',
      show: ({ key, usual, isShown }) =>
        isShown ? (
          <div className={style.order}>
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={`${usual}前移`}
              disabled={key === first}
              onClick={() => onMove(key, -1)}
            />
            <Button
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={`${usual}后移`}
              disabled={key === last}
              onClick={() => onMove(key, 1)}
            />
          </div>
        ) : null,
    },
  ];
}
