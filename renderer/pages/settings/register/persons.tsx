import { Button } from 'antd';
import { useState } from 'react';
import type { RegisteredPerson } from '../../../../shared/people.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save, useMayDo, useRead } from '../../../engine/index.ts';
import { HandOverAll } from './hand-over-all.tsx';
import { loadColumns } from './load-columns.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import style from './register.module.css';

type Open =
  | { kind: 'none' }
  | { kind: 'add' }
  | { kind: 'edit' | 'merge' | 'handOver'; person: RegisteredPerson };

const NONE: Open = { kind: 'none' };

export function Persons({ question }: { question: { on: string; text?: string } }) {
  const [open, setOpen] = useState<Open>(NONE);
  const mayEdit = useMayDo('clerk');
  const persons = useRead(
    ['register.persons', question],
    (signal) => engine.register.persons.query(question, { signal }),
    { keep: true },
  );
  const setActive = ({ id }: RegisteredPerson, active: boolean) =>
    save(() => engine.register.updatePerson.mutate({ personId: id, patch: { active } }));
  const columns: Column<RegisteredPerson>[] = [
    {
      key: 'name',
      head: '姓名',
      width: '120px',
      show: ({ name, active }) => (active ? name : <span className={style.inactive}>{name}（停用）</span>),
    },
    { key: 'position', head: '职务', show: ({ position }) => position ?? '' },
    { key: 'department', head: '所属单位', show: ({ department }) => department ?? '' },
    { key: 'phone', head: '电话', width: '124px', show: ({ phone }) => phone ?? '' },
    ...loadColumns<RegisteredPerson>(),
    {
      key: 'actions',
      head: '操作',
      width: '220px',
      show: (person) => (
        <div className={style.actions}>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => setOpen({ kind: 'edit', person })}
          >
            修改
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit || person.load.open === 0}
            onClick={() => setOpen({ kind: 'handOver', person })}
          >
            交接
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => setOpen({ kind: 'merge', person })}
          >
            合并
          </Button>
          <Button
            type="link"
            size="small"
            disabled={!mayEdit}
            onClick={() => void setActive(person, !person.active)}
          >
            {person.active ? '停用' : '启用'}
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
          登记人员
        </Button>
        <p>问题中写到的姓名自动登记在此。合并后，原来写有前者的问题改为后者。</p>
      </div>
      {persons.error ? <Failed error={persons.error} onRetry={() => void persons.refetch()} /> : null}
      {persons.data?.length === 0 ? (
        <Empty title={question.text === undefined ? '还没有登记人员' : '没有符合条件的人员'} />
      ) : (
        <div className={style.table}>
          <DataTable label="人员" columns={columns} rows={persons.data ?? []} rowKey={({ id }) => id} />
        </div>
      )}
      {open.kind === 'add' ? <PersonDialog person={null} onClose={close} /> : null}
      {open.kind === 'edit' ? <PersonDialog person={open.person} onClose={close} /> : null}
      {open.kind === 'handOver' ? <HandOverAll kind="person" entry={open.person} onClose={close} /> : null}
      {open.kind === 'merge' ? (
        <MergeDialog
          name={open.person.name}
          others={(persons.data ?? []).filter(({ id }) => id !== open.person.id)}
          merge={(intoId) => engine.register.mergePersons.mutate({ fromId: open.person.id, intoId })}
          onClose={close}
        />
      ) : null}
    </>
  );
}
