import { useState } from 'react';
import { daysAfter } from '../../../shared/days.ts';
import type { Demand, NamedIssue } from '../../../shared/supervision.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormName, FormRow, FormText } from '../form/index.ts';
import style from './supervision.module.css';

/** Days that a new demand leaves until somebody says otherwise. */
const USUAL_DAYS = 15;

interface AddDemandProps {
  record: { id: string; heldOn: string; issues: readonly NamedIssue[] };
  onClose: () => void;
}

/** Adds a demand to a record. */
export function AddDemandDialog({ record, onClose }: AddDemandProps) {
  const [text, setText] = useState('');
  const [addressee, setAddressee] = useState('');
  const [issueId, setIssueId] = useState<string | null>(record.issues[0]?.id ?? null);
  const [dueDate, setDueDate] = useState<string | null>(daysAfter(record.heldOn, USUAL_DAYS));
  return (
    <FormDialog
      title="提出要求"
      okText="添加"
      ready={text.trim() !== '' && dueDate !== null}
      work={() =>
        engine.demand.add.mutate({
          supervisionId: record.id,
          text,
          addressee,
          issueId,
          dueDate: dueDate ?? '',
        })
      }
      onClose={onClose}
    >
      <FormText label="要求内容" value={text} onChange={setText} lines />
      <FormRow>
        <FormName label="承办单位或人员" register="departments" value={addressee} onChange={setAddressee} />
        <DayInput label="答复期限" value={dueDate} onChange={setDueDate} required />
      </FormRow>
      {record.issues.length > 0 ? (
        <FormChoice
          label="所属问题"
          value={issueId}
          options={record.issues.map(({ id, number, statement }) => ({
            value: id,
            label: `${number}. ${statement ?? '内容待补填'}`,
          }))}
          onChange={setIssueId}
          clearable
          placeholder="不属于某一个问题"
        />
      ) : null}
    </FormDialog>
  );
}

interface DemandDialogProps {
  demand: Demand;
  onClose: () => void;
}

/** Puts a demand right that is still open. */
export function EditDemandDialog({ demand, onClose }: DemandDialogProps) {
  const [text, setText] = useState(demand.text);
  const [addressee, setAddressee] = useState(demand.addressee ?? '');
  const [dueDate, setDueDate] = useState<string | null>(demand.dueDate);
  return (
    <FormDialog
      title={`修改要求${demand.number}`}
      okText="保存"
      ready={text.trim() !== '' && dueDate !== null}
      work={() =>
        engine.demand.update.mutate({
          demandId: demand.id,
          patch: { text, addressee, dueDate: dueDate ?? '' },
        })
      }
      onClose={onClose}
    >
      <FormText label="要求内容" value={text} onChange={setText} lines />
      <FormRow>
        <FormName label="承办单位或人员" register="departments" value={addressee} onChange={setAddressee} />
        <DayInput label="答复期限" value={dueDate} onChange={setDueDate} required />
      </FormRow>
    </FormDialog>
  );
}

/** Enters what was answered to a demand, with its proof. */
export function AnswerDemandDialog({ demand, onClose }: DemandDialogProps) {
  const [on, setOn] = useState<string | null>(useToday());
  const [answer, setAnswer] = useState('');
  const [by, setBy] = useState(demand.addressee ?? '');
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  return (
    <FormDialog
      title={`答复要求${demand.number}`}
      okText="登记答复"
      ready={on !== null && answer.trim() !== ''}
      work={() => engine.demand.answer.mutate({ demandId: demand.id, on: on ?? '', answer, by, evidenceId })}
      onClose={onClose}
    >
      <p className={style.text}>{demand.text}</p>
      <FormText label="答复内容" value={answer} onChange={setAnswer} lines />
      <FormRow>
        <FormName label="答复单位或人员" register="departments" value={by} onChange={setBy} />
        <DayInput label="答复日期" value={on} onChange={setOn} required />
      </FormRow>
      {demand.issue ? (
        <EvidenceChoice issueId={demand.issue.id} value={evidenceId} onChange={setEvidenceId} />
      ) : null}
    </FormDialog>
  );
}

function EvidenceChoice(props: {
  issueId: string;
  value: string | null;
  onChange: (evidenceId: string | null) => void;
}) {
  const { data } = useRead(['issue.get', props.issueId], (signal) =>
    engine.issue.get.query({ issueId: props.issueId }, { signal }),
  );
  const pieces = new Map(data?.evidence.map(({ id, name }) => [id, name]));
  return (
    <FormChoice
      label="佐证材料"
      value={props.value}
      options={[...pieces].map(([value, label]) => ({ value, label }))}
      onChange={props.onChange}
      clearable
      placeholder={pieces.size === 0 ? '问题下还没有佐证材料' : '未指定'}
    />
  );
}

/** Sends an answer back, for a reason. */
export function ReturnAnswerDialog({ demand, onClose }: DemandDialogProps) {
  const [on, setOn] = useState<string | null>(useToday());
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`退回对要求${demand.number}的答复`}
      okText="退回"
      ready={on !== null && reason.trim() !== ''}
      work={() => engine.demand.reopen.mutate({ demandId: demand.id, on: on ?? '', reason })}
      onClose={onClose}
      danger
    >
      <p className={style.text}>{demand.answer?.answer}</p>
      <FormText label="退回理由" value={reason} onChange={setReason} lines />
      <DayInput label="退回日期" value={on} onChange={setOn} required />
    </FormDialog>
  );
}
