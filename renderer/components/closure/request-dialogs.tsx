import { useState } from 'react';
import type { ClosureRequest, ClosureStep, Verdict } from '../../../shared/closure.ts';
import { engine, useWorkspace } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormDialog, FormName, FormRow, FormText } from '../form/index.ts';

interface DialogProps {
  issue: { id: string; number: number };
  onClose: () => void;
}

/** Whether the name of who signs is the account's; where nobody signs in, it is asked for. */
function useSignsIn(): boolean {
  return useWorkspace().data?.signIn === 'on';
}

/** Asks for the sign-off: the first step of the chain. */
export function FileDialog({ issue, handler, onClose }: DialogProps & { handler: string | null }) {
  const signsIn = useSignsIn();
  const [on, setOn] = useState<string | null>(useToday());
  const [name, setName] = useState(handler ?? '');
  const [opinion, setOpinion] = useState('');
  return (
    <FormDialog
      title={`问题${issue.number}申请销号`}
      okText="提出申请"
      ready={on !== null && (signsIn || name.trim() !== '')}
      work={() =>
        engine.closure.file.mutate({
          issueId: issue.id,
          on: on ?? '',
          opinion,
          ...(signsIn ? {} : { name }),
        })
      }
      onClose={onClose}
    >
      <FormRow>
        <DayInput label="申请日期" value={on} onChange={setOn} required />
        {signsIn ? null : <FormName label="申请人" register="persons" value={name} onChange={setName} />}
      </FormRow>
      <FormText label="意见（可不填）" value={opinion} onChange={setOpinion} lines />
    </FormDialog>
  );
}

interface SignDialogProps extends DialogProps {
  step: ClosureStep;
  verdict: Verdict;
}

/** Takes the next step: agrees, or sends back with what is still owed. */
export function SignDialog({ issue, step, verdict, onClose }: SignDialogProps) {
  const signsIn = useSignsIn();
  const isApproval = verdict === 'approved';
  const [on, setOn] = useState<string | null>(useToday());
  const [name, setName] = useState(step.people?.length === 1 ? (step.people[0] ?? '') : '');
  const [opinion, setOpinion] = useState(isApproval ? '同意' : '');
  const [owed, setOwed] = useState('');
  return (
    <FormDialog
      title={`${step.name}：${isApproval ? '同意销号' : '退回'}`}
      okText={isApproval ? '同意' : '退回'}
      danger={!isApproval}
      ready={on !== null && (signsIn || name.trim() !== '') && (isApproval || owed.trim() !== '')}
      work={() =>
        engine.closure.sign.mutate({
          issueId: issue.id,
          on: on ?? '',
          verdict,
          step: step.position,
          opinion,
          ...(isApproval ? {} : { owed }),
          ...(signsIn ? {} : { name }),
        })
      }
      onClose={onClose}
    >
      <FormRow>
        <DayInput label="签署日期" value={on} onChange={setOn} required />
        {signsIn ? null : <FormName label="签署人" register="persons" value={name} onChange={setName} />}
      </FormRow>
      {isApproval ? null : <FormText label="尚欠事项" value={owed} onChange={setOwed} lines autoFocus />}
      <FormText label="意见（可不填）" value={opinion} onChange={setOpinion} lines />
    </FormDialog>
  );
}

/** Takes a request back. */
export function WithdrawDialog({ issue, request, onClose }: DialogProps & { request: ClosureRequest }) {
  const signsIn = useSignsIn();
  const [on, setOn] = useState<string | null>(useToday());
  return (
    <FormDialog
      title="撤回销号申请"
      okText="撤回"
      danger
      ready={on !== null}
      work={() =>
        engine.closure.withdraw.mutate({
          issueId: issue.id,
          on: on ?? '',
          ...(signsIn ? {} : { name: request.filedBy }),
        })
      }
      onClose={onClose}
    >
      <DayInput label={`${request.filedBy}撤回的日期`} value={on} onChange={setOn} required />
    </FormDialog>
  );
}

/** Opens what was closed again. */
export function ReopenDialog({ issue, onClose }: DialogProps) {
  const [on, setOn] = useState<string | null>(useToday());
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`重新打开问题${issue.number}`}
      okText="重新打开"
      danger
      ready={on !== null && reason.trim() !== ''}
      work={() => engine.closure.reopen.mutate({ issueId: issue.id, on: on ?? '', reason })}
      onClose={onClose}
    >
      <DayInput label="日期" value={on} onChange={setOn} required />
      <FormText label="理由" value={reason} onChange={setReason} lines autoFocus />
    </FormDialog>
  );
}
