import { CalendarOutlined } from '@ant-design/icons';
import { Input, Popover } from 'antd';
import { useState } from 'react';
import { readTypedDate } from './date-text.ts';
import { DayCalendar } from './day-calendar.tsx';
import style from './field.module.css';
import { type FieldProps, Frame } from './frame.tsx';

export interface DayInputProps extends FieldProps {
  /** `2021-03-18`; `null` for none. */
  value: string | null;
  /** Told of every day that is typed or picked; `null` while what is typed is no day, which may be ignored. */
  onChange: (day: string | null) => void;
  required?: boolean;
  disabled?: boolean;
}

/** A day in a dialog or above a table: it is handed on at once, and saved by whoever asks for it. */
export function DayInput(props: DayInputProps) {
  const { value, onChange, label, required = false, disabled } = props;
  const [typed, setTyped] = useState<{ text: string; day: string | null; base: string | null } | null>(null);
  const [isPicking, setPicking] = useState(false);
  // What was typed holds until the day is set from outside.
  if (typed && value !== typed.day && value !== typed.base) setTyped(null);
  const text = typed?.text ?? value ?? '';
  const take = (next: string): void => {
    const { day } = dayOf(next);
    setTyped({ text: next, day, base: value });
    onChange(day);
  };
  const { day, reason } = dayOf(text);
  const missing = required && day === null ? `请填写${label}。` : null;
  return (
    <Frame {...props} reason={reason ?? (text === '' ? missing : null)}>
      {(control) => (
        <Input
          {...control}
          value={text}
          placeholder="年-月-日"
          disabled={disabled}
          status={reason === null ? '' : 'error'}
          onChange={({ target }) => take(target.value)}
          suffix={
            <Popover
              trigger="click"
              placement="bottomRight"
              open={isPicking}
              onOpenChange={setPicking}
              destroyOnHidden
              content={
                <DayCalendar
                  typed={text}
                  onPick={(picked) => {
                    setPicking(false);
                    take(picked);
                  }}
                />
              }
            >
              <button type="button" className={style.pick} aria-label={`选择${label}`} disabled={disabled}>
                <CalendarOutlined />
              </button>
            </Popover>
          }
        />
      )}
    </Frame>
  );
}

function dayOf(text: string): { day: string | null; reason: string | null } {
  const typed = readTypedDate(text);
  if (typed.kind === 'unreadable') return { day: null, reason: typed.reason };
  if (typed.date !== null && typed.date.length < 10) return { day: null, reason: '要写明是哪一天。' };
  return { day: typed.date, reason: null };
}
