import { PlusOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { IssueDetail } from '../../../../shared/issue.ts';
import { useCommands } from '../../../commands/index.ts';
import { engine, useMayDo } from '../../../engine/index.ts';
import heading from '../issue.module.css';
import { type Caret, MeasureItem } from './measure-item.tsx';
import style from './measures.module.css';
import { NewMeasure } from './new-measure.tsx';

/** Where a new measure is being written: behind another one, or at the end. */
type Writing = { kind: 'nothing' } | { kind: 'new'; after: string | undefined };

/** 整改措施 in their order. */
export function Measures({ issue }: { issue: IssueDetail }) {
  const title = useId();
  const mayEdit = useMayDo('clerk');
  const { measures } = issue;
  const list = useRef<HTMLOListElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const caret = useRef<Caret | null>(null);
  const [currentId, setCurrent] = useState<string | null>(null);
  const [writing, setWriting] = useState<Writing>({ kind: 'nothing' });
  const current = measures.find(({ id }) => id === currentId);

  // A measure that has moved or has just come into being is written on at once, where the caret was.
  useEffect(() => {
    const wanted = caret.current;
    if (!wanted || !measures.some(({ id }) => id === wanted.measureId)) return;
    const text = list.current?.querySelector<HTMLTextAreaElement>(
      `[data-measure="${wanted.measureId}"] textarea`,
    );
    if (!text) return;
    caret.current = null;
    text.focus();
    text.setSelectionRange(wanted.at, wanted.at);
    text.scrollIntoView({ block: 'nearest' });
  }, [measures]);

  useCommands([
    {
      id: 'measure.add',
      name: '新增措施',
      group: '整改措施',
      icon: <PlusOutlined />,
      shortcut: 'Alt+KeyX',
      inTextFields: true,
      enabled: mayEdit,
      hint: current ? `在措施 ${current.number} 之后新增` : '在末尾新增',
      run: () => setWriting({ kind: 'new', after: current?.id }),
    },
  ]);

  // Asked for anew where it is being written already, it is only looked for.
  useEffect(() => {
    if (writing.kind === 'nothing') return;
    const text = list.current?.querySelector<HTMLTextAreaElement>('[data-new-measure] textarea');
    text?.focus();
    text?.scrollIntoView({ block: 'nearest' });
  }, [writing]);

  const focusBeside = (id: string) => {
    const at = measures.findIndex((measure) => measure.id === id);
    const beside = measures[at + 1] ?? measures[at - 1];
    const row = beside && list.current?.querySelector<HTMLElement>(`[data-measure="${beside.id}"]`);
    (row ?? head.current)?.focus();
  };
  const add = async (text: string, after: string | undefined) => {
    const measureId = await engine.measure.add.mutate({ issueId: issue.id, text, after });
    // Another one may have been asked for while this one was on its way.
    setWriting((now) => (now === writing ? { kind: 'nothing' } : now));
    return measureId;
  };
  const draft = (after: string | undefined) =>
    writing.kind === 'new' && writing.after === after ? (
      <NewMeasure
        onAdd={(text) => add(text, after)}
        onAddAnother={async (text) => {
          const measureId = await add(text, after);
          setWriting({ kind: 'new', after: after === undefined ? undefined : measureId });
        }}
        onGiveUp={() => setWriting({ kind: 'nothing' })}
      />
    ) : null;

  return (
    <section aria-labelledby={title}>
      <div className={style.head}>
        <h2 ref={head} id={title} tabIndex={-1} className={heading.heading}>
          整改措施
        </h2>
        <span className={heading.quiet}>{progress(issue)}</span>
        <div className={style.headActions}>
          <Tooltip title="在末尾新增">
            <Button
              size="small"
              icon={<PlusOutlined />}
              disabled={!mayEdit}
              onClick={() => setWriting({ kind: 'new', after: undefined })}
            >
              新增措施
            </Button>
          </Tooltip>
        </div>
      </div>
      {measures.length === 0 && writing.kind === 'nothing' ? (
        <p className={heading.quiet}>还没有整改措施，点“新增措施”逐条填写。</p>
      ) : null}
      <ol className={style.list} ref={list}>
        {measures.map((measure) => (
          <MeasureItem
            key={measure.id}
            issueId={issue.id}
            measure={measure}
            count={measures.length}
            isCurrent={measure.id === current?.id}
            onCurrent={() => setCurrent(measure.id)}
            onCaret={(wanted) => {
              caret.current = wanted;
            }}
            onRemoved={() => focusBeside(measure.id)}
            below={draft(measure.id)}
          />
        ))}
        {draft(undefined)}
      </ol>
    </section>
  );
}

function progress({ measures }: IssueDetail): string {
  const done = measures.filter(({ doneDate }) => doneDate !== null).length;
  return measures.length === 0 ? '' : `${measures.length} 条，已完成 ${done} 条`;
}
