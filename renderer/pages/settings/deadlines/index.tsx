import { Skeleton } from 'antd';
import { Failed, Notice } from '../../../components/notice/index.ts';
import { engine, useMayDo, useRead } from '../../../engine/index.ts';
import { CalendarPart } from './calendar-part.tsx';
import style from './deadlines.module.css';
import { LightPart } from './light-part.tsx';
import { PeriodPart } from './period-part.tsx';

/** 时限与红黄绿灯: usual periods, the table of lights, and the calendar that working days are counted by. */
export default function DeadlineSettings() {
  const mayChange = useMayDo('administrator');
  const periods = useRead(['deadline.periods'], (signal) =>
    engine.deadline.periods.query(undefined, { signal }),
  );
  const table = useRead(['light.table'], (signal) => engine.light.table.query(undefined, { signal }));
  const calendar = useRead(['light.calendar'], (signal) =>
    engine.light.calendar.query(undefined, { signal }),
  );
  const failed = [periods, table, calendar].find(({ error }) => error);
  if (failed?.error) return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!periods.data || !table.data || !calendar.data) return <Skeleton active />;
  return (
    <div className={style.parts}>
      {mayChange ? null : <Notice kind="fact">这些设置由管理员修改。</Notice>}
      <LightPart key={JSON.stringify(table.data)} table={table.data} mayChange={mayChange} />
      <PeriodPart key={JSON.stringify(periods.data)} periods={periods.data} mayChange={mayChange} />
      <CalendarPart calendar={calendar.data} mayChange={mayChange} />
    </div>
  );
}
