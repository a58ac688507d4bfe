import { useState } from 'react';
import type { RegisteredPerson } from '../../../../shared/people.ts';
import { engine, save, useRead } from '../../../engine/index.ts';
import { Entries } from './entries.tsx';
import { HandOverAll } from './hand-over-all.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';

type Open =
  | { kind: 'none' }
  | { kind: 'add' }
  | { kind: 'edit' | 'merge' | 'handOver'; person: RegisteredPerson };

const NONE: Open = { kind: 'none' };

export function Persons({ question }: { question: { on: string; text?: string } }) {
  const [open, setOpen] = useState<Open>(NONE);
  const persons = useRead(
    ['register.persons', question],
    (signal) => engine.register.persons.query(question, { signal }),
    { keep: true },
  );
  const setActive = ({ id }: RegisteredPerson, active: boolean) =>
    void save(() => engine.register.updatePerson.mutate({ personId: id, patch: { active } }));
  const close = () => setOpen(NONE);
  return (
    <>
      <Entries
        noun="人员"
        hint="问题中写到的姓名自动登记在此。合并后，原来写有前者的问题改为后者。"
        editName="修改"
        entries={persons}
        isFiltered={question.text !== undefined}
        nameColumn={{ head: '姓名', width: '120px' }}
        columns={[
          { key: 'position', head: '职务', show: ({ position }) => position ?? '' },
          { key: 'department', head: '所属单位', show: ({ department }) => department ?? '' },
          { key: 'phone', head: '电话', width: '124px', show: ({ phone }) => phone ?? '' },
        ]}
        actions={{
          edit: (person) => setOpen({ kind: 'edit', person }),
          handOver: (person) => setOpen({ kind: 'handOver', person }),
          merge: (person) => setOpen({ kind: 'merge', person }),
          setActive,
        }}
        onAdd={() => setOpen({ kind: 'add' })}
      />
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
