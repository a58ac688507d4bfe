import { Select } from 'antd';
import { useId, useState } from 'react';
import {
  fenOf,
  MONEY_KIND_NAMES,
  MONEY_KINDS,
  MOST_PEOPLE,
  type MoneyKind,
  yuanText,
} from '../../../shared/accountability.ts';
import { engine, useMayDo, useRead } from '../../engine/index.ts';
import { NumberField } from '../field/index.ts';
import { Failed } from '../notice/index.ts';
import style from './accountability.module.css';

/** 问责与资金 of an issue: people by kind of handling, money by kind; there is no place for a name. */
export function AccountabilityFields({ issueId }: { issueId: string }) {
  const heading = useId();
  const found = useRead(['accountability.ofIssue', issueId], (signal) =>
    engine.accountability.ofIssue.query({ issueId }, { signal }),
  );
  const handlings = useRead(['accountability.handlings'], (signal) =>
    engine.accountability.handlings.query(undefined, { signal }),
  );
  const people = new Map(found.data?.handled.map(({ handling, people: count }) => [handling, count]));
  const money = new Map(found.data?.money.map(({ kind, amount }) => [kind, amount]));
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        问责与资金
      </h2>
      {found.error ? <Failed error={found.error} onRetry={() => void found.refetch()} /> : null}
      <Entries
        what="处理方式"
        present={people}
        options={(handlings.data ?? []).map((name) => ({ value: name, label: name }))}
        unit="人"
        show={String}
        read={readCount}
        save={(handling, count) => engine.accountability.set.mutate({ issueId, handling, people: count })}
      />
      <Entries<MoneyKind>
        what="资金种类"
        present={money}
        options={MONEY_KINDS.map((kind) => ({ value: kind, label: MONEY_KIND_NAMES[kind] }))}
        unit="元"
        show={yuanText}
        read={readMoney}
        save={(kind, amount) => engine.money.set.mutate({ issueId, kind, amount })}
      />
      <p className={style.quiet}>只登记人数和金额，不登记姓名。填 0 即删去。</p>
    </section>
  );
}

function readCount(text: string): number | string {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]|人$/gu, '');
  const count = plain === '' ? 0 : Number(plain);
  return /^\d*$/u.test(plain) && count <= MOST_PEOPLE ? count : `人数应为 0 至 ${MOST_PEOPLE} 的整数。`;
}

function readMoney(text: string): number | string {
  return fenOf(text) ?? '金额以元为单位，最多两位小数，如 1,200.50。';
}

interface EntriesProps<Key extends string> {
  /** What can be added. */
  what: string;
  present: ReadonlyMap<Key, number>;
  options: readonly { value: Key; label: string }[];
  unit: string;
  show: (value: number) => string;
  read: (text: string) => number | string;
  save: (key: Key, value: number) => Promise<unknown>;
}

/** What there is, each to be changed, and a choice of what there is not yet. */
function Entries<Key extends string>({ present, options, what, ...field }: EntriesProps<Key>) {
  const mayAdd = useMayDo('clerk');
  const [added, setAdded] = useState<readonly Key[]>([]);
  const known = options.map(({ value }) => value);
  const former = [...present.keys()].filter((key) => !known.includes(key));
  const shown = [...known, ...former].filter((key) => present.has(key) || added.includes(key));
  const labels = new Map<string, string>(options.map(({ value, label }) => [value, label]));
  const rest = options.filter(({ value }) => !shown.includes(value));
  return (
    <div className={style.entries}>
      {shown.map((key) => (
        <NumberField
          key={key}
          label={labels.get(key) ?? key}
          labelAt="beside"
          value={present.get(key) ?? 0}
          unit={field.unit}
          show={field.show}
          read={field.read}
          onSave={(value) => field.save(key, value)}
          autoFocus={!present.has(key) && added.at(-1) === key}
        />
      ))}
      {mayAdd && rest.length > 0 ? (
        <Select<Key>
          size="small"
          className={style.add}
          aria-label={`添加${what}`}
          placeholder={`添加${what}`}
          value={null}
          options={[...rest]}
          onChange={(key) => setAdded([...added, key])}
        />
      ) : null}
    </div>
  );
}
