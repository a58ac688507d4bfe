import { useState } from 'react';
import { COMPLETION_NAMES, COMPLETIONS, type Completion } from '../../../shared/vocabulary.ts';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormRow, FormText } from '../form/index.ts';

const CHOICES = COMPLETIONS.map((value) => ({ value, label: COMPLETION_NAMES[value] }));

interface JudgeDialogProps {
  issue: { id: string; number: number; completion: Completion | null };
  onClose: () => void;
}

/** Says how far a problem has come, on a day; what is not completed may say what remains. */
export function JudgeDialog({ issue, onClose }: JudgeDialogProps) {
  const [completion, setCompletion] = useState(issue.completion);
  const [on, setOn] = useState<string | null>(useToday());
  const [remains, setRemains] = useState('');
  const mustSay = completion === 'basicallyCompleted';
  const maySay = completion !== 'completed';
  return (
    <FormDialog
      title={`判定问题${issue.number}的完成情况`}
      okText="判定"
      ready={completion !== null && on !== null && (!mustSay || remains.trim() !== '')}
      work={() =>
        engine.completion.judge.mutate({
          issueId: issue.id,
          completion: completion ?? 'notCompleted',
          on: on ?? '',
          remains: maySay ? remains : null,
        })
      }
      onClose={onClose}
    >
      <FormRow>
        <FormChoice label="完成情况" value={completion} options={CHOICES} onChange={setCompletion} />
        <DayInput label="判定日期" value={on} onChange={setOn} required />
      </FormRow>
      {maySay ? (
        <FormText
          label={mustSay ? '尚未完成的事项' : '尚未完成的事项（可不填）'}
          value={remains}
          onChange={setRemains}
          lines
        />
      ) : null}
    </FormDialog>
  );
}
