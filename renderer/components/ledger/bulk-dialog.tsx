import { AutoComplete, Checkbox, DatePicker, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import {
  RECTIFICATION_KIND_NAMES,
  RECTIFICATION_KINDS,
  STAGE_NAMES,
  type Stage,
} from '../../../shared/vocabulary.ts';
import { engine, trySave } from '../../engine/index.ts';
import { useReturnFocus } from '../focus/index.ts';
import { Notice } from '../notice/index.ts';
import { choicesFor, type Register, useSuggestions } from '../people/index.ts';
import style from './bulk-dialog.module.css';

/** The others follow from the sign-off. */
const STAGES_BY_HAND = ['notStarted', 'rectifying'] as const satisfies readonly Stage[];

type Patch = Parameters<typeof engine.issue.bulkUpdate.mutate>[0]['patch'];

export interface BulkDialogProps {
  issueIds: readonly string[];
  onClose: () => void;
}

/** Changes the same fields of many issues at once; a field that is not ticked stays as it is in each. */
export function BulkDialog({ issueIds, onClose }: BulkDialogProps) {
  const [patch, setPatch] = useState<Patch>({});
  const [reason, setReason] = useState<string | null>(null);
  useReturnFocus();
  const change = (part: Patch) => setPatch({ ...patch, ...part });
  const chosen = Object.keys(patch).length;
  const saveAll = async () => {
    const result = await trySave(() => engine.issue.bulkUpdate.mutate({ issueIds: [...issueIds], patch }));
    if (result.kind === 'saved') onClose();
    else setReason(result.reason);
  };
  /** Ticks a field, with nothing filled in yet, or leaves it as it is. */
  const field = (key: keyof Patch, name: string, empty: Patch, control: ReactNode) => (
    <BulkField
      name={name}
      isTicked={key in patch}
      onTick={(isTicked) => {
        if (isTicked) return change(empty);
        const { [key]: _, ...others } = patch;
        setPatch(others);
      }}
    >
      {control}
    </BulkField>
  );
  return (
    <Modal
      open
      title={`批量修改 ${issueIds.length} 个问题`}
      okText="修改"
      cancelText="取消"
      okButtonProps={{ disabled: chosen === 0 }}
      onOk={saveAll}
      onCancel={onClose}
    >
      <p className={style.advice}>勾选要修改的项目；勾选后留空，就是清空该项。未勾选的项目不变。</p>
      {field(
        'leadDepartment',
        '牵头单位',
        { leadDepartment: null },
        <NameInput
          label="牵头单位"
          register="departments"
          value={patch.leadDepartment ?? ''}
          onChange={(name) => change({ leadDepartment: name })}
        />,
      )}
      {field(
        'handler',
        '责任人',
        { handler: null },
        <NameInput
          label="责任人"
          register="persons"
          value={patch.handler ?? ''}
          onChange={(name) => change({ handler: name })}
        />,
      )}
      {field(
        'dueDate',
        '整改时限',
        { dueDate: null },
        <DatePicker
          aria-label="整改时限的新值"
          className={style.control}
          placeholder="年-月-日"
          format="YYYY-MM-DD"
          value={patch.dueDate ? dayjs(patch.dueDate) : null}
          onChange={(day) => change({ dueDate: day?.format('YYYY-MM-DD') ?? null })}
        />,
      )}
      {field(
        'rectificationKind',
        '整改类型',
        { rectificationKind: null },
        <Choice
          label="整改类型"
          values={RECTIFICATION_KINDS}
          names={RECTIFICATION_KIND_NAMES}
          value={patch.rectificationKind ?? null}
          onChange={(rectificationKind) => change({ rectificationKind })}
        />,
      )}
      {field(
        'stage',
        '办理状态',
        { stage: 'rectifying' },
        <Choice
          label="办理状态"
          values={STAGES_BY_HAND}
          names={STAGE_NAMES}
          value={patch.stage === 'notStarted' ? 'notStarted' : 'rectifying'}
          onChange={(stage) => change({ stage: stage ?? 'rectifying' })}
        />,
      )}
      {reason === null ? null : <Notice kind="failure">{reason}</Notice>}
    </Modal>
  );
}

interface BulkFieldProps {
  name: string;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  children: ReactNode;
}

function BulkField({ name, isTicked, onTick, children }: BulkFieldProps) {
  return (
    <div className={style.field}>
      <Checkbox checked={isTicked} onChange={({ target }) => onTick(target.checked)}>
        {name}
      </Checkbox>
      {isTicked ? children : <span className={style.kept}>不变</span>}
    </div>
  );
}

interface NameInputProps {
  label: string;
  register: Register;
  value: string;
  onChange: (name: string | null) => void;
}

function NameInput({ label, register, value, onChange }: NameInputProps) {
  const known = useSuggestions(register);
  const choices = choicesFor(value, known).filter(({ isNew }) => !isNew);
  return (
    <AutoComplete
      aria-label={`${label}的新值`}
      className={style.control}
      value={value}
      options={choices}
      allowClear
      onChange={(text: string | undefined) => onChange(text?.trim() ? text : null)}
    />
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  values: readonly T[];
  names: Record<T, string>;
  value: T | null;
  onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, values, names, value, onChange }: ChoiceProps<T>) {
  return (
    <Select<T>
      aria-label={`${label}的新值`}
      className={style.control}
      value={value}
      options={values.map((one) => ({ value: one, label: names[one] }))}
      allowClear
      onChange={(next: T | undefined) => onChange(next ?? null)}
    />
  );
}
