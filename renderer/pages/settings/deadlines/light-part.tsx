import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import {
  COUNTING_NAMES,
  COUNTINGS,
  INITIAL_LIGHT_TABLE,
  LIGHT_LETTER_NAMES,
  LIGHT_LETTERS,
  LIGHT_NAMES,
  LIGHTS,
  type Light,
  type LightLetter,
  type LightRule,
  type LightTable,
  lightMeaning,
} from '../../../../shared/light.ts';
import { LightMark } from '../../../components/badge/index.ts';
import { engine, save } from '../../../engine/index.ts';
import style from './deadlines.module.css';

const NO_LETTER = 'none';
const LETTER_OPTIONS = [
  ...LIGHT_LETTERS.map((letter) => ({ value: letter, label: LIGHT_LETTER_NAMES[letter] })),
  { value: NO_LETTER, label: '不发函' },
] as const;

interface LightPartProps {
  table: LightTable;
  mayChange: boolean;
}

/** 红黄绿灯: from how many days left on each colour shows, whom it reaches and by which letter. */
export function LightPart({ table, mayChange }: LightPartProps) {
  const heading = useId();
  const [counting, setCounting] = useState(table.counting);
  const [rules, setRules] = useState<readonly LightRule[]>(table.rules);
  const draft: LightTable = { counting, rules: [...rules].sort((a, b) => a.daysLeft - b.daysLeft) };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(table);
  const change = (colour: Light, part: Partial<LightRule>) =>
    setRules(rules.map((rule) => (rule.colour === colour ? { ...rule, ...part } : rule)));
  const toggle = (colour: Light, isOn: boolean) => {
    const others = rules.filter((rule) => rule.colour !== colour);
    const usual = INITIAL_LIGHT_TABLE.rules.find((rule) => rule.colour === colour);
    setRules(isOn && usual ? [...others, usual] : others);
  };
  return (
    <section aria-labelledby={heading} className={style.part}>
      <h2 id={heading} className={style.heading}>
        红黄绿灯
      </h2>
      <p className={style.about}>
        未销号的问题和未完成的措施，剩余天数不多于所设天数时亮灯。到期当日剩余 0 天，超期为负数，-1 即超期。
      </p>
      <Radio.Group
        aria-label="天数的计算"
        value={counting}
        disabled={!mayChange}
        options={COUNTINGS.map((value) => ({ value, label: `按${COUNTING_NAMES[value]}计算` }))}
        onChange={({ target }) => setCounting(target.value)}
      />
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">灯色</th>
            <th scope="col">剩余天数不多于</th>
            <th scope="col">提醒对象</th>
            <th scope="col">发函</th>
            <th scope="col">含义</th>
          </tr>
        </thead>
        <tbody>
          {LIGHTS.map((colour) => (
            <RuleRow
              key={colour}
              colour={colour}
              rule={rules.find((rule) => rule.colour === colour)}
              meaning={lightMeaning(colour, draft)}
              mayChange={mayChange}
              onToggle={(isOn) => toggle(colour, isOn)}
              onChange={(part) => change(colour, part)}
            />
          ))}
        </tbody>
      </table>
      <div className={style.actions}>
        <Button
          type="primary"
          disabled={!mayChange || !isChanged}
          onClick={() => void save(() => engine.light.setTable.mutate({ table: draft }))}
        >
          保存红黄绿灯设置
        </Button>
        <Button
          disabled={!mayChange || JSON.stringify(draft) === JSON.stringify(INITIAL_LIGHT_TABLE)}
          onClick={() => {
            setCounting(INITIAL_LIGHT_TABLE.counting);
            setRules(INITIAL_LIGHT_TABLE.rules);
          }}
        >
          填入缺省值
        </Button>
      </div>
    </section>
  );
}

interface RuleRowProps {
  colour: Light;
  rule: LightRule | undefined;
  meaning: string;
  mayChange: boolean;
  onToggle: (isOn: boolean) => void;
  onChange: (part: Partial<LightRule>) => void;
}

function RuleRow({ colour, rule, meaning, mayChange, onToggle, onChange }: RuleRowProps) {
  const name = LIGHT_NAMES[colour];
  return (
    <tr>
      <th scope="row">
        <Checkbox
          checked={rule !== undefined}
          disabled={!mayChange}
          onChange={({ target }) => onToggle(target.checked)}
        >
          <span className={style.colour}>
            <LightMark light={colour} />
            {name}
          </span>
        </Checkbox>
      </th>
      {rule ? (
        <>
          <td>
            <InputNumber
              aria-label={`${name}的剩余天数`}
              className={style.number}
              value={rule.daysLeft}
              precision={0}
              min={-3650}
              max={3650}
              disabled={!mayChange}
              onChange={(daysLeft) => onChange({ daysLeft: daysLeft ?? 0 })}
            />
          </td>
          <td>
            <Input
              aria-label={`${name}的提醒对象`}
              value={rule.reaches}
              disabled={!mayChange}
              onChange={({ target }) => onChange({ reaches: target.value })}
            />
          </td>
          <td>
            <Select<LightLetter | typeof NO_LETTER>
              aria-label={`${name}的函件`}
              className={style.letter}
              value={rule.letter ?? NO_LETTER}
              options={[...LETTER_OPTIONS]}
              disabled={!mayChange}
              onChange={(letter) => onChange({ letter: letter === NO_LETTER ? null : letter })}
            />
          </td>
          <td>{meaning}</td>
        </>
      ) : (
        <td colSpan={4} className={style.about}>
          不使用
        </td>
      )}
    </tr>
  );
}
