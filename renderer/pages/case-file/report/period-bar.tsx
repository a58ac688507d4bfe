import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { Period } from '../../../../shared/report.ts';
import { DayInput } from '../../../components/field/index.ts';
import { PERIOD_KIND_NAMES, PERIOD_KINDS, type PeriodKind, periodAround, periodName } from './periods.ts';
import style from './report.module.css';

/** The period that is shown; the days of an own one may be in the wrong order while they are typed. */
export interface ChosenPeriod extends Period {
  kind: PeriodKind;
}

interface PeriodBarProps {
  chosen: ChosenPeriod;
  onChoose: (chosen: ChosenPeriod) => void;
}

/** Which period: by month, quarter, half-year or year, one after the other, or from any day to any other. */
export function PeriodBar({ chosen, onChoose }: PeriodBarProps) {
  const { kind, from, to } = chosen;
  return (
    <div className={style['period']}>
      <Segmented
        aria-label="报告期"
        value={kind}
        options={PERIOD_KINDS.map((value) => ({ value, label: PERIOD_KIND_NAMES[value] }))}
        onChange={(next) => {
          if (next === 'own') onChoose({ ...chosen, kind: next });
          else onChoose({ kind: next, ...periodAround(next, from) });
        }}
      />
      {kind === 'own' ? (
        <>
          <DayInput
            label="自"
            value={from}
            onChange={(day) => {
              if (day !== null) onChoose({ ...chosen, from: day });
            }}
          />
          <DayInput
            label="至"
            value={to}
            onChange={(day) => {
              if (day !== null) onChoose({ ...chosen, to: day });
            }}
          />
        </>
      ) : (
        <>
          <Button
            icon={<LeftOutlined />}
            aria-label="前一期"
            onClick={() => onChoose({ kind, ...periodAround(kind, from, -1) })}
          />
          <strong className={style['name']}>{periodName(kind, chosen)}</strong>
          <Button
            icon={<RightOutlined />}
            aria-label="后一期"
            onClick={() => onChoose({ kind, ...periodAround(kind, from, 1) })}
          />
        </>
      )}
    </div>
  );
}
