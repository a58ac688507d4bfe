import { Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useMayDo } from '../../engine/index.ts';
import style from './field.module.css';
import { type FieldProps, Frame } from './frame.tsx';
import { type Reading, useDraft } from './use-draft.ts';

export interface TextFieldProps extends FieldProps {
  value: string | null;
  /** Called with the trimmed text, `null` where none is left, only when it differs from `value`. */
  onSave: (value: string | null) => Promise<unknown>;
  /** Several lines; Ctrl+Enter saves there, since Enter begins a line. */
  lines?: boolean;
  /** Whether it may not be empty. */
  required?: boolean;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
}

/** A text that saves itself when it is left or Enter is pressed; Esc takes back what was typed. */
export function TextField(props: TextFieldProps) {
  const mayEdit = useMayDo('clerk');
  const { value, onSave, lines = false, required = false, label } = props;
  const read = (text: string): Reading => {
    const trimmed = text.trim();
    if (trimmed === '' && required) return { kind: 'unreadable', reason: `请填写${label}。` };
    return { kind: 'value', value: trimmed === '' ? null : trimmed };
  };
  const draft = useDraft({ label, value, read, onSave });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!lines || event.ctrlKey)) void draft.commit();
    if (event.key === 'Escape' && draft.isTyped) {
      event.stopPropagation();
      draft.revert();
    }
  };
  return (
    <Frame {...props} reason={draft.reason} conflict={draft.conflict}>
      {(control) => {
        const shared = {
          ...control,
          ...draft.mark,
          value: draft.text,
          placeholder: props.placeholder,
          maxLength: props.maxLength,
          disabled: props.disabled,
          readOnly: !mayEdit,
          status: draft.reason === null ? ('' as const) : ('error' as const),
          onBlur: () => void draft.commit(),
          onKeyDown,
        };
        return lines ? (
          <Input.TextArea
            {...shared}
            className={style.lines}
            onChange={({ target }) => draft.type(target.value)}
          />
        ) : (
          <Input {...shared} onChange={({ target }) => draft.type(target.value)} />
        );
      }}
    </Frame>
  );
}
