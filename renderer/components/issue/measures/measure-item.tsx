import { type ReactNode, useRef, useState } from 'react';
import type { Measure } from '../../../../shared/casefile.ts';
import { useCommands } from '../../../commands/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import { dayOf } from '../../../format/time.ts';
import { MeasureLimit } from '../../deadline/index.ts';
import { EvidenceList } from '../../evidence/index.ts';
import { DateField, TextField, useDraft } from '../../field/index.ts';
import { MeasureActions } from './measure-actions.tsx';
import { measureCommands } from './measure-commands.tsx';
import { MeasureText } from './measure-text.tsx';
import style from './measures.module.css';
import { useMeasureChanges } from './use-measure-changes.ts';

/** Where the caret shall be once the list is shown anew. */
export interface Caret {
  measureId: string;
  /** In UTF-16 units. */
  at: number;
}

interface MeasureItemProps {
  issueId: string;
  measure: Measure;
  /** How many measures the issue has. */
  count: number;
  /** Whether it was the last to have the focus, so that the shortcuts mean it. */
  isCurrent: boolean;
  onCurrent: () => void;
  onCaret: (caret: Caret) => void;
  /** It has gone to the recycle bin. */
  onRemoved: () => void;
  below: ReactNode;
}

/** One measure: its text, its dates, its outcome, its proof, and what can be done with it. */
export function MeasureItem(props: MeasureItemProps) {
  const { issueId, measure, count, isCurrent, onCurrent, onCaret, onRemoved, below } = props;
  const { id, number, text, outcome, startDate, dueDate, doneDate } = measure;
  const mayEdit = useMayDo('clerk');
  const box = useRef<HTMLTextAreaElement>(null);
  const [showsOutcome, setShowsOutcome] = useState(false);
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  const update = (patch: Parameters<typeof engine.measure.update.mutate>[0]['patch']) => {
    const saved = engine.measure.update.mutate({ measureId: id, patch });
    pending.current = saved;
    return saved;
  };
  const draft = useDraft({
    label: `措施 ${number} 内容`,
    value: text,
    read: (typed) =>
      typed.trim() === ''
        ? { kind: 'unreadable', reason: '措施不能为空；不要这条措施时请删除。' }
        : { kind: 'value', value: typed.trim() },
    onSave: (typed) => update({ text: typed ?? '' }),
  });
  const changes = useMeasureChanges({ measure, count, box, draft, pending, onCaret, onRemoved });
  const markDone = () => void save(() => update({ doneDate: dayOf(new Date()) }));
  useCommands(isCurrent ? measureCommands({ measure, count, changes, markDone, mayEdit }) : []);

  return (
    <>
      <li className={style.item} data-measure={id} tabIndex={-1} onFocus={onCurrent}>
        <div className={style.itemHead}>
          <span className={style.number}>措施 {number}</span>
          {doneDate === null ? null : <span className={style.done}>已完成</span>}
          <MeasureLimit issueId={issueId} measure={measure} />
          <MeasureActions
            measure={measure}
            count={count}
            changes={changes}
            onDone={markDone}
            onOutcome={() => setShowsOutcome(true)}
            hasOutcome={outcome !== null || showsOutcome}
          />
        </div>
        <MeasureText number={number} box={box} draft={draft} />
        {outcome !== null || showsOutcome ? (
          <TextField
            label={`措施 ${number} 成效`}
            value={outcome}
            lines
            onSave={(typed) => update({ outcome: typed })}
          />
        ) : null}
        <div className={style.dates}>
          <DateField
            label="起始日期"
            labelAt="beside"
            value={startDate}
            onSave={(date) => update({ startDate: date })}
          />
          <DateField
            label="整改时限"
            labelAt="beside"
            value={dueDate}
            onSave={(date) => update({ dueDate: date })}
          />
          <DateField
            label="完成日期"
            labelAt="beside"
            value={doneDate}
            onSave={(date) => update({ doneDate: date })}
          />
        </div>
        <EvidenceList issueId={issueId} measure={measure} />
      </li>
      {below}
    </>
  );
}
