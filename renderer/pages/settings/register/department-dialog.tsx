import { useState } from 'react';
import type { RegisteredDepartment } from '../../../../shared/people.ts';
import { FormDialog, FormText } from '../../../components/form/index.ts';
import { engine } from '../../../engine/index.ts';

interface DepartmentDialogProps {
  /** `null` for a new one. */
  department: RegisteredDepartment | null;
  onClose: () => void;
}

export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const [name, setName] = useState(department?.name ?? '');
  return (
    <FormDialog
      title={department ? `单位改名：${department.name}` : '登记单位'}
      okText={department ? '改名' : '登记'}
      ready={name.trim() !== ''}
      work={async () => {
        if (!department) await engine.register.addDepartment.mutate({ name });
        else await engine.register.updateDepartment.mutate({ departmentId: department.id, patch: { name } });
      }}
      onClose={onClose}
    >
      <FormText label="名称" value={name} onChange={setName} autoFocus />
    </FormDialog>
  );
}
