import { Button, Select } from 'antd';
import { useId } from 'react';
import { LIGHT_NAMES, LIGHTS } from '../../../../shared/light.ts';
import {
  RECTIFICATION_KIND_NAMES,
  RECTIFICATION_KINDS,
  STAGE_NAMES,
  STAGES,
} from '../../../../shared/vocabulary.ts';
import { useSuggestions } from '../../../components/people/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import type { ListFilter } from './index.tsx';
import style from './lists.module.css';

interface ListFiltersProps {
  caseFileId: string;
  filter: ListFilter;
  /** Told of the fields that change; `undefined` for one that no longer matters. */
  onChange: (part: ListFilter) => void;
  onClear: () => void;
}

/** Stands for lines that have no value there. */
const NONE = '';

/** Which problems and lines the list shows. */
export function ListFilters({ caseFileId, filter, onChange, onClear }: ListFiltersProps) {
  const header = useRead(['caseFile.header', caseFileId], (signal) =>
    engine.caseFile.header.query({ caseFileId }, { signal }),
  );
  const departments = useSuggestions('departments');
  const persons = useSuggestions('persons');
  const sections = header.data?.sections ?? [];
  return (
    <div className={style.filters}>
      <Choice
        label="方面"
        value={orNone(filter.sectionId)}
        options={[
          ...sections.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
          { value: NONE, label: '未归入方面' },
        ]}
        onChange={(sectionId) => onChange({ sectionId: fromNone(sectionId) })}
      />
      <Choice
        label="单位"
        value={filter.department}
        options={departments.map(({ name }) => ({ value: name, label: name }))}
        onChange={(department) => onChange({ department })}
      />
      <Choice
        label="人员"
        value={filter.person}
        options={persons.map(({ name }) => ({ value: name, label: name }))}
        onChange={(person) => onChange({ person })}
      />
      <Choice
        label="类型"
        value={orNone(filter.kind)}
        options={[
          ...RECTIFICATION_KINDS.map((kind) => ({ value: kind, label: RECTIFICATION_KIND_NAMES[kind] })),
          { value: NONE, label: '未定' },
        ]}
        onChange={(kind) => onChange({ kind: fromNone(kind) })}
      />
      <Choice
        label="状态"
        value={filter.stage}
        options={STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] }))}
        onChange={(stage) => onChange({ stage })}
      />
      <Choice
        label="灯色"
        value={orNone(filter.light)}
        options={[
          ...LIGHTS.map((light) => ({ value: light, label: LIGHT_NAMES[light] })),
          { value: NONE, label: '无灯' },
        ]}
        onChange={(light) => onChange({ light: fromNone(light) })}
      />
      {Object.keys(filter).length === 0 ? null : (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  );
}

/** `null` asks for what has none; a control has a text for that. */
function orNone<T extends string>(value: T | null | undefined): T | typeof NONE | undefined {
  return value === null ? NONE : value;
}

function fromNone<T extends string>(value: T | typeof NONE | undefined): T | null | undefined {
  return value === NONE ? null : value;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={style.filter}>
      <label htmlFor={id}>{label}</label>
      <Select<T>
        id={id}
        className={style.choice}
        value={value}
        options={[...options]}
        allowClear
        showSearch={options.length > 12 ? { optionFilterProp: 'label' } : false}
        popupMatchSelectWidth={false}
        placeholder="全部"
        onChange={(next: T | undefined) => onChange(next)}
      />
    </div>
  );
}
