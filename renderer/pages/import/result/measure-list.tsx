import { Button } from 'antd';
import type { KeyboardEvent, RefObject } from 'react';
import type { DraftIssue, DraftMeasure } from '../../../../shared/intake.ts';
import { newKey } from '../model/check.ts';
import * as edits from '../model/edits.ts';
import { splitPlaces } from '../model/split-places.ts';
import { correct, correctPiece, select, useWizard } from '../model/wizard.ts';
import { PieceText } from './piece-text.tsx';
import style from './result.module.css';

/** The measures of a problem in their order. */
export function MeasureList({ issue, number }: { issue: DraftIssue; number: number }) {
  if (issue.measures.length === 0) return null;
  return (
    <ol className={style.measures} aria-label={`问题 ${number} 的整改措施`}>
      {issue.measures.map((measure, index) => (
        <li key={measure.key} className={style.measure}>
          <span className={style.label}>措施 {index + 1}</span>
          <Measure issue={issue} measure={measure} index={index} number={number} />
        </li>
      ))}
    </ol>
  );
}

interface MeasureProps {
  issue: DraftIssue;
  measure: DraftMeasure;
  index: number;
  number: number;
}

function Measure({ issue, measure, index, number }: MeasureProps) {
  const { key, text } = measure;
  const shift = (by: -1 | 1): void => {
    correct(edits.shiftMeasure(issue.key, key, by));
    select(key, 'result');
  };
  const neighbour = issue.measures[index + 1] ?? issue.measures[index - 1];
  const split = (textarea: HTMLTextAreaElement | null): void => {
    const at = textarea?.selectionStart ?? 0;
    if (text.slice(0, at).trim() === '' || text.slice(at).trim() === '') return;
    splitAt(issue.key, measure, at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const acts: Record<string, () => void> = {
      'ctrl+Enter': () => split(event.currentTarget),
      'alt+ArrowUp': () => shift(-1),
      'alt+ArrowDown': () => shift(1),
    };
    const act = acts[`${event.ctrlKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${event.key}`];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const tools = (textarea: RefObject<HTMLTextAreaElement | null>) => (
    <>
      <Button
        size="small"
        title="Ctrl+Enter"
        // The cursor says where, so the text keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => split(textarea.current)}
      >
        从光标处拆分
      </Button>
      <Button
        size="small"
        disabled={index === 0}
        onClick={() => {
          const into = issue.measures[index - 1];
          correctPiece(key, edits.mergeMeasure(issue.key, key));
          if (into) select(into.key, 'result');
        }}
      >
        并入上一条
      </Button>
      <Button size="small" title="Alt+↑" disabled={index === 0} onClick={() => shift(-1)}>
        上移
      </Button>
      <Button
        size="small"
        title="Alt+↓"
        disabled={index === issue.measures.length - 1}
        onClick={() => shift(1)}
      >
        下移
      </Button>
      <Button
        size="small"
        onClick={() => {
          const added = newKey();
          correct(edits.splitIssue(issue.key, key, added));
          select(added, 'result');
        }}
      >
        从此条起另列问题
      </Button>
      <Button
        size="small"
        danger
        onClick={() => {
          correctPiece(key, edits.removeMeasure(issue.key, key));
          select(neighbour?.key ?? issue.key, 'result');
        }}
      >
        删除
      </Button>
    </>
  );
  return (
    <PieceText
      piece={key}
      label={`问题 ${number} 的措施 ${index + 1}`}
      text={text}
      change={(value) => edits.changeMeasure(issue.key, key, value)}
      tools={tools}
      onKeyDown={onKeyDown}
    />
  );
}

function splitAt(issue: string, { key, text }: DraftMeasure, at: number): void {
  const wizard = useWizard.getState();
  if (wizard.step === 'choose') return;
  const second = newKey();
  const split = edits.splitMeasure(issue, key, text.slice(0, at), text.slice(at), second);
  correct(edits.allOf(split, splitPlaces(wizard, { key, text }, at, second)));
  select(second, 'result');
}
