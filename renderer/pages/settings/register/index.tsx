import { Input, Radio } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../../components/field/index.ts';
import { useToday } from '../../../format/today.ts';
import { Departments } from './departments.tsx';
import { Persons } from './persons.tsx';
import style from './register.module.css';

/** 人员与单位: the register, and how much lies with everybody in it. */
export default function Register() {
  const today = useToday();
  const [kind, setKind] = useState<'persons' | 'departments'>('persons');
  const [text, setText] = useState('');
  const [picked, pick] = useState<string | null>(null);
  const question = { on: picked ?? today, ...(text.trim() === '' ? {} : { text }) };
  return (
    <div className={style.register}>
      <div className={style.bar}>
        <Radio.Group
          aria-label="登记簿"
          optionType="button"
          buttonStyle="solid"
          value={kind}
          options={[
            { value: 'persons', label: '人员' },
            { value: 'departments', label: '单位' },
          ]}
          onChange={({ target }) => setKind(target.value as typeof kind)}
        />
        <Input
          type="search"
          className={style.search}
          aria-label="按名称或拼音首字母查找"
          placeholder="名称或拼音首字母"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className={style.day}>
          <span aria-hidden="true">工作量截至</span>
          <DayInput label="工作量截至" labelAt="unseen" value={picked ?? today} onChange={pick} />
        </div>
      </div>
      {kind === 'persons' ? <Persons question={question} /> : <Departments question={question} />}
    </div>
  );
}
