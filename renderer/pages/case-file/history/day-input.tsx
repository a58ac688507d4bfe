import { Input } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { readTypedDate } from '../../../components/field/index.ts';
import style from './case-history.module.css';

interface DayInputProps {
  label: string;
  /** `2021-03-18`. */
  value: string | undefined;
  /** Which day a month stands for that is typed without one. */
  part: 'first' | 'last';
  onChange: (value: string | undefined) => void;
}

/** A day to filter by, typed in any usual form; it counts when it is left or Enter is pressed. */
export function DayInput({ label, value, part, onChange }: DayInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<{ text: string; reason: string | null } | null>(null);
  const commit = () => {
    if (!typed) return;
    const reading = readTypedDate(typed.text);
    if (reading.kind === 'unreadable') {
      setTyped({ ...typed, reason: reading.reason });
      return;
    }
    setTyped(null);
    const day = reading.date === null ? undefined : dayOf(reading.date, part);
    if (day !== value) onChange(day);
  };
  const reason = typed?.reason ?? null;
  return (
    <div className={style.filter}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className={style.day}
        value={typed?.text ?? value ?? ''}
        placeholder="年-月-日"
        status={reason === null ? '' : 'error'}
        aria-invalid={reason === null ? undefined : true}
        aria-describedby={reason === null ? undefined : `${id}-reason`}
        onChange={({ target }) => setTyped({ text: target.value, reason: null })}
        onBlur={commit}
        onPressEnter={commit}
      />
      {reason === null ? null : (
        <span id={`${id}-reason`} className={style.reason} role="alert">
          {reason}
        </span>
      )}
    </div>
  );
}

function dayOf(date: string, part: 'first' | 'last'): string {
  if (date.length === 10) return date;
  return part === 'first' ? `${date}-01` : dayjs(`${date}-01`).endOf('month').format('YYYY-MM-DD');
}
