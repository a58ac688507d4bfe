import { useState } from 'react';
import type { StageGoal } from '../../../shared/deadline.ts';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormDialog, FormText } from '../form/index.ts';

interface GoalDialogProps {
  issueId: string;
  /** `null` for a new one. */
  goal: StageGoal | null;
  onClose: () => void;
}

/** Adds a stage goal, or changes one. */
export function GoalDialog({ issueId, goal, onClose }: GoalDialogProps) {
  const [text, setText] = useState(goal?.text ?? '');
  const [dueDate, setDueDate] = useState<string | null>(goal?.dueDate ?? null);
  return (
    <FormDialog<unknown>
      title={goal === null ? '添加阶段目标' : `修改阶段目标${goal.number}`}
      okText={goal === null ? '添加' : '修改'}
      ready={text.trim() !== ''}
      work={() =>
        goal === null
          ? engine.longTerm.addGoal.mutate({ issueId, text, dueDate })
          : engine.longTerm.updateGoal.mutate({ goalId: goal.id, patch: { text, dueDate } })
      }
      onClose={onClose}
    >
      <FormText label="目标" value={text} onChange={setText} lines autoFocus />
      <DayInput label="期限" value={dueDate} onChange={setDueDate} />
    </FormDialog>
  );
}

/** Says that a stage goal was reached. */
export function GoalDoneDialog({ goal, onClose }: { goal: StageGoal; onClose: () => void }) {
  const [on, setOn] = useState<string | null>(useToday());
  const [outcome, setOutcome] = useState(goal.outcome ?? '');
  return (
    <FormDialog
      title={`阶段目标${goal.number}已完成`}
      okText="完成"
      ready={on !== null}
      work={() => engine.longTerm.goalDone.mutate({ goalId: goal.id, on: on ?? '', outcome })}
      onClose={onClose}
    >
      <DayInput label="完成日期" value={on} onChange={setOn} required />
      <FormText label="成效" value={outcome} onChange={setOutcome} lines />
    </FormDialog>
  );
}
