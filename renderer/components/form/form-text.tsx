import { AutoComplete, Input, Select } from 'antd';
import { type FieldProps, Frame } from '../field/index.ts';
import { choicesFor, type Register, useSuggestions } from '../people/index.ts';
import style from './form.module.css';

interface FormTextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Several lines. */
  lines?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
}

/** A text in a form. */
export function FormText({
  value,
  onChange,
  lines = false,
  placeholder,
  autoFocus,
  ...field
}: FormTextProps) {
  return (
    <Frame {...field} reason={null}>
      {(control) => {
        const shared = { ...control, value, placeholder, autoFocus };
        return lines ? (
          <Input.TextArea
            {...shared}
            className={style.lines}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input {...shared} onChange={({ target }) => onChange(target.value)} />
        );
      }}
    </Frame>
  );
}

interface FormNameProps extends FieldProps {
  register: Register;
  value: string;
  onChange: (value: string) => void;
}

/** A name in a form, completed by Chinese or by pinyin initials. */
export function FormName({ register, value, onChange, ...field }: FormNameProps) {
  const known = useSuggestions(register);
  const choices = choicesFor(value, known).filter(({ isNew }) => !isNew);
  return (
    <Frame {...field} reason={null}>
      {(control) => (
        <AutoComplete
          {...control}
          value={value}
          options={choices}
          defaultActiveFirstOption={/^[a-z]+$/iu.test(value)}
          onChange={(text: string | undefined) => onChange(text ?? '')}
        />
      )}
    </Frame>
  );
}

interface FormChoiceProps<T extends string> extends FieldProps {
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
  clearable?: boolean;
  placeholder?: string;
}

/** A choice of one in a form. */
export function FormChoice<T extends string>(props: FormChoiceProps<T>) {
  const { value, options, onChange, clearable = false, placeholder = '请选择', ...field } = props;
  return (
    <Frame {...field} reason={null}>
      {(control) => (
        <Select<T>
          {...control}
          value={value ?? undefined}
          options={[...options]}
          allowClear={clearable}
          showSearch={options.length > 12 ? { optionFilterProp: 'label' } : false}
          placeholder={placeholder}
          onChange={(next: T | undefined) => onChange(next ?? null)}
        />
      )}
    </Frame>
  );
}
