import { Button, Input, Skeleton } from 'antd';
import { useId, useState } from 'react';
import type { PlaceholderGroup, PlaceholderName } from '../../../../shared/template.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import style from './templates.module.css';

/** Every placeholder with its meaning and an example, to be copied into a template. */
export function Placeholders() {
  const heading = useId();
  const [wanted, setWanted] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const { data, error, refetch } = useRead(['template.placeholders'], (signal) =>
    engine.template.placeholders.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const copy = async (text: string, what: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(what);
  };
  const shown = data.map((group) => within(group, wanted.trim())).filter(({ names }) => names.length > 0);
  return (
    <section className={style.part} aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        占位符一览
      </h2>
      <div className={style.tools}>
        <Input
          aria-label="查找占位符"
          placeholder="查找，如：时限"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <Button onClick={() => void copy(asText(data), '全部占位符')}>复制全部</Button>
        <span role="status" className={style.about}>
          {copied === null ? '' : `已复制${copied}`}
        </span>
      </div>
      {shown.map(({ title, note, names }) => (
        <div key={title} className={style.group}>
          <h3 className={style.heading}>{title}</h3>
          <p className={style.about}>{note}</p>
          <table className={style.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">占位符</th>
                <th scope="col">含义</th>
                <th scope="col">举例</th>
                <th scope="col">
                  <span className="unseen">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {names.map(({ name, meaning, example }) => (
                <tr key={name}>
                  <td>
                    <code>{`{{${name}}}`}</code>
                  </td>
                  <td>{meaning}</td>
                  <td>{example}</td>
                  <td>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`复制：${name}`}
                      onClick={() => void copy(written(name), written(name))}
                    >
                      复制
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {shown.length === 0 ? <p className={style.about}>没有这样的占位符。</p> : null}
    </section>
  );
}

/** As it is put into a document: the two ends of a block together. */
function written(name: string): string {
  return name.startsWith('#') ? `{{${name}}}{{/${name.slice(1)}}}` : `{{${name}}}`;
}

function within(group: PlaceholderGroup, wanted: string): PlaceholderGroup {
  const isWanted = ({ name, meaning }: PlaceholderName): boolean =>
    name.includes(wanted) || meaning.includes(wanted);
  return { ...group, names: group.names.filter(isWanted) };
}

function asText(groups: readonly PlaceholderGroup[]): string {
  return groups
    .map(({ title, note, names }) => {
      const lines = names.map(({ name, meaning, example }) => `${written(name)}\t${meaning}\t${example}`);
      return [title, note, ...lines].join('\n');
    })
    .join('\n\n');
}
