import { Button, Select } from 'antd';
import { useId } from 'react';
import { engine, useRead } from '../../../engine/index.ts';
import style from './case-history.module.css';
import { DayInput } from './day-input.tsx';

export interface HistoryFilter {
  actor?: string;
  subjectKind?: string;
  /** `2021-03-18`; counts, as does `to`. */
  from?: string;
  to?: string;
}

export const NO_FILTER: HistoryFilter = {};

interface HistoryFiltersProps {
  caseFileId: string | undefined;
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
}

/** Who, what kind, from when to when. */
export function HistoryFilters({ caseFileId, filter, onChange }: HistoryFiltersProps) {
  const choices = useRead(['history.choices', caseFileId], (signal) =>
    engine.history.choices.query({ caseFileId }, { signal }),
  );
  const set = (part: HistoryFilter) => {
    const next = { ...filter, ...part };
    onChange(Object.values(next).some((value) => value !== undefined) ? next : NO_FILTER);
  };
  return (
    <div className={style.filters}>
      <Choice
        label="操作人"
        value={filter.actor}
        options={choices.data?.actors.map((actor) => ({ value: actor, label: actor })) ?? []}
        onChange={(actor) => set({ actor })}
      />
      <Choice
        label="类别"
        value={filter.subjectKind}
        options={choices.data?.subjectKinds.map(({ kind, name }) => ({ value: kind, label: name })) ?? []}
        onChange={(subjectKind) => set({ subjectKind })}
      />
      <DayInput label="自" value={filter.from} part="first" onChange={(from) => set({ from })} />
      <DayInput label="至" value={filter.to} part="last" onChange={(to) => set({ to })} />
      {filter === NO_FILTER ? null : (
        <Button type="link" onClick={() => onChange(NO_FILTER)}>
          清除筛选
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={style.filter}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className={style.choice}
        value={value}
        options={options}
        allowClear
        placeholder="全部"
        onChange={(next: string | undefined) => onChange(next)}
      />
    </div>
  );
}
