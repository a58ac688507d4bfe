import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { IssueDetail } from '../../../shared/issue.ts';
import {
  REGULATION_GAP_NAMES,
  REGULATION_STATUS_NAMES,
  type Regulation,
  regulationGaps,
} from '../../../shared/regulation.ts';
import { engine, save, useMayDo, useRead } from '../../engine/index.ts';
import { Failed } from '../notice/index.ts';
import { Judging } from './judging.tsx';
import style from './regulation.module.css';
import { RegulationFields } from './regulation-fields.tsx';

/** 制度成果 of an issue: the 《titles》 that the measures name, each confirmed or dismissed, and those entered by hand. */
export function Regulations({ issue: { id: issueId } }: { issue: Pick<IssueDetail, 'id'> }) {
  const heading = useId();
  const mayAdd = useMayDo('clerk');
  const { data, error, refetch } = useRead(['regulation.ofIssue', issueId], (signal) =>
    engine.regulation.ofIssue.query({ issueId }, { signal }),
  );
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        制度成果
      </h2>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      <ul className={style.list}>
        {data?.map((regulation) => (
          <Entry key={regulation.id} regulation={regulation} />
        ))}
      </ul>
      {mayAdd ? <NewRegulation issueId={issueId} /> : null}
    </section>
  );
}

function Entry({ regulation }: { regulation: Regulation }) {
  const [isOpen, setOpen] = useState(false);
  const { title, status } = regulation;
  return (
    <li className={style.entry}>
      <div className={style.row}>
        <span className={status === 'dismissed' ? style.dismissed : style.title}>《{title}》</span>
        <span className={style.quiet}>{REGULATION_STATUS_NAMES[status]}</span>
        <Judging regulation={regulation} />
        {status === 'confirmed' ? (
          <Button
            size="small"
            type="link"
            aria-expanded={isOpen}
            aria-label={isOpen ? `收起《${title}》` : `登记《${title}》的文号、日期等`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '收起' : '登记'}
          </Button>
        ) : null}
      </div>
      {status === 'confirmed' && !isOpen ? <Said regulation={regulation} /> : null}
      {status === 'confirmed' && isOpen ? <RegulationFields regulation={regulation} /> : null}
    </li>
  );
}

/** What the register says of a confirmed rule, and what it lacks. */
function Said({ regulation }: { regulation: Regulation }) {
  const { number, issuedOn } = regulation;
  const known = [number, issuedOn].filter((text) => text !== null);
  const gaps = regulationGaps(regulation);
  return (
    <div className={style.quiet}>
      {known.join('　')}
      {gaps.length > 0 ? (
        <span className={style.gap}>
          {known.length > 0 ? '　' : ''}缺{gaps.map((gap) => REGULATION_GAP_NAMES[gap]).join('、')}
        </span>
      ) : null}
    </div>
  );
}

function NewRegulation({ issueId }: { issueId: string }) {
  const [title, setTitle] = useState('');
  const add = async () => {
    if (title.trim() === '') return;
    const id = await save(() => engine.regulation.add.mutate({ issueId, title }));
    if (id !== undefined) setTitle('');
  };
  return (
    <div className={style.add}>
      <Input
        size="small"
        aria-label="新的制度成果"
        placeholder="制度名称"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void add();
        }}
      />
      <Button size="small" icon={<PlusOutlined />} disabled={title.trim() === ''} onClick={() => void add()}>
        添加
      </Button>
    </div>
  );
}
