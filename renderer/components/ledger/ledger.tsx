import {
  ClearOutlined,
  DeleteOutlined,
  EditOutlined,
  FilterOutlined,
  PlusOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Input, type InputRef, Popover, Spin } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { CommandButton, useCommands } from '../../commands/index.ts';
import { useMayDo, useWorkspace } from '../../engine/index.ts';
import { Empty } from '../empty/index.ts';
import { Failed } from '../notice/index.ts';
import { usePutInTrash } from '../trash/index.ts';
import { AddDialog } from './add-dialog.tsx';
import { arrange, type GroupLevel } from './arrange.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { Facets } from './facets.tsx';
import { type Choices, filterLines, isFiltering, NO_FILTER } from './filter.ts';
import { IssueSide } from './issue-side.tsx';
import style from './ledger.module.css';
import { LedgerTable } from './ledger-table.tsx';
import { usePreferences } from './preferences.ts';
import { TotalsLine } from './totals-line.tsx';
import { type LedgerData, type LedgerLine, useLedger } from './use-ledger.ts';
import { useSelection } from './use-selection.ts';
import { useViewState } from './view-state.ts';

export interface LedgerProps {
  /** `null` for the problems of all case files. */
  caseFileId: string | null;
  /** The day on which lights are told, `2021-03-18`. */
  on: string;
}

/** The ledger of problems: filter, sort, select, change many, open one beside it. */
export function Ledger({ caseFileId, on }: LedgerProps) {
  const { data, error, refetch } = useLedger(caseFileId, on);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spin />;
  return <LoadedLedger caseFileId={caseFileId} data={data} />;
}

const LEVELS: Record<'one' | 'all', readonly GroupLevel[]> = {
  one: ['section', 'category'],
  all: ['caseFile'],
};

type Dialog = 'add' | 'bulk' | null;

function LoadedLedger({ caseFileId, data }: { caseFileId: string | null; data: LedgerData }) {
  const library = useWorkspace().data?.library?.path ?? '';
  const [preferences, setPreferences] = usePreferences(library);
  const [view, setView] = useViewState(library, caseFileId);
  const [dialog, setDialog] = useState<Dialog>(null);
  const mayEdit = useMayDo('clerk');
  const find = useRef<InputRef>(null);
  const putInTrash = usePutInTrash();

  // The field takes the letter at once; the table follows as soon as it can.
  const filter = useDeferredValue(view.filter);
  const lines = useMemo(() => filterLines(data.lines, filter), [data, filter]);
  const levels = preferences.isGrouped ? LEVELS[caseFileId === null ? 'all' : 'one'] : [];
  const { sorting, closed } = view;
  const items = useMemo(() => arrange(lines, { sorting, levels, closed }), [lines, sorting, levels, closed]);
  const selection = useSelection(items);
  const count = selection.ids.size;

  const open = ({ id }: LedgerLine) => setView({ shown: id });
  const toggle = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setView({ closed: next });
  };
  const choose = useCallback(
    (choices: Choices) => setView({ filter: { ...view.filter, choices } }),
    [setView, view.filter],
  );

  useCommands([
    {
      id: 'ledger.find',
      name: '筛选问题',
      shortcut: '$mod+KeyF',
      inTextFields: true,
      run: () => find.current?.focus({ cursor: 'all' }),
    },
    {
      id: 'ledger.clear',
      name: '清除筛选',
      icon: <ClearOutlined />,
      enabled: isFiltering(view.filter),
      run: () => setView({ filter: NO_FILTER }),
    },
    {
      id: 'ledger.add',
      name: '新增问题',
      icon: <PlusOutlined />,
      enabled: mayEdit && caseFileId !== null,
      run: () => setDialog('add'),
    },
    {
      id: 'ledger.bulk',
      name: '批量修改',
      icon: <EditOutlined />,
      shortcut: 'Alt+KeyE',
      enabled: mayEdit && count > 0,
      hint: '修改所选问题的牵头单位、责任人、时限、类型等',
      run: () => setDialog('bulk'),
    },
    {
      id: 'ledger.remove',
      name: '删除所选',
      icon: <DeleteOutlined />,
      enabled: mayEdit && count > 0,
      run: () => void putInTrash('issue', [...selection.ids]),
    },
  ]);

  const isEmpty = data.lines.length === 0;
  const facets = <Facets data={data} choices={view.filter.choices} onChoose={choose} />;
  const chosen = Object.values(view.filter.choices).filter((values) => values.length > 0).length;
  return (
    <div className={style.ledger}>
      <div className={style.main}>
        <search className={style.bar}>
          <Input
            ref={find}
            className={style.find}
            prefix={<SearchOutlined />}
            placeholder="筛选问题"
            aria-label="筛选问题"
            allowClear
            value={view.filter.text}
            onChange={({ target }) => setView({ filter: { ...view.filter, text: target.value } })}
          />
          <span className={style.facets}>{facets}</span>
          <Popover
            trigger="click"
            placement="bottomLeft"
            destroyOnHidden
            content={<div className={style.facetList}>{facets}</div>}
          >
            <Button className={style.more} icon={<FilterOutlined />}>
              {chosen === 0 ? '条件' : `条件 ${chosen} 项`}
            </Button>
          </Popover>
          <span className={style.barEnd}>
            <Checkbox
              checked={preferences.isGrouped}
              onChange={({ target }) => setPreferences({ isGrouped: target.checked })}
            >
              分组
            </Checkbox>
            <ColumnChooser
              columns={preferences.columns}
              onChange={(columns) => setPreferences({ columns })}
            />
          </span>
        </search>
        {isEmpty ? (
          <Empty
            title="还没有问题"
            actions={caseFileId === null ? null : <CommandButton id="ledger.add" type="primary" />}
          >
            {caseFileId === null
              ? '导入通报或新建卷宗后，各卷宗的问题都列在这里。'
              : '逐个新增，或另行导入一份通报。'}
          </Empty>
        ) : items.length === 0 ? (
          <Empty
            title="没有符合条件的问题"
            actions={<Button onClick={() => setView({ filter: NO_FILTER })}>清除筛选</Button>}
          >
            换一个词，或减少筛选条件。
          </Empty>
        ) : (
          <LedgerTable
            label="问题台账"
            items={items}
            columns={preferences.columns}
            sorting={sorting}
            onSort={(next) => setView({ sorting: next })}
            selection={selection}
            shown={view.shown}
            onOpen={open}
            onToggle={toggle}
          />
        )}
        <div className={style.bar}>
          <TotalsLine lines={lines} all={data.lines.length} selected={count} />
          <span className={style.barEnd}>
            <CommandButton id="ledger.bulk" size="small" />
            <CommandButton id="ledger.remove" size="small" />
            {caseFileId === null ? null : <CommandButton id="ledger.add" size="small" />}
          </span>
        </div>
      </div>
      {view.shown === null ? null : (
        <IssueSide
          issueId={view.shown}
          onClose={() => setView({ shown: null })}
          onGo={(shown) => setView({ shown })}
        />
      )}
      {dialog === 'bulk' ? (
        <BulkDialog issueIds={[...selection.ids]} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'add' && caseFileId !== null ? (
        <AddDialog
          caseFileId={caseFileId}
          sections={data.sections}
          onAdded={(shown) => {
            setDialog(null);
            setView({ shown });
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </div>
  );
}
