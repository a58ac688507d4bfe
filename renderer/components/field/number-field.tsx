import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useMayDo } from '../../engine/index.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { type Reading, useDraft } from './use-draft.ts';

export interface NumberFieldProps extends FieldProps {
  value: number;
  /** The number as it stands in the field. */
  show: (value: number) => string;
  /** Reads what was typed; a sentence on what is wrong with it where it cannot be read. */
  read: (text: string) => number | string;
  onSave: (value: number) => Promise<unknown>;
  /** What stands behind the field: 人, 元. */
  unit: string;
  autoFocus?: boolean;
}

/** A number that saves itself when it is left or Enter is pressed; Esc takes back what was typed. */
export function NumberField(props: NumberFieldProps) {
  const { value, show, label, unit, autoFocus } = props;
  const mayEdit = useMayDo('clerk');
  const read = (text: string): Reading => {
    const number = props.read(text);
    if (typeof number === 'string') return { kind: 'unreadable', reason: number };
    return { kind: 'value', value: show(number) };
  };
  const draft = useDraft({
    label,
    value: show(value),
    read,
    onSave: async (text) => {
      const number = props.read(text ?? '');
      if (typeof number === 'number') await props.onSave(number);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void draft.commit();
    if (event.key === 'Escape' && draft.isTyped) {
      event.stopPropagation();
      draft.revert();
    }
  };
  return (
    <Frame {...props} reason={draft.reason} conflict={draft.conflict}>
      {(control) => (
        <Input
          {...control}
          {...draft.mark}
          autoFocus={autoFocus}
          inputMode="decimal"
          readOnly={!mayEdit}
          value={draft.text}
          suffix={unit}
          status={draft.reason === null ? '' : 'error'}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={() => void draft.commit()}
          onKeyDown={onKeyDown}
        />
      )}
    </Frame>
  );
}
