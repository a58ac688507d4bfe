import { Select } from 'antd';
import { useState } from 'react';
import { trySave, useMayDo } from '../../engine/index.ts';
import { type FieldProps, Frame } from './frame.tsx';

export interface SelectFieldProps<T extends string> extends FieldProps {
  value: T | null;
  options: readonly { value: T; label: string }[];
  /** Called when another option is chosen; `null` where the field was cleared. */
  onSave: (value: T | null) => Promise<unknown>;
  /** Whether it can be cleared. */
  clearable?: boolean;
  placeholder?: string;
  disabled?: boolean;
}

/** A choice of one that saves itself as soon as it is made; a choice that was not saved stays, with the reason. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const mayEdit = useMayDo('clerk');
  const { value, options, onSave, clearable = false, placeholder = '未填写', disabled } = props;
  const [chosen, setChosen] = useState<{ value: T | null; base: T | null; reason: string | null } | null>(
    null,
  );
  if (chosen && chosen.reason === null && value !== chosen.base) setChosen(null);

  const choose = async (next: T | null) => {
    if (next === value) {
      setChosen(null);
      return;
    }
    setChosen({ value: next, base: value, reason: null });
    const result = await trySave(() => onSave(next));
    if (result.kind === 'failed') setChosen({ value: next, base: value, reason: result.reason });
  };

  const reason = chosen?.reason ?? null;
  return (
    <Frame {...props} reason={reason}>
      {(control) => (
        <Select<T>
          {...control}
          value={(chosen ? chosen.value : value) ?? undefined}
          options={[...options]}
          allowClear={clearable}
          placeholder={placeholder}
          disabled={disabled || !mayEdit}
          status={reason === null ? '' : 'error'}
          onChange={(next: T | undefined) => void choose(next ?? null)}
        />
      )}
    </Frame>
  );
}
