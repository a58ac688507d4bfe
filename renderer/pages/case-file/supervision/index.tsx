import { Radio } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../../components/field/index.ts';
import { type Scope, useSupervisionCounts } from '../../../components/supervision/index.ts';
import { useToday } from '../../../format/today.ts';
import { Demands } from './demands.tsx';
import { Records } from './records.tsx';
import { SelfChecks } from './self-checks.tsx';
import style from './supervision.module.css';

const VIEWS = [
  { value: 'records', label: '督导记录' },
  { value: 'demands', label: '要求和答复' },
  { value: 'selfChecks', label: '举一反三自查' },
] as const;

type View = (typeof VIEWS)[number]['value'];

/** 督导 of a case file: what was looked into, what is demanded of whom, and what others check of themselves. */
export default function Supervision({ caseFileId }: { caseFileId: string }) {
  const today = useToday();
  const [view, setView] = useState<View>('records');
  const [chosenDay, setDay] = useState<string | null>(null);
  const scope = { caseFileId, on: chosenDay ?? today };
  return (
    <div className={style.supervision}>
      <div className={style.bar}>
        <Radio.Group
          value={view}
          onChange={(event) => setView(event.target.value as View)}
          optionType="button"
          size="small"
          aria-label="督导"
          options={[...VIEWS]}
        />
        <CountsLine {...scope} />
        <div className={style.day}>
          <DayInput label="截至" labelAt="beside" value={scope.on} onChange={setDay} />
        </div>
      </div>
      {view === 'records' ? <Records {...scope} /> : null}
      {view === 'demands' ? <Demands {...scope} /> : null}
      {view === 'selfChecks' ? <SelfChecks {...scope} /> : null}
    </div>
  );
}

function CountsLine(scope: Scope) {
  const counts = useSupervisionCounts(scope).data;
  if (!counts) return null;
  const records = Object.values(counts.records).reduce((sum, count) => sum + count, 0);
  const { made, answered, open, overdue } = counts.demands;
  return (
    <p className={style.counts}>
      督导 {records} 次，发文 {counts.letters} 次；要求 {made} 项，已答复 {answered} 项，待答复 {open} 项，
      <span className={overdue > 0 ? style.overdue : undefined}>其中超期 {overdue} 项</span>
    </p>
  );
}
