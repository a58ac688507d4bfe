import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { CalendarYear, WorkCalendar } from '../../../../shared/calendar.ts';
import { Frame } from '../../../components/field/index.ts';
import { engine, save } from '../../../engine/index.ts';
import { daysText, readDays } from './days-text.ts';
import style from './deadlines.module.css';

interface CalendarPartProps {
  calendar: WorkCalendar;
  mayChange: boolean;
}

/** 节假日历: what working days are counted by, year by year. */
export function CalendarPart({ calendar, mayChange }: CalendarPartProps) {
  const heading = useId();
  const { years, knownUntil } = calendar;
  const next = Number(knownUntil.slice(0, 4)) + 1;
  const [year, setYear] = useState(years[0]?.year ?? next);
  const listed = years.some((each) => each.year === next)
    ? years.map((each) => each.year)
    : [next, ...years.map((each) => each.year)];
  const present = years.find((each) => each.year === year) ?? {
    year,
    holidays: [],
    workdays: [],
    isOwn: false,
  };
  return (
    <section aria-labelledby={heading} className={style.part}>
      <h2 id={heading} className={style.heading}>
        节假日历
      </h2>
      <p className={style.about}>
        按工作日计算时使用。节假日历到 {knownUntil}{' '}
        为止；此后没有节假日安排，只按周一至周五计算，并在结果中注明。新一年的放假安排公布后，请在这里填写。
      </p>
      <div className={style.year}>
        <span aria-hidden="true">年份</span>
        <Select
          aria-label="年份"
          className={style.unit}
          value={year}
          options={listed.map((value) => ({ value, label: String(value) }))}
          onChange={setYear}
        />
      </div>
      <YearFields key={JSON.stringify(present)} present={present} mayChange={mayChange} />
    </section>
  );
}

function YearFields({ present, mayChange }: { present: CalendarYear; mayChange: boolean }) {
  const { year, isOwn } = present;
  const [holidays, setHolidays] = useState(daysText(present.holidays));
  const [workdays, setWorkdays] = useState(daysText(present.workdays));
  const [off, worked] = [readDays(holidays), readDays(workdays)];
  const isChanged = holidays !== daysText(present.holidays) || workdays !== daysText(present.workdays);
  const store = () => {
    if (off.kind !== 'days' || worked.kind !== 'days') return;
    const days = { year, holidays: off.days, workdays: worked.days };
    void save(() => engine.light.setCalendarYear.mutate(days));
  };
  return (
    <>
      <div className={style.lists}>
        <DaysField
          label="放假日期（周一至周五）"
          text={holidays}
          read={off}
          onChange={setHolidays}
          disabled={!mayChange}
        />
        <DaysField
          label="调休上班日期（周六、周日）"
          text={workdays}
          read={worked}
          onChange={setWorkdays}
          disabled={!mayChange}
        />
      </div>
      <p className={style.about}>
        每行一天，或一段，如 {year}-10-01至{year}-10-07。
        {isOwn ? `${year} 年由本单位填写。` : ''}
      </p>
      <div className={style.actions}>
        <Button
          type="primary"
          disabled={!mayChange || !isChanged || off.kind !== 'days' || worked.kind !== 'days'}
          onClick={store}
        >
          保存 {year} 年的日历
        </Button>
        {isOwn ? (
          <Button
            disabled={!mayChange}
            onClick={() => void save(() => engine.light.resetCalendarYear.mutate({ year }))}
          >
            不用本单位填写的
          </Button>
        ) : null}
      </div>
    </>
  );
}

interface DaysFieldProps {
  label: string;
  text: string;
  read: ReturnType<typeof readDays>;
  disabled: boolean;
  onChange: (text: string) => void;
}

function DaysField({ label, text, read, disabled, onChange }: DaysFieldProps) {
  return (
    <Frame label={label} reason={read.kind === 'days' ? null : `“${read.part}”不是日期，请改正。`}>
      {(control) => (
        <Input.TextArea
          {...control}
          className={style.days}
          value={text}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Frame>
  );
}
