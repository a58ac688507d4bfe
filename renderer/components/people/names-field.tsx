import { Select } from 'antd';
import { useRef, useState } from 'react';
import { trySave, useMayDo } from '../../engine/index.ts';
import { type FieldProps, Frame, keepUnsaved, useOnLeaving } from '../field/index.ts';
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
  const { label, register, value, onSave, disabled } = props;
  const mayEdit = useMayDo('clerk');
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
  const withTyped = () => [...names, ...partsOf(typed)];

  const isThere = useRef(true);
  useOnLeaving(isThere, () => {
    const left = [...new Set(withTyped())];
    const again = () => onSave(left);
    if (partsOf(typed).length === 0 && chosen?.reason == null) return;
    void trySave(again).then((result) => {
      if (result.kind === 'failed') {
        keepUnsaved({ label, text: left.join('、'), reason: result.reason, again });
      }
    });
  });

  const reason = chosen?.reason ?? null;
  const options = choicesFor(typed, known).map(({ value: name, isNew }) => ({
    value: name,
    label: isNew ? `新增“${name}”` : name,
  }));
  return (
    <Frame {...props} reason={reason}>
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
          disabled={disabled || !mayEdit}
          status={reason === null ? '' : 'error'}
          onChange={(next) => void choose(next)}
          onBlur={() => void choose(withTyped())}
        />
      )}
    </Frame>
  );
}

function partsOf(typed: string): string[] {
  return typed
    .split(/[、，,；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
