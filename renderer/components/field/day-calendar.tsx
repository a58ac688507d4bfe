import { DoubleLeftOutlined, DoubleRightOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Calendar } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { readTypedDate } from './date-text.ts';
import style from './field.module.css';

interface DayCalendarProps {
  /** What stands in the field; the calendar opens there, else today. */
  typed: string;
  /** Called with `2021-03-18`. */
  onPick: (date: string) => void;
}

/** One month, to pick a day of. */
export function DayCalendar({ typed, onPick }: DayCalendarProps) {
  const reading = readTypedDate(typed);
  const day = reading.kind === 'date' && reading.date !== null ? dayjs(reading.date) : dayjs();
  return (
    <div className={style.calendar}>
      <Calendar
        fullscreen={false}
        defaultValue={day}
        headerRender={({ value, onChange }) => <Month value={value} onChange={onChange} />}
        onSelect={(picked, { source }) => {
          if (source === 'date') onPick(picked.format('YYYY-MM-DD'));
        }}
      />
    </div>
  );
}

function Month({ value, onChange }: { value: Dayjs; onChange: (value: Dayjs) => void }) {
  const moves = {
    former: [
      { name: '上一年', icon: <DoubleLeftOutlined />, to: value.subtract(1, 'year') },
      { name: '上个月', icon: <LeftOutlined />, to: value.subtract(1, 'month') },
    ],
    latter: [
      { name: '下个月', icon: <RightOutlined />, to: value.add(1, 'month') },
      { name: '下一年', icon: <DoubleRightOutlined />, to: value.add(1, 'year') },
    ],
  };
  const button = ({ name, icon, to }: (typeof moves.former)[number]) => (
    <Button key={name} type="text" size="small" icon={icon} aria-label={name} onClick={() => onChange(to)} />
  );
  return (
    <div className={style.month}>
      {moves.former.map(button)}
      <span aria-live="polite">{value.format('YYYY年M月')}</span>
      {moves.latter.map(button)}
    </div>
  );
}
