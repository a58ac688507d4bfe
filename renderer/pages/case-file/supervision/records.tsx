import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { SUPERVISION_KIND_NAMES, type SupervisionRecord } from '../../../../shared/supervision.ts';
import { LightMark } from '../../../components/badge/index.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import {
  RecordDialog,
  type Scope,
  useChosenRecord,
  useRecords,
} from '../../../components/supervision/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { useMayDo } from '../../../engine/index.ts';
import { RecordView } from './record-view.tsx';
import style from './supervision.module.css';

/** The records of a case file, the latest first, and the one chosen beside them. */
export function Records(scope: Scope) {
  const [isTrash, setTrash] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const mayChange = useMayDo('clerk');
  const { supervisionId, choose } = useChosenRecord();
  const { data, error, refetch } = useRecords(scope, isTrash ? 'trashed' : 'live');
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const shown = data.find(({ id }) => id === supervisionId) ?? data[0];
  return (
    <div className={style.desk}>
      <div className={style.side}>
        <div className={style.head}>
          <Checkbox checked={isTrash} onChange={({ target }) => setTrash(target.checked)}>
            只看已删除
          </Checkbox>
          {mayChange ? (
            <Button type="primary" size="small" onClick={() => setAdding(true)}>
              登记督导…
            </Button>
          ) : null}
        </div>
        <div className={style.scroll}>
          {data.length > 0 ? (
            <DataTable
              label="督导记录"
              columns={COLUMNS}
              rows={data}
              rowKey={({ id }) => id}
              choice={{ chosen: shown?.id ?? null, onChoose: choose }}
            />
          ) : (
            <Empty title={isTrash ? '没有已删除的督导记录' : '还没有督导记录'}>
              {isTrash
                ? null
                : '听取汇报、查阅资料、实地调研、调度会和督办、提示、约谈都登记在这里；提出的要求逐项跟踪到答复为止。'}
            </Empty>
          )}
        </div>
      </div>
      {shown ? (
        <div className={style.main}>
          <RecordView key={shown.id} record={shown} all={data} />
        </div>
      ) : null}
      {isAdding ? (
        <RecordDialog caseFileId={scope.caseFileId} onDone={choose} onClose={() => setAdding(false)} />
      ) : null}
    </div>
  );
}

const COLUMNS: readonly Column<SupervisionRecord>[] = [
  { key: 'heldOn', head: '日期', width: '7em', show: ({ heldOn }) => heldOn },
  {
    key: 'kind',
    head: '方式',
    width: '7em',
    show: ({ kind, light }) => (
      <>
        {SUPERVISION_KIND_NAMES[kind]} {light ? <LightMark light={light} /> : null}
      </>
    ),
  },
  {
    key: 'findings',
    head: '涉及问题和发现情况',
    show: ({ issues, findings }) => (
      <>
        {issues.length > 0 ? <div>问题{issues.map(({ number }) => number).join('、')}</div> : null}
        <div className={`${style.quiet} ${style.clamp}`}>{findings}</div>
      </>
    ),
  },
  {
    key: 'demands',
    head: '要求',
    width: '6.5em',
    show: ({ demands }) => {
      const open = demands.filter(({ state }) => state !== 'answered').length;
      const overdue = demands.filter(({ state }) => state === 'overdue').length;
      if (demands.length === 0) return null;
      return (
        <>
          <div>{demands.length} 项</div>
          {open > 0 ? <div className={style.quiet}>待答复 {open}</div> : null}
          {overdue > 0 ? <div className={style.overdue}>超期 {overdue}</div> : null}
        </>
      );
    },
  },
];
