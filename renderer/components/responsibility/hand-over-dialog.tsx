import { useState } from 'react';
import {
  RESPONSIBILITIES,
  RESPONSIBILITY_NAMES,
  type Responsibility,
} from '../../../shared/responsibility.ts';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormName, FormRow, FormText } from '../form/index.ts';

export interface HandOverDialogProps {
  /** The roles that can be passed on here, and the problems that each concerns. */
  held: Partial<Record<Responsibility, readonly string[]>>;
  /** The one among several departments that gives its part up; absent where all of them do. */
  from?: string;
  title: string;
  onClose: () => void;
}

/** Passes one role of some problems on, with a day and a reason. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { held, from, title, onClose } = props;
  const roles = RESPONSIBILITIES.filter((role) => (held[role]?.length ?? 0) > 0);
  const [role, setRole] = useState<Responsibility | null>(roles.length === 1 ? (roles[0] ?? null) : null);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<string | null>(useToday());
  const isDepartment = role === 'lead' || role === 'responsible';
  return (
    <FormDialog
      title={title}
      okText="交接"
      ready={role !== null && to.trim() !== '' && reason.trim() !== '' && on !== null}
      work={() =>
        engine.responsibility.handOver.mutate({
          issueIds: [...(role === null ? [] : (held[role] ?? []))],
          role: role ?? 'handler',
          to: role === 'responsible' ? namesIn(to) : to,
          ...(role === 'responsible' && from !== undefined ? { from } : {}),
          on: on ?? '',
          reason,
        })
      }
      onClose={onClose}
    >
      <FormRow>
        <FormChoice
          label="交接的责任"
          value={role}
          options={roles.map((value) => ({
            value,
            label: `${RESPONSIBILITY_NAMES[value]}（问题 ${held[value]?.length ?? 0} 个）`,
          }))}
          onChange={setRole}
        />
        <DayInput label="交接日期" value={on} onChange={setOn} required />
      </FormRow>
      <FormName
        label={RECEIVERS[role ?? 'handler']}
        register={isDepartment ? 'departments' : 'persons'}
        value={to}
        onChange={setTo}
      />
      <FormText label="原因" value={reason} onChange={setReason} lines />
    </FormDialog>
  );
}

const RECEIVERS: Record<Responsibility, string> = {
  lead: '接手单位',
  responsible: '接手单位（多个用顿号分开）',
  leader: '接手人',
  handler: '接手人',
};

function namesIn(text: string): string[] {
  return text.split(/[、，,；;\n]/u).filter((name) => name.trim() !== '');
}
