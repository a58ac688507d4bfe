import { Button } from 'antd';
import { useState } from 'react';
import type { RegisteredDepartment } from '../../../../shared/people.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save, useMayDo, useRead } from '../../../engine/index.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { HandOverAll } from './hand-over-all.tsx';
import { loadColumns } from './load-columns.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import style from './register.module.css';

type Open =
  | { kind: 'none' }
  | { kind: 'add' }
  | { kind: 'rename' | 'merge' | 'handOver'; department: RegisteredDepartment };

const NONE: Open = { kind: 'none' };

export function Departments({ question }: { question: { on: string; text?: string } }) {
  const [open, setOpen] = useState<Open>(NONE);
  const mayEdit = useMayDo('clerk');
  const departments = useRead(
    ['register.departments', question],
    (signal) => engine.register.departments.query(question, { signal }),
    { keep: true },
  );
  const setActive = ({ id }: RegisteredDepartment, active: boolean) =>
    save(() => engine.register.updateDepartment.mutate({ departmentId: id, patch: { active } }));
  const columns: Column<RegisteredDepartment>[] = [
    {
      key: 'name',
      head: '单位',
      show: ({ name, active }) => (active ? name : <span className={style.inactive}>{name}（停用）</span>),
    },
    { key: 'persons', head: '人员', width: '60px', align: 'end', show: ({ persons }) => persons },
    ...loadColumns<RegisteredDepartment>(),
    {
      key: 'actions',
      head: '操作',
      width: '220px',
      show: (department) => (
        <div className={style.actions}>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => setOpen({ kind: 'rename', department })}
          >
            改名
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit || department.load.open === 0}
            onClick={() => setOpen({ kind: 'handOver', department })}
          >
            交接
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => setOpen({ kind: 'merge', department })}
          >
            合并
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => void setActive(department, !department.active)}
          >
            {department.active ? '停用' : '启用'}
          </Button>
        </div>
      ),
    },
  ];
  const close = () => setOpen(NONE);
  return (
    <>
      <div className={style.above}>
        <Button disabled={!mayEdit} onClick={() => setOpen({ kind: 'add' })}>
          登记单位
        </Button>
        <p>问题中写到的单位自动登记在此。合并后，原来写有前者的问题改为后者。</p>
      </div>
      {departments.error ? (
        <Failed error={departments.error} onRetry={() => void departments.refetch()} />
      ) : null}
      {departments.data?.length === 0 ? (
        <Empty title={question.text === undefined ? '还没有登记单位' : '没有符合条件的单位'} />
      ) : (
        <div className={style.table}>
          <DataTable label="单位" columns={columns} rows={departments.data ?? []} rowKey={({ id }) => id} />
        </div>
      )}
      {open.kind === 'add' ? <DepartmentDialog department={null} onClose={close} /> : null}
      {open.kind === 'rename' ? <DepartmentDialog department={open.department} onClose={close} /> : null}
      {open.kind === 'handOver' ? (
        <HandOverAll kind="department" entry={open.department} onClose={close} />
      ) : null}
      {open.kind === 'merge' ? (
        <MergeDialog
          name={open.department.name}
          others={(departments.data ?? []).filter(({ id }) => id !== open.department.id)}
          merge={(intoId) => engine.register.mergeDepartments.mutate({ fromId: open.department.id, intoId })}
          onClose={close}
        />
      ) : null}
    </>
  );
}
