import { AutoComplete } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useMayDo } from '../../engine/index.ts';
import { type FieldProps, Frame, useDraft } from '../field/index.ts';
import { choicesFor } from './suggest.ts';
import { type Register, useSuggestions } from './use-suggestions.ts';

export interface NameFieldProps extends FieldProps {
  register: Register;
  value: string | null;
  onSave: (value: string | null) => Promise<unknown>;
  disabled?: boolean;
}

const read = (text: string) => ({ kind: 'value' as const, value: text.trim() === '' ? null : text.trim() });

/** One name, completed by Chinese or by pinyin initials; saves itself when it is left, Enter is pressed or one is chosen. */
export function NameField(props: NameFieldProps) {
  const { label, register, value, onSave, disabled } = props;
  const mayEdit = useMayDo('clerk');
  const known = useSuggestions(register);
  const draft = useDraft({ label, value, read, onSave });
  const [isOpen, setOpen] = useState(false);
  const entering = useRef(false);
  const choices = choicesFor(draft.isTyped ? draft.text : '', known).filter(({ isNew }) => !isNew);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition is not meant for the field.
    entering.current = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (event.key === 'Escape' && draft.isTyped) {
      event.stopPropagation();
      draft.revert();
    }
  };
  // Only on release: pressing may have chosen one from the list.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && entering.current) void draft.commit();
    entering.current = false;
  };
  return (
    <Frame {...props} reason={draft.reason} conflict={draft.conflict}>
      {(control) => (
        <AutoComplete
          {...control}
          value={draft.text}
          options={choices}
          open={isOpen && choices.length > 0}
          onOpenChange={setOpen}
          defaultActiveFirstOption={/^[a-z]+$/iu.test(draft.text)}
          placeholder="未填写"
          allowClear
          disabled={disabled || !mayEdit}
          status={draft.reason === null ? '' : 'error'}
          onChange={(text: string | undefined) => draft.type(text ?? '')}
          onSelect={(text: string | undefined) => {
            setOpen(false);
            void draft.commit(text ?? '');
          }}
          onClear={() => void draft.commit('')}
          onBlur={() => void draft.commit()}
          onInputKeyDown={onKeyDown}
          onKeyUp={onKeyUp}
        />
      )}
    </Frame>
  );
}
