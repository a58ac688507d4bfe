import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import type { SelfCheck } from '../../../../shared/self-check.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { SelfCheckTable, useSelfChecks } from '../../../components/self-check/index.ts';
import type { Scope } from '../../../components/supervision/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import style from './supervision.module.css';

/** What other departments check of themselves because of problems of this case file. */
export function SelfChecks(scope: Scope) {
  const [isTrash, setTrash] = useState(false);
  const { data, error, refetch } = useSelfChecks({ ...scope, extent: isTrash ? 'trashed' : 'live' });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const done = data.filter(({ state }) => state === 'done').length;
  const overdue = data.filter(({ state }) => state === 'overdue').length;
  return (
    <div className={style.view}>
      <div className={style.bar}>
        <p className={style.counts}>
          {isTrash ? (
            `已删除 ${data.length} 项`
          ) : (
            <>
              自查 {data.length} 项，已报结果 {done} 项，
              <span className={overdue > 0 ? style.overdue : undefined}>超期未报 {overdue} 项</span>
            </>
          )}
        </p>
        <Checkbox checked={isTrash} onChange={({ target }) => setTrash(target.checked)}>
          只看已删除
        </Checkbox>
      </div>
      <div className={style.scroll}>
        {data.length === 0 ? (
          <Empty title={isTrash ? '没有已删除的自查' : '还没有举一反三自查'}>
            {isTrash ? null : '在问题页面点“布置自查”，由一个问题带出其他单位的自查。'}
          </Empty>
        ) : isTrash ? (
          <TrashedTable selfChecks={data} />
        ) : (
          <SelfCheckTable selfChecks={data} within="caseFile" />
        )}
      </div>
    </div>
  );
}

function TrashedTable({ selfChecks }: { selfChecks: readonly SelfCheck[] }) {
  const mayChange = useMayDo('clerk');
  const restore = (selfCheckId: string) => void save(() => engine.selfCheck.restore.mutate({ selfCheckId }));
  const columns: Column<SelfCheck>[] = [
    { key: 'department', head: '自查单位', width: '12em', show: ({ department }) => department },
    { key: 'text', head: '自查内容', show: ({ text }) => text },
    {
      key: 'actions',
      head: '操作',
      width: '6em',
      show: ({ id, department }) => (
        <Button
          size="small"
          disabled={!mayChange}
          aria-label={`恢复${department}的自查`}
          onClick={() => restore(id)}
        >
          恢复
        </Button>
      ),
    },
  ];
  return <DataTable label="已删除的自查" columns={columns} rows={selfChecks} rowKey={({ id }) => id} />;
}
