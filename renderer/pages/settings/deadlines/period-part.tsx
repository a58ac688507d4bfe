import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import {
  INITIAL_PERIODS,
  PERIOD_KEYS,
  PERIOD_NAMES,
  type Period,
  type PeriodKey,
  type Periods,
} from '../../../../shared/period.ts';
import { engine, save } from '../../../engine/index.ts';
import style from './deadlines.module.css';

const UNITS = [
  { value: 'days', label: '天' },
  { value: 'months', label: '个月' },
] as const;

interface PeriodPartProps {
  periods: Periods;
  mayChange: boolean;
}

/** 整改期限: how long each kind of rectification and each milestone has from the day of feedback. */
export function PeriodPart({ periods, mayChange }: PeriodPartProps) {
  const heading = useId();
  const [draft, setDraft] = useState(periods);
  const change = (key: PeriodKey, period: Period | null) => setDraft({ ...draft, [key]: period });
  return (
    <section aria-labelledby={heading} className={style.part}>
      <h2 id={heading} className={style.heading}>
        期限
      </h2>
      <p className={style.about}>
        从反馈之日起计算。选定问题的整改类型时，没有时限的问题按此填写时限；已有的时限不变。不填的不推算。
      </p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody>
          {PERIOD_KEYS.map((key) => (
            <tr key={key}>
              <th scope="row">{PERIOD_NAMES[key]}</th>
              <td>
                <span className={style.period}>
                  <InputNumber
                    aria-label={`${PERIOD_NAMES[key]}的期限`}
                    className={style.number}
                    value={draft[key]?.amount ?? null}
                    precision={0}
                    min={1}
                    max={3650}
                    disabled={!mayChange}
                    onChange={(amount) =>
                      change(key, amount === null ? null : { unit: draft[key]?.unit ?? 'days', amount })
                    }
                  />
                  <Select
                    aria-label={`${PERIOD_NAMES[key]}期限的单位`}
                    className={style.unit}
                    value={draft[key]?.unit ?? 'days'}
                    options={[...UNITS]}
                    disabled={!mayChange || draft[key] === null}
                    onChange={(unit) => change(key, { amount: draft[key]?.amount ?? 1, unit })}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={style.actions}>
        <Button
          type="primary"
          disabled={!mayChange || JSON.stringify(draft) === JSON.stringify(periods)}
          onClick={() => void save(() => engine.deadline.setPeriods.mutate({ periods: draft }))}
        >
          保存期限设置
        </Button>
        <Button
          disabled={!mayChange || JSON.stringify(draft) === JSON.stringify(INITIAL_PERIODS)}
          onClick={() => setDraft(INITIAL_PERIODS)}
        >
          填入缺省值
        </Button>
      </div>
    </section>
  );
}
