import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { Failed } from '../../../components/notice/index.ts';
import { engine, save, useMayDo, useRead } from '../../../engine/index.ts';
import style from './handlings.module.css';

/** 处理方式: the kinds of handling that can be counted for a problem, in the office's own order. */
export default function Handlings() {
  const heading = useId();
  const maySet = useMayDo('administrator');
  const { data, error, refetch } = useRead(['accountability.handlings'], (signal) =>
    engine.accountability.handlings.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const set = (handlings: string[]) =>
    save(async () => {
      await engine.accountability.setHandlings.mutate({ handlings });
      return true;
    });
  return (
    <section className={style.part} aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        处理方式
      </h2>
      <p className={style.about}>
        问题的“问责与资金”只能从这里选择处理方式并填写人数。删去一种，已登记的人数仍然保留。
      </p>
      <ol className={style.list}>
        {data.map((name, index) => (
          <li key={name} className={style.row}>
            <span>{name}</span>
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={`上移：${name}`}
              disabled={!maySet || index === 0}
              onClick={() => void set(swapped(data, index - 1))}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={`下移：${name}`}
              disabled={!maySet || index === data.length - 1}
              onClick={() => void set(swapped(data, index))}
            />
            <Button
              size="small"
              type="text"
              aria-label={`删去：${name}`}
              disabled={!maySet || data.length === 1}
              onClick={() => void set(data.filter((each) => each !== name))}
            >
              删去
            </Button>
          </li>
        ))}
      </ol>
      {maySet ? <NewHandling onAdd={(name) => set([...data, name])} /> : <p>由管理员设定。</p>}
    </section>
  );
}

/** The list with the entries at `index` and behind it having changed places. */
function swapped(names: readonly string[], index: number): string[] {
  return [
    ...names.slice(0, index),
    ...names.slice(index + 1, index + 2),
    ...names.slice(index, index + 1),
    ...names.slice(index + 2),
  ];
}

function NewHandling({ onAdd }: { onAdd: (name: string) => Promise<boolean | undefined> }) {
  const [name, setName] = useState('');
  const [isAtWork, setAtWork] = useState(false);
  const add = async () => {
    if (name.trim() === '' || isAtWork) return;
    setAtWork(true);
    const added = await onAdd(name);
    setAtWork(false);
    if (added) setName('');
  };
  return (
    <div className={style.add}>
      <Input
        aria-label="新的处理方式"
        placeholder="处理方式"
        maxLength={20}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void add();
        }}
      />
      <Button icon={<PlusOutlined />} disabled={name.trim() === ''} onClick={() => void add()}>
        添加
      </Button>
    </div>
  );
}
