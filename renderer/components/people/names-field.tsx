import { Select } from 'antd';
import { useState } from 'react';
import { trySave } from '../../engine/index.ts';
import { type FieldProps, Frame } from '../field/index.ts';
import { choicesFor } from './suggest.ts';
import { type Register, useSuggestions } from './use-suggestions.ts';

export interface NamesFieldProps extends FieldProps {
  register: Register;
  value: readonly string[];
  onSave: (value: string[]) => Promise<unknown>;
  disabled?: boolean;
}

interface Chosen {
  names: readonly string[];
  base: readonly string[];
  reason: string | null;
}

/** Several names in their order, each completed by Chinese or by pinyin initials; saves itself at every change. */
export function NamesField(props: NamesFieldProps) {
  const { register, value, onSave, disabled } = props;
  const known = useSuggestions(register);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (chosen && chosen.reason === null && !alike(value, chosen.base)) setChosen(null);
  const names = chosen?.names ?? value;

  const choose = async (next: readonly string[]) => {
    const unique = [...new Set(next)];
    setTyped('');
    if (alike(unique, names)) return;
    setChosen({ names: unique, base: value, reason: null });
    const result = await trySave(() => onSave(unique));
    if (result.kind === 'failed') setChosen({ names: unique, base: value, reason: result.reason });
  };
  const addTyped = () => {
    const parts = typed
      .split(/[、，,；;]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    void choose([...names, ...parts]);
  };

  const reason = chosen?.reason ?? null;
  const options = choicesFor(typed, known).map(({ value: name, isNew }) => ({
    value: name,
    label: isNew ? `新增“${name}”` : name,
  }));
  return (
    <Frame {...props} reason={reason} changedTo={null}>
      {(control) => (
        <Select<string[]>
          {...control}
          mode="multiple"
          value={[...names]}
          options={options}
          showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
          labelRender={({ value: name }) => name}
          placeholder="未填写"
          notFoundContent={null}
          disabled={disabled}
          status={reason === null ? '' : 'error'}
          onChange={(next) => void choose(next)}
          onBlur={addTyped}
        />
      )}
    </Frame>
  );
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
