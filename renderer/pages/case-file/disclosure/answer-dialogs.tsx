import { useState } from 'react';
import type { PublicComment } from '../../../../shared/disclosure.ts';
import { DayInput } from '../../../components/field/index.ts';
import { FormDialog, FormName, FormRow, FormText } from '../../../components/form/index.ts';
import { engine } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';
import style from './disclosure.module.css';

interface DialogProps {
  comment: PublicComment;
  onClose: () => void;
}

/** Hands a comment to whoever is to answer it. */
export function AssignDialog({ comment, onClose }: DialogProps) {
  const [to, setTo] = useState(comment.assignedTo ?? '');
  const [due, setDue] = useState(comment.dueDate);
  return (
    <FormDialog
      title={`分办第${comment.number}号意见`}
      okText="分办"
      ready={to.trim() !== ''}
      work={() => engine.comment.assign.mutate({ commentId: comment.id, to, due })}
      onClose={onClose}
    >
      <p className={style.text}>{comment.text}</p>
      <FormRow>
        <FormName label="承办单位或人员" register="departments" value={to} onChange={setTo} />
        <DayInput label="答复期限" value={due} onChange={setDue} />
      </FormRow>
    </FormDialog>
  );
}

/** Enters what was answered, or puts it right. */
export function AnswerDialog({ comment, onClose }: DialogProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(comment.answeredOn ?? today);
  const [answer, setAnswer] = useState(comment.answer ?? '');
  return (
    <FormDialog
      title={`答复第${comment.number}号意见`}
      okText="保存"
      ready={on !== null && answer.trim() !== ''}
      work={() => engine.comment.answer.mutate({ commentId: comment.id, on: on ?? '', answer })}
      onClose={onClose}
    >
      <p className={style.text}>{comment.text}</p>
      <FormText label="答复内容" value={answer} onChange={setAnswer} lines />
      <DayInput label="答复日期" value={on} onChange={setOn} required />
    </FormDialog>
  );
}
