import { CalendarOutlined } from '@ant-design/icons';
import { Input, Popover } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useMayDo } from '../../engine/index.ts';
import { readTypedDate } from './date-text.ts';
import { DayCalendar } from './day-calendar.tsx';
import style from './field.module.css';
import { type FieldProps, Frame } from './frame.tsx';
import { type Reading, useDraft } from './use-draft.ts';

export interface DateFieldProps extends FieldProps {
  /** `2021-03-18` or `2021-03`. */
  value: string | null;
  onSave: (value: string | null) => Promise<unknown>;
  disabled?: boolean;
}

function read(text: string): Reading {
  const typed = readTypedDate(text);
  return typed.kind === 'date' ? { kind: 'value', value: typed.date } : typed;
}

/** A date, typed in any usual form or picked; saves itself when it is left, Enter is pressed or a day is picked. */
export function DateField(props: DateFieldProps) {
  const { value, onSave, label, disabled } = props;
  const mayEdit = useMayDo('clerk');
  const [isPicking, setPicking] = useState(false);
  const draft = useDraft({ label, value, read, onSave });
  const pick = (date: string) => {
    setPicking(false);
    void draft.commit(date);
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
          value={draft.text}
          placeholder="年-月-日"
          disabled={disabled}
          readOnly={!mayEdit}
          status={draft.reason === null ? '' : 'error'}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={() => void draft.commit()}
          onKeyDown={onKeyDown}
          suffix={
            <Popover
              trigger="click"
              placement="bottomRight"
              open={isPicking}
              onOpenChange={setPicking}
              destroyOnHidden
              content={<DayCalendar typed={draft.text} onPick={pick} />}
            >
              <button
                type="button"
                className={style.pick}
                aria-label={`选择${label}`}
                disabled={disabled || !mayEdit}
              >
                <CalendarOutlined />
              </button>
            </Popover>
          }
        />
      )}
    </Frame>
  );
}
