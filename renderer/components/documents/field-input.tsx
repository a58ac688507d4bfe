import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import type { DocumentField } from '../../../shared/document.ts';
import { DayCalendar } from '../field/index.ts';

interface FieldInputProps {
  field: DocumentField;
  fault: string | undefined;
  value: string;
  /** What stands in the field as long as it is empty. */
  hint?: string | undefined;
  onChange: (value: string) => void;
}

/** The control for a field of a paper, by its type. */
export function FieldInput({ field, fault, value, hint, onChange }: FieldInputProps) {
  const common = {
    id: `field-${field.key}`,
    value,
    status: fault ? ('error' as const) : ('' as const),
    'aria-required': field.required || undefined,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `fault-${field.key}` : undefined,
  };
  if (field.type === 'choice') {
    const choices = [...(mayBeNone(field) ? [''] : []), ...(field.choices ?? [])];
    return (
      <Select
        {...common}
        options={choices.map((choice) => ({ value: choice, label: choice || '无' }))}
        onChange={onChange}
      />
    );
  }
  const typing = {
    ...common,
    placeholder: hint ?? HINTS[field.type],
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (field.type === 'text') return <Input.TextArea {...typing} rows={rowsFor(value)} />;
  if (field.type === 'date') {
    return <Input {...typing} suffix={<DayPicker name={field.name} value={value} onPick={onChange} />} />;
  }
  return <Input {...typing} inputMode={field.type === 'number' ? 'numeric' : undefined} />;
}

function DayPicker(props: { name: string; value: string; onPick: (day: string) => void }) {
  const [isPicking, setPicking] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isPicking}
      onOpenChange={setPicking}
      destroyOnHidden
      content={
        <DayCalendar
          typed={props.value}
          onPick={(day) => {
            setPicking(false);
            props.onPick(day);
          }}
        />
      }
    >
      <Button type="text" size="small" icon={<CalendarOutlined />} aria-label={`选择${props.name}`} />
    </Popover>
  );
}

/** Characters of a line of the form, more or less. */
const LINE = 32;

/** As many lines as the text takes, within bounds: the control's own sizing needs inline styles, which are refused. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(8, Math.max(2, lines));
}

function mayBeNone({ required, always }: DocumentField): boolean {
  return !required && !always;
}

const HINTS: Partial<Record<DocumentField['type'], string>> = {
  date: '年-月-日',
  names: '多个用顿号分开',
};
