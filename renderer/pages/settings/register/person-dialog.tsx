import { useState } from 'react';
import type { RegisteredPerson } from '../../../../shared/people.ts';
import { FormDialog, FormName, FormRow, FormText } from '../../../components/form/index.ts';
import { engine } from '../../../engine/index.ts';

interface PersonDialogProps {
  /** `null` for somebody new. */
  person: RegisteredPerson | null;
  onClose: () => void;
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const [name, setName] = useState(person?.name ?? '');
  const [position, setPosition] = useState(person?.position ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [department, setDepartment] = useState(person?.department ?? '');
  const fields = { name, position, phone, department };
  return (
    <FormDialog
      title={person ? `修改人员：${person.name}` : '登记人员'}
      okText={person ? '修改' : '登记'}
      ready={name.trim() !== ''}
      work={async () => {
        if (person) await engine.register.updatePerson.mutate({ personId: person.id, patch: fields });
        else await engine.register.addPerson.mutate(fields);
      }}
      onClose={onClose}
    >
      <FormRow>
        <FormText label="姓名" value={name} onChange={setName} autoFocus />
        <FormText label="职务" value={position} onChange={setPosition} />
      </FormRow>
      <FormRow>
        <FormName label="所属单位" register="departments" value={department} onChange={setDepartment} />
        <FormText label="电话" value={phone} onChange={setPhone} />
      </FormRow>
    </FormDialog>
  );
}
