import { useState } from 'react';
import type { RegisteredDepartment } from '../../../../shared/people.ts';
import { engine, save, useRead } from '../../../engine/index.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { Entries } from './entries.tsx';
import { HandOverAll } from './hand-over-all.tsx';
import { MergeDialog } from './merge-dialog.tsx';

type Open =
  | { kind: 'none' }
  | { kind: 'add' }
  | { kind: 'rename' | 'merge' | 'handOver'; department: RegisteredDepartment };

const NONE: Open = { kind: 'none' };

export function Departments({ question }: { question: { on: string; text?: string } }) {
  const [open, setOpen] = useState<Open>(NONE);
  const departments = useRead(
    ['register.departments', question],
    (signal) => engine.register.departments.query(question, { signal }),
    { keep: true },
  );
  const setActive = ({ id }: RegisteredDepartment, active: boolean) =>
    void save(() => engine.register.updateDepartment.mutate({ departmentId: id, patch: { active } }));
  const close = () => setOpen(NONE);
  return (
    <>
      <Entries
        noun="单位"
        hint="问题中写到的单位自动登记在此。合并后，原来写有前者的问题改为后者。"
        editName="改名"
        entries={departments}
        isFiltered={question.text !== undefined}
        nameColumn={{ head: '单位' }}
        columns={[
          { key: 'persons', head: '人员', width: '60px', align: 'end', show: ({ persons }) => persons },
        ]}
        actions={{
          edit: (department) => setOpen({ kind: 'rename', department }),
          handOver: (department) => setOpen({ kind: 'handOver', department }),
          merge: (department) => setOpen({ kind: 'merge', department }),
          setActive,
        }}
        onAdd={() => setOpen({ kind: 'add' })}
      />
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
