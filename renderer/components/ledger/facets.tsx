import { Select } from 'antd';
import { memo, useMemo } from 'react';
import { LIGHTS, type LightTable, lightMeaning } from '../../../shared/light.ts';
import {
  COMPLETION_NAMES,
  COMPLETIONS,
  RECTIFICATION_KIND_NAMES,
  RECTIFICATION_KINDS,
  STAGE_NAMES,
  STAGES,
} from '../../../shared/vocabulary.ts';
import { useLightTable } from '../light/index.ts';
import { type Choices, type Facet, NONE, NOTE_NAMES, NOTES, valuesOf } from './filter.ts';
import style from './ledger.module.css';
import type { LedgerData, LedgerLine } from './use-ledger.ts';

interface FacetKind {
  facet: Facet;
  name: string;
  /** What can be chosen, in order; `null` for the names that occur. */
  options: readonly { value: string; name: string }[] | null;
  /** What an empty field is called. */
  none: string;
}

const named = <T extends string>(values: readonly T[], names: Record<T, string>) =>
  values.map((value) => ({ value, name: names[value] }));

function kindsOf({ sections, caseFiles }: LedgerData, table: LightTable): FacetKind[] {
  const lights = LIGHTS.map((light) => ({ value: light, name: lightMeaning(light, table) }));
  const places: FacetKind =
    caseFiles.length > 1
      ? { facet: 'caseFileId', name: '卷宗', options: null, none: '' }
      : {
          facet: 'sectionId',
          name: '方面',
          options: sections.map(({ id, number, title }) => ({ value: id, name: `${number}. ${title}` })),
          none: '未归入方面',
        };
  return [
    places,
    { facet: 'light', name: '灯', options: lights, none: '无灯' },
    { facet: 'stage', name: '办理状态', options: named(STAGES, STAGE_NAMES), none: '' },
    { facet: 'completion', name: '完成情况', options: named(COMPLETIONS, COMPLETION_NAMES), none: '未填' },
    {
      facet: 'rectificationKind',
      name: '整改类型',
      options: named(RECTIFICATION_KINDS, RECTIFICATION_KIND_NAMES),
      none: '未填',
    },
    { facet: 'leadDepartment', name: '牵头单位', options: null, none: '未指定' },
    { facet: 'person', name: '责任人', options: null, none: '未指定' },
    { facet: 'note', name: '其他', options: named(NOTES, NOTE_NAMES), none: '' },
  ];
}

export interface FacetsProps {
  data: LedgerData;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** What the ledger can be narrowed down by, each with how many issues it would leave. */
export const Facets = memo(function Facets({ data, choices, onChoose }: FacetsProps) {
  const table = useLightTable();
  const kinds = useMemo(() => kindsOf(data, table), [data, table]);
  return kinds.map((kind) => (
    <FacetSelect
      key={kind.facet}
      kind={kind}
      data={data}
      chosen={choices[kind.facet] ?? []}
      onChoose={(chosen) => onChoose({ ...choices, [kind.facet]: chosen })}
    />
  ));
});

interface FacetSelectProps {
  kind: FacetKind;
  data: LedgerData;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

function FacetSelect({ kind, data, chosen, onChoose }: FacetSelectProps) {
  const options = useMemo(() => optionsOf(kind, data), [kind, data]);
  const nameOf = (value: string) => options.find((option) => option.value === value)?.name ?? value;
  return (
    <Select
      mode="multiple"
      className={style.facet}
      aria-label={kind.name}
      placeholder={kind.name}
      value={[...chosen]}
      options={options}
      maxTagCount={0}
      maxTagPlaceholder={(omitted) =>
        omitted.length === 1 ? nameOf(String(omitted[0]?.value)) : `${kind.name} ${omitted.length} 项`
      }
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      onChange={onChoose}
    />
  );
}

function optionsOf({ facet, options, none }: FacetKind, { lines, caseFiles }: LedgerData) {
  const counts = countValues(lines, facet);
  const caseNames = new Map(lines.map((line) => [line.caseFileId, line.caseFile]));
  const listed =
    options ??
    (facet === 'caseFileId'
      ? caseFiles.map(({ id }) => ({ value: id, name: caseNames.get(id) ?? id }))
      : [...counts.keys()]
          .filter((value) => value !== NONE)
          .sort((a, b) => a.localeCompare(b, 'zh'))
          .map((value) => ({ value, name: value })));
  const all = none === '' ? listed : [...listed, { value: NONE, name: none }];
  return all
    .filter(({ value }) => counts.has(value))
    .map(({ value, name }) => ({ value, name, label: `${name}（${counts.get(value)}）` }));
}

function countValues(lines: readonly LedgerLine[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const value of new Set(valuesOf(line, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
