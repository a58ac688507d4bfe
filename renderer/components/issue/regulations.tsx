import { CheckOutlined, CloseOutlined, PlusOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { IssueDetail, Regulation, RegulationStatus } from '../../../shared/issue.ts';
import { REGULATION_STATUS_NAMES } from '../../../shared/issue.ts';
import { engine, save } from '../../engine/index.ts';
import style from './issue.module.css';

/** 制度成果: the 《titles》 that the measures name, each confirmed or dismissed, and those entered by hand. */
export function Regulations({ issue }: { issue: IssueDetail }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        制度成果
      </h2>
      <ul className={style.regulations}>
        {issue.regulations.map((regulation) => (
          <RegulationRow key={regulation.id} regulation={regulation} />
        ))}
      </ul>
      <NewRegulation issueId={issue.id} />
    </section>
  );
}

function RegulationRow({ regulation }: { regulation: Regulation }) {
  const { id, title, status } = regulation;
  const judge = (next: RegulationStatus) =>
    void save(() => engine.issue.judgeRegulation.mutate({ regulationId: id, status: next }));
  return (
    <li className={style.regulation}>
      <span className={status === 'dismissed' ? style.dismissed : style.regulationTitle}>《{title}》</span>
      <span className={style.quiet}>{REGULATION_STATUS_NAMES[status]}</span>
      {status === 'candidate' ? (
        <>
          <Button
            size="small"
            icon={<CheckOutlined />}
            aria-label={`确认《${title}》`}
            onClick={() => judge('confirmed')}
          >
            确认
          </Button>
          <Button
            size="small"
            icon={<CloseOutlined />}
            aria-label={`排除《${title}》`}
            onClick={() => judge('dismissed')}
          >
            排除
          </Button>
        </>
      ) : (
        <Button
          size="small"
          type="text"
          icon={<UndoOutlined />}
          aria-label={`重新确认《${title}》`}
          onClick={() => judge('candidate')}
        />
      )}
    </li>
  );
}

function NewRegulation({ issueId }: { issueId: string }) {
  const [title, setTitle] = useState('');
  const add = async () => {
    if (title.trim() === '') return;
    const id = await save(() => engine.issue.addRegulation.mutate({ issueId, title }));
    if (id !== undefined) setTitle('');
  };
  return (
    <div className={style.newRegulation}>
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
